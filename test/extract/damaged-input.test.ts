import { encode } from "iconv-lite";
import { buildDataset } from "../../src/dataset";
import type { ProblemKind } from "../../src/domain";
import { extractDocuments, largestFile } from "../../src/extract";
import {
  bizenName,
  extractText,
  seedDecisions,
  seedNames,
  seedText,
  sojaName,
  statusListName,
  visionName,
  wakeName,
} from "../fixtures/seeds";

const extractBytes = (bytes: Uint8Array): ReturnType<typeof extractDocuments> =>
  extractDocuments([{ fileName: "資料.txt", bytes }]);

const kindsOf = (bytes: Uint8Array): readonly ProblemKind[] =>
  extractBytes(bytes).problems.map(({ kind }) => kind);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The characters that Windows replaces when it saves as Shift_JIS. */
const asWindowsSaves = (text: string): string => text.replaceAll("—", "―").replaceAll("〜", "～");

describe("資料でないファイル", () => {
  test.each<[string, Uint8Array, string]>([
    ["空のファイル", new Uint8Array(), "空のファイル"],
    ["空白と改行だけ", utf8(" \r\n\t\n"), "空のファイル"],
    [
      "別の文書",
      utf8("令和7年度 議事録\n出席者は次のとおり。"),
      "「令和7年度 議事録」で始まる文書",
    ],
    [
      "表計算のファイル",
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0xff]),
      "文字として読めないデータ",
    ],
    [
      "制御文字のあるメモ",
      utf8("令和7年度 議事録\n出席者は次の\u001b[31mとおり。"),
      "2行目に制御文字（U+001B）のあるテキスト",
    ],
    ["JIS のメモ", utf8("\u001b$B5D;vO?\u001b(B\n"), "JIS（ISO-2022-JP）のテキスト"],
    ["画像", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a]), "文字として読めないデータ"],
  ])("%sは、何があったかを示して使わない", (_, bytes, found) => {
    const { documents, problems } = extractBytes(bytes);
    expect(documents).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ kind: "file-unusable", fileName: "資料.txt", found }),
    ]);
    expect(problems[0]?.expected).not.toBe("");
    expect(problems[0]?.action).not.toBe("");
  });

  test("50MBのファイルは読まずに大きさを示す", () => {
    const { problems } = extractDocuments([
      { fileName: "巨大.txt", bytes: { tooLarge: 50 * 1024 * 1024 } },
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        found: "大きさ50.0MBのファイル",
        expected: "16.0MB以下のテキストファイル",
      }),
    ]);
  });

  test("上限を超える中身も読まない", () => {
    expect(kindsOf(new Uint8Array(largestFile + 1))).toEqual(["file-unusable"]);
  });

  test("同じ資料が2つあれば、2つ目を使わない", () => {
    const bytes = utf8(seedText(statusListName));
    const { documents, problems } = extractDocuments([
      { fileName: "一覧.txt", bytes },
      { fileName: "一覧の写し.txt", bytes },
    ]);
    expect(documents).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({ kind: "document-repeated", fileName: "一覧の写し.txt" }),
    ]);
  });
});

describe("文字コードと改行", () => {
  const factsOf = (bytes: Uint8Array): unknown =>
    JSON.parse(
      JSON.stringify(
        extractBytes(bytes).documents.map(({ facts }) => facts),
        (key, value: unknown) =>
          key === "text" && typeof value === "string" ? value.trim() : value,
      ),
    );

  test.each(seedNames)("%s はどの形で保存しても同じ内容になる", (name) => {
    const text = seedText(name);
    const expected = factsOf(utf8(text));
    const crlf = text.replaceAll("\n", "\r\n");
    expect(factsOf(utf8(crlf))).toEqual(expected);
    expect(factsOf(utf8(`\uFEFF${text}`))).toEqual(expected);
    expect(factsOf(encode(crlf, "utf16le", { addBOM: true }))).toEqual(expected);
    expect(factsOf(encode(text, "utf16be", { addBOM: true }))).toEqual(expected);
    expect(factsOf(encode(text, "utf16le"))).toEqual(expected);
  });

  test.each(seedNames)("%s はShift_JISとEUC-JPでも同じ内容になる", (name) => {
    const text = asWindowsSaves(seedText(name));
    const expected = factsOf(utf8(text));
    expect(factsOf(encode(text, "cp932"))).toEqual(expected);
    expect(factsOf(encode(text, "eucjp"))).toEqual(expected);
  });

  test.each(seedNames)("%s は行末の空欄を切り詰めて保存しても同じ内容になる", (name) => {
    const trimmed = seedText(name).replaceAll(/[\t ]+$/gmu, "");
    const settled = (text: string) => buildDataset(extractText(text, name), seedDecisions);
    const [expected, found] = [settled(seedText(name)), settled(trimmed)];
    expect(found.problems).toEqual(expected.problems);
    expect(
      found.listings.map(({ participants, initiative }) => [participants, initiative]),
    ).toEqual(expected.listings.map(({ participants, initiative }) => [participants, initiative]));
    expect(found.budgets.map(({ years }) => years.map(({ amount }) => amount))).toEqual(
      expected.budgets.map(({ years }) => years.map(({ amount }) => amount)),
    );
    expect(found.agreements.flatMap(({ annex }) => annex.map(({ roleB }) => roleB?.value))).toEqual(
      expected.agreements.flatMap(({ annex }) => annex.map(({ roleB }) => roleB?.value)),
    );
  });

  test("保存で失われた文字のある市町名は、見出しのほかの名前から補い、そのことを報告する", () => {
    const extraction = extractText(seedText(visionName).replaceAll("和气町", "和?町"));
    const dataset = buildDataset(extraction, seedDecisions);
    expect(dataset.region.partners).toHaveLength(12);
    expect(dataset.listings.every(({ participants }) => participants !== null)).toBe(true);
    expect(dataset.problems).toEqual([
      expect.objectContaining({
        kind: "municipality-unknown",
        found: "文字の欠けた市町名「和?町」",
      }),
    ]);
  });
});

/** After the last item of a page, before the labels of the next one. */
const bizenPageEnds: readonly number[] = [78, 79, 80, 81, 82, 83, 162, 163, 164, 165];

describe("途中で切れた資料", () => {
  /** The texts without their last lines, at every `step`-th line. */
  const cuts = (text: string, step: number): readonly string[] => {
    const lines = text.trimEnd().split("\n");
    return Array.from({ length: Math.ceil(lines.length / step) }, (_, index) =>
      lines.slice(0, index * step).join("\n"),
    );
  };
  const isSilent = (text: string, name: string): boolean =>
    buildDataset(extractText(text, name), name === visionName ? seedDecisions : []).problems
      .length === 0;

  const lineCount = (text: string): number => text.split("\n").length;

  // The imprint is complete with its date; the annex of 備前市 has pages that end with an item.
  test.each([
    [visionName, 5, [390]],
    [bizenName, 1, bizenPageEnds],
  ])("%s は、切れ目が区切りに当たるときのほかは報告する", (name, step, ends) => {
    const silent = cuts(seedText(name), step).filter((text) => isSilent(text, name));
    expect(silent.map(lineCount)).toEqual(ends);
  });

  // Where a table row ends, nothing in these documents says that more should follow.
  test.each([
    [statusListName, /\t[●\t]*$/],
    [wakeName, /乙の役割\t.+$/],
    [sojaName, /乙の役割\t.+$/],
  ])("%s は、そろった行の終わりで切れたときのほかは報告する", (name, completeRow) => {
    const silent = cuts(seedText(name), 1).filter((text) => isSilent(text, name));
    expect(silent.filter((text) => !completeRow.test(text.replace(/\n+$/, "")))).toEqual([]);
  });

  test("取組状況一覧は、行の途中で切れていれば報告する", () => {
    const text = seedText(statusListName);
    const cut = text.slice(0, text.indexOf("ESD実践") + 9);
    const dataset = buildDataset(extractText(cut), []);
    expect(dataset.problems).toEqual([
      expect.objectContaining({ line: 35, kind: "row-ambiguous" }),
    ]);
    expect(dataset.listings.at(-1)?.participants).toBeNull();
  });

  test.each<[string, string, string, RegExp]>([
    ["一覧の表が見出しだけ", visionName, "圏域全体の経済成長のけん引\t", /事業の行がない表/],
    [
      "取組状況一覧の表が見出しだけ",
      statusListName,
      "新たな産業の創出及び地域産業の振興\t",
      /事業の行がない表/,
    ],
    [
      "別表の項目が途中",
      sojaName,
      "乙の役割\t甲と協力し、圏域マネジメント",
      /に「乙の役割」がありません/,
    ],
    [
      "事業の表が途中",
      visionName,
      '役割・費用負担\t岡山市\t<ul style="list-style-type: none"> ・ スタートアップ',
      /の表に「役割・費用負担」/,
    ],
  ])("%sのとき、何が足りないかを示す", (_, name, from, found) => {
    const text = seedText(name);
    const cut = text.slice(0, text.indexOf(from));
    const problems = extractText(cut, name).problems;
    expect(problems.map((problem) => problem.found).join("\n")).toMatch(found);
  });

  test.each<[string, string, string, string]>([
    ["重なる", "R8年度", "R7年度", "令和4年度、令和5年度、令和6年度、令和7年度、令和7年度"],
    ["飛ぶ", "R5年度", "R3年度", "令和4年度、令和3年度、令和6年度、令和7年度、令和8年度"],
  ])(
    "年度の見出しが%s表の金額は、どの年度のものか決められないので読まない",
    (_, year, wrong, order) => {
      const text = seedText(visionName).replace(year, wrong);
      const dataset = buildDataset(extractText(text, visionName), seedDecisions);
      expect(dataset.problems).toEqual([
        expect.objectContaining({
          kind: "value-unreadable",
          line: 108,
          found: `年度の見出しが「${order}」の順`,
        }),
      ]);
      expect(dataset.budgets).toHaveLength(18);
    },
  );

  test("事業名の欠けた行は、印を事業名とせず、読めない行として示す", () => {
    const text = seedText(visionName).replace("\tトップスポーツチームの支援\t", "\t\t");
    const dataset = buildDataset(extractText(text, visionName), seedDecisions);
    expect(dataset.problems).toEqual([expect.objectContaining({ kind: "line-unread", line: 56 })]);
    expect(dataset.projects.map(({ name }) => name)).not.toContain("○");
  });

  test("指標の行がみな抜けた表は、見出しの行を示して、抜けていないか確かめるよう言う", () => {
    const row =
      "\t拠点で開催されるイベント参加者数\t\t1,800人 (令和2年度)\t\t2,000人 (令和8年度)\t\t";
    const whole = seedText(visionName);
    const text = whole.split("\n").filter((line) => line.trimEnd() !== row.trimEnd());
    expect(text.length).toBe(whole.split("\n").length - 1);
    const { problems } = buildDataset(extractText(text.join("\n"), visionName), seedDecisions);
    expect(problems).toEqual([
      expect.objectContaining({
        kind: "part-missing",
        line: 112,
        found: "「指標」「基準値」「目標値」の見出しだけで、指標の行のない表",
      }),
    ]);
  });

  test.each([
    ["題名の文", sojaName, "岡山市及び総社市における連携中枢都市圏形成に係る変更", "総社市", 12],
    [
      "改める旨の文",
      sojaName,
      "岡山市及び総社市における連携中枢都市圏形成に係る連携",
      "総社市",
      14,
    ],
    ["前文", wakeName, "岡山市（以下「甲」という。）及び和気町（以下「乙」", "和気町", 12],
  ])("協約の%sが表紙と別の当事者を挙げていれば、示す", (_, name, sentence, party, line) => {
    const whole = seedText(name);
    expect(whole.split(sentence)).toHaveLength(2);
    const text = whole.replace(sentence, sentence.replace(party, "赤磐市"));
    const { problems } = extractText(text, name);
    expect(problems.filter(({ kind }) => kind === "text-ambiguous")).toEqual([
      expect.objectContaining({
        line,
        found: "当事者を「岡山市」「赤磐市」とする文",
        expected: `表紙の当事者「岡山市」「${party}」`,
      }),
    ]);
    const before = extractText(whole, name).problems;
    expect(before.filter(({ kind }) => kind === "text-ambiguous")).toEqual([]);
  });

  test.each([
    "平成30年3月28日に締結した赤磐市及び備前市における連携中枢都市圏形成に係る連携協約を改める。",
    "第5条 赤磐市及び備前市における連携中枢都市圏形成に係る連携協約は、廃止する。",
  ])("文の途中や条文で触れる別の協約（%s）は、当事者の食い違いとしない", (sentence) => {
    const title = "## 岡山市及び総社市における連携中枢都市圏形成に係る変更連携協約";
    const whole = seedText(sojaName);
    expect(whole.split(title)).toHaveLength(2);
    const { problems } = extractText(whole.replace(title, `${title}\n\n${sentence}`), sojaName);
    expect(problems.filter(({ kind }) => kind === "text-ambiguous")).toEqual([]);
  });

  test("事務事業名の欠けた表は、事業とせず、すべての行を読めない行として示す", () => {
    const text = seedText(visionName).replace("事務事業名\t特産農産物PR", "事務事業名\t");
    const dataset = buildDataset(extractText(text, visionName), seedDecisions);
    expect(dataset.problems.map(({ kind, line }) => [kind, line])).toEqual(
      [128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138].map((line) => ["line-unread", line]),
    );
    expect(dataset.projectSheets).toHaveLength(18);
  });
});
