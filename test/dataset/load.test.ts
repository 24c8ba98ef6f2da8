import { loadDataset, saveDataset, type Fault } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import { sampleDataset } from "../fixtures/sample-dataset";
import { replaceAt } from "./load-json-edit";

const saved = saveDataset(sampleDataset());
const savedValue: unknown = JSON.parse(saved);

const faultsOf = (text: string): readonly Fault[] => {
  const loaded = loadDataset(text);
  return loaded.ok ? [] : loaded.faults;
};

type KeyedList = Exclude<keyof Dataset, "region" | "municipalityNames">;
type JsonPath = readonly (string | number)[];
const edited = (...edits: readonly (readonly [JsonPath, unknown])[]): string =>
  JSON.stringify(
    edits.reduce<unknown>(
      (value, [path, replacement]) => replaceAt(value, path, replacement),
      savedValue,
    ),
  );

describe("正本データの読み込み", () => {
  test("正しいファイルは、先頭に BOM があっても読める", () => {
    expect(loadDataset(`\uFEFF${saved}`)).toEqual({ ok: true, dataset: sampleDataset() });
  });

  test.each<[string, string, string, RegExp]>([
    ["空のファイル", "", "$", /中身がありません/u],
    ["途中で切れたファイル", saved.slice(0, 500), "$", /JSON として読めません/u],
    ["一覧", "[]", "$", /一覧.*が必要です/u],
    ["別の JSON", '{"name":"x"}', "$.format", /値がありません/u],
    ["別の形式", '{"format":"other","version":1}', "$.format", /「other」と書かれています/u],
    ["新しい版", edited([["version"], 2]), "$.version", /第2版.*第1版まで/u],
    ["版が文字列", edited([["version"], "1"]), "$.version", /「1」が必要です/u],
    ["深すぎる入れ子", "[".repeat(200) + "]".repeat(200), "$", /入れ子/u],
  ])("%sは、一つの文で断る", (_, text, path, message) => {
    const faults = faultsOf(text);
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    expect(faults[0]?.message).toMatch(message);
  });

  test.each<[string, JsonPath, unknown, string, RegExp]>([
    [
      "負の金額",
      ["budgets", 0, "years", 0, "amount", "thousandYen"],
      -1,
      "$.budgets[0].years[0].amount.thousandYen",
      /「-1」と書かれていますが、0以上の整数\(千円\)が必要です/u,
    ],
    [
      "端数のある金額",
      ["budgets", 0, "years", 1, "amount", "thousandYen"],
      1.5,
      "$.budgets[0].years[1].amount.thousandYen",
      /「1.5」.*0以上の整数/u,
    ],
    [
      "金額の種類",
      ["budgets", 1, "statedTotal"],
      { kind: "zero" },
      "$.budgets[1].statedTotal.kind",
      /「decided」「undecided」「blank」「unreadable」のいずれか/u,
    ],
    [
      "欠けた項目",
      ["projects", 2, "name"],
      undefined,
      "$.projects[2].name",
      /値がありません。文字列が必要です/u,
    ],
    [
      "種類の違う値",
      ["listings", 0, "participants"],
      "南国市",
      "$.listings[0].participants",
      /一覧\(\[ \]\)が必要です/u,
    ],
    [
      "知らない項目",
      ["region", "note"],
      "",
      "$.region.note",
      /「note」という項目はこの形式にありません/u,
    ],
    [
      "検査数字",
      ["municipalities", 0, "lgCode"],
      "392015",
      "$.municipalities[0].lgCode",
      /検査数字/u,
    ],
    [
      "桁数の違うコード",
      ["municipalities", 0, "lgCode"],
      "39201",
      "$.municipalities[0].lgCode",
      /6桁/u,
    ],
    [
      "暦にない日付",
      ["documents", 0, "date"],
      { year: 2027, month: 2, day: 29 },
      "$.documents[0].date",
      /暦にある日付/u,
    ],
    [
      "13月",
      ["documents", 0, "date", "month"],
      13,
      "$.documents[0].date.month",
      /1から12までの月/u,
    ],
    ["SHA-256", ["documents", 0, "sha256"], "x", "$.documents[0].sha256", /SHA-256/u],
    ["逆順の年度", ["fiscalYears"], [2028, 2027], "$.fiscalYears", /小さい順/u],
    [
      "資料の参照",
      ["budgets", 0, "document"],
      "x",
      "$.budgets[0].document",
      /documents にある資料の id/u,
    ],
    [
      "出典の資料",
      ["kpis", 0, "source", "document"],
      "x",
      "$.kpis[0].source.document",
      /資料の id/u,
    ],
    ["役割の参照", ["initiatives", 0, "pillar"], "x", "$.initiatives[0].pillar", /役割の id/u],
    [
      "連携取組の参照",
      ["projects", 0, "initiative"],
      "x",
      "$.projects[0].initiative",
      /連携取組の id/u,
    ],
    ["事業の参照", ["listings", 0, "project"], "x", "$.listings[0].project", /事業の id/u],
    [
      "参加市町の参照",
      ["listings", 0, "participants", 1],
      "x",
      "$.listings[0].participants[1]",
      /市区町村の id/u,
    ],
    ["中枢都市の参照", ["region", "coreCity"], "x", "$.region.coreCity", /市区町村の id/u],
    ["連携市町の参照", ["region", "partners", 0], "x", "$.region.partners[0]", /市区町村の id/u],
    ["乙の参照", ["agreements", 0, "partyB"], "x", "$.agreements[0].partyB", /市区町村の id/u],
    [
      "資料の行数を超える行",
      ["slogans", 0, "sources", 0, "line"],
      9999,
      "$.slogans[0].sources[0].line",
      /以下の行番号/u,
    ],
    [
      "資料と違う引用",
      ["slogans", 0, "sources", 0, "text"],
      "別の文",
      "$.slogans[0].sources[0].text",
      /行目そのままの文字列/u,
    ],
  ])("%sの誤りを、その場所で伝える", (_, path, replacement, expectedPath, message) => {
    const faults = faultsOf(edited([path, replacement]));
    expect(faults.map((fault) => fault.path)).toEqual([expectedPath]);
    expect(faults[0]?.message).toMatch(message);
  });

  test.each<[string, KeyedList, RegExp]>([
    ["資料", "documents", /^\$\.documents\[\d+\]\.id$/u],
    ["市区町村", "municipalities", /^\$\.municipalities\[\d+\]\.(id|lgCode)$/u],
    ["役割", "pillars", /^\$\.pillars\[\d+\]\.id$/u],
    ["連携取組", "initiatives", /^\$\.initiatives\[\d+\]\.id$/u],
    ["事業", "projects", /^\$\.projects\[\d+\]\.id$/u],
    ["一覧の行", "listings", /^\$\.listings\[\d+\]$/u],
    ["事業費", "budgets", /^\$\.budgets\[\d+\]$/u],
    ["指標", "kpis", /^\$\.kpis\[\d+\]$/u],
    ["協約", "agreements", /^\$\.agreements\[\d+\]\.document$/u],
  ])("%sの重複を、2つ目の場所で伝える", (_, list, path) => {
    const { [list]: records } = sampleDataset();
    const faults = faultsOf(edited([[list], [...records, records[0]]]));
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) {
      expect(fault.path).toMatch(path);
      expect(fault.message).toContain(`$.${list}[0]`);
    }
  });

  test("重なった参加市町と年度を伝える", () => {
    const [listing] = sampleDataset().listings;
    const [budget] = sampleDataset().budgets;
    const repeated = edited(
      [
        ["listings", 0, "participants"],
        [...(listing?.participants ?? []), listing?.participants?.[0]],
      ],
      [["budgets", 0, "years", 1, "fiscalYear"], budget?.years[0]?.fiscalYear],
    );
    expect(faultsOf(repeated).map(({ path }) => path)).toEqual([
      `$.listings[0].participants[${String(listing?.participants?.length)}]`,
      "$.budgets[0].years[1].fiscalYear",
    ]);
  });

  test.each(["__proto__", "constructor", "prototype"])(
    "項目名「%s」は、どこにあっても断る",
    (key) => {
      const text = saved
        .replace('"region": {', `"region": { "${key}": {},`)
        .replace('"statedTotal": {', `"statedTotal": { "${key}": 1,`);
      const faults = faultsOf(text);
      expect(faults.map(({ path }) => path)).toEqual([
        `$.region.${key}`,
        `$.budgets[0].statedTotal.${key}`,
      ]);
      expect(faults[0]?.message).toContain(`項目名「${key}」は使えません`);
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );

  test("同じ項目が2つあるファイルは、後の値を黙って採らない", () => {
    const [first] = sampleDataset().projects;
    const text = saved.replace(
      `"id": "${String(first?.id)}", "name"`,
      `"id": "${String(first?.id)}", "id": "x", "name"`,
    );
    expect(text).not.toBe(saved);
    expect(faultsOf(text).map(({ path }) => path)).toContain("$.projects[0].id");
  });

  test("禁じた項目名が一覧の何番目にあるかを伝える", () => {
    const text =
      '{"format":"renkei-totsugo-dataset","version":1,"budgets":[{},[1,"a,b",{}],{"x":{"__proto__":1}}]}';
    expect(faultsOf(text)[0]?.path).toBe("$.budgets[2].x.__proto__");
  });

  test("離れた誤りを一度にすべて伝え、何も読み込まない", () => {
    const text = edited(
      [["budgets", 0, "years", 0, "amount", "thousandYen"], -5],
      [["projects", 1, "initiative"], "x"],
      [["region", "note"], 1],
      [["documents", 0, "isDraft"], "はい"],
    );
    const loaded = loadDataset(text);
    expect(loaded).not.toHaveProperty("dataset");
    expect(
      faultsOf(text)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([
      "$.budgets[0].years[0].amount.thousandYen",
      "$.documents[0].isDraft",
      "$.projects[1].initiative",
      "$.region.note",
    ]);
  });
});
