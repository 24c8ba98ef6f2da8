import { saveDataset, loadDataset } from "../../src/dataset";
import type { MunicipalityName } from "../../src/domain";
import {
  bizenName,
  buildFrom,
  seedText,
  seedTexts,
  sojaName,
  statusListName,
  visionName,
  wakeName,
  type Texts,
} from "../fixtures/seeds";

const namesIn = (texts: Texts): readonly MunicipalityName[] =>
  buildFrom(texts, []).municipalityNames ?? [];
const inOneLine = ({ printed, municipality, prefectures, source }: MunicipalityName): string =>
  [`${String(source.line)}行`, printed, municipality ?? "圏域になし", prefectures.join("、")].join(
    " ",
  );
const linesOf = (names: readonly MunicipalityName[], document: string): readonly string[] =>
  names.filter((name) => name.document.startsWith(document)).map(inOneLine);

const seeds = namesIn(seedTexts);
const vision = seedText(visionName);

describe("資料に書かれたとおりの市町名", () => {
  test("別冊では、表紙・一覧の見出し・事業ごとの表から、表記ごとに最初の行を採る", () => {
    const names = linesOf(seeds, "vision");
    expect(names).toHaveLength(14);
    expect(names.slice(0, 2)).toEqual(["21行 岡山市 331007 岡山県", "26行 津山市 332038 岡山県"]);
    expect(names.filter((name) => name.includes("333468"))).toEqual([
      "26行 和气町 333468 岡山県",
      "72行 和気町 333468 岡山県",
    ]);
  });

  test("取組状況一覧では、題名と見出しから採る", () => {
    const names = linesOf(seeds, "status-list");
    expect(names).toHaveLength(13);
    expect(names[0]).toBe("3行 岡山市 331007 岡山県");
  });

  test("協約では、当事者と圏域の市町を挙げた文から採り、空けた文字はそのまま残す", () => {
    expect(linesOf(seeds, "amendment-2018")).toEqual([
      "6行 岡 山 市 331007 岡山県",
      "8行 備 前 市 332119 岡山県",
    ]);
    expect(linesOf(seeds, "amendment-2025")).toEqual([
      "9行 岡山市 331007 岡山県",
      "10行 総社市 332089 岡山県",
    ]);
    expect(linesOf(seeds, "agreement-2016")).toHaveLength(13);
  });

  test("協約の圏域の市町の列挙では、市・町・村で終わらない誤字も採る", () => {
    const wake = seedText(wakeName).replace("赤磐市、", "赤磐流、");
    const names = linesOf(namesIn({ ...seedTexts, [wakeName]: wake }), "agreement-2016");
    expect(names).toHaveLength(13);
    expect(names).toContain("12行 赤磐流 圏域になし ");
  });

  test("事業ごとの表にだけある名前は、圏域の市町かどうかと、どの都道府県にあるかを残す", () => {
    const changed = vision
      .replace("玉野市、総社市、備前市、真庭市、吉備中央町", "倉敷市、甲野市、備前市")
      .replace("役割・費用負担\t岡山市", "役割・費用負担\t岡川市");
    const names = linesOf(namesIn({ [visionName]: changed }), "vision");
    expect(names.filter((name) => name.includes("圏域になし"))).toEqual([
      "105行 倉敷市 圏域になし 岡山県",
      "105行 甲野市 圏域になし ",
      "110行 岡川市 圏域になし ",
    ]);
  });

  test("役割の欄の中枢都市は、市町の字を失っていても採る", () => {
    const changed = vision.replace("役割・費用負担\t岡山市", "役割・費用負担\t岡山活");
    expect(linesOf(namesIn({ [visionName]: changed }), "vision")).toContain(
      "110行 岡山活 圏域になし ",
    );
  });

  test("市町に見えるほかの欄と「全市町」は採らない", () => {
    const changed = vision.replace("\t施設整備\t", "\t参加する市町村\t");
    expect(linesOf(namesIn({ [visionName]: changed }), "vision")).toEqual(
      linesOf(namesIn({ [visionName]: vision }), "vision"),
    );
    expect(seeds.map(({ printed }) => printed)).not.toContain("全市町");
  });

  test("採った行を読んだ行に加えない", () => {
    const stray = `${seedText(statusListName)}\n岡山市\n`;
    const { problems } = buildFrom({ [statusListName]: stray }, []);
    expect(problems.map(({ kind }) => kind)).toEqual(["line-unread"]);
  });

  test("ほかの圏域の資料の名前は入れない", () => {
    const names = namesIn({
      [statusListName]: seedText(statusListName),
      [wakeName]: seedText(wakeName),
      [bizenName]: seedText(bizenName),
      [sojaName]: seedText(sojaName).replaceAll("総社市", "三原市"),
    });
    expect(new Set(names.map(({ document }) => document)).size).toBe(3);
  });
});

describe("市町名を持たない正本データ", () => {
  const { municipalityNames, ...older } = buildFrom(seedTexts);

  test("古いデータのまま読み書きできる", () => {
    expect(municipalityNames).toHaveLength(44);
    const loaded = loadDataset(saveDataset(older));
    expect(loaded).toEqual({ ok: true, dataset: older });
    expect(Object.keys(loaded.ok ? loaded.dataset : {})).not.toContain("municipalityNames");
  });

  test.each([
    ["圏域にない番号", "municipality", "999999", ".municipality"],
    [
      "行の文字と異なる出典",
      "source",
      { document: "vision-2023-03", line: 21, text: "岡山" },
      ".source.text",
    ],
  ])("%sは読み込まない", (_, key, value, path) => {
    const [first, ...others] = municipalityNames ?? [];
    const text = JSON.stringify({
      ...JSON.parse(saveDataset(older)),
      municipalityNames: [{ ...first, [key]: value }, ...others],
    });
    const loaded = loadDataset(text);
    expect(loaded.ok ? [] : loaded.faults.map((fault) => fault.path)).toEqual([
      `$.municipalityNames[0]${path}`,
    ]);
  });

  test("同じ資料の同じ表記は一度だけ", () => {
    const names = municipalityNames ?? [];
    const loaded = loadDataset(
      JSON.stringify({
        ...JSON.parse(saveDataset(older)),
        municipalityNames: [...names, ...names.slice(0, 1)],
      }),
    );
    expect(loaded.ok ? [] : loaded.faults.map((fault) => fault.path)).toEqual([
      "$.municipalityNames[44]",
    ]);
  });
});
