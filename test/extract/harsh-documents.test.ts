import { buildDataset, loadDataset, saveDataset } from "../../src/dataset";
import {
  compareTotal,
  formatJapaneseDate,
  type Dataset,
  type Decision,
  type Problem,
} from "../../src/domain";
import { extractDocuments } from "../../src/extract";
import {
  agreementBody,
  agreementWith,
  listWith,
  projectName,
  visionWith,
  type ListParts,
  type VisionParts,
} from "../fixtures/harsh-documents";

/** Reads, builds, saves and loads: no input of this table ends otherwise. */
const readAll = (texts: readonly string[], decisions: readonly Decision[] = []): Dataset => {
  const files = texts.map((text, index) => ({
    fileName: `資料${String(index)}.txt`,
    bytes: new TextEncoder().encode(text),
  }));
  const dataset = buildDataset(extractDocuments(files, decisions), decisions);
  expect(loadDataset(saveDataset(dataset)).ok).toBe(true);
  return dataset;
};

const read = (text: string, decisions: readonly Decision[] = []): Dataset =>
  readAll([text], decisions);

const readVision = (parts: VisionParts): Dataset => read(visionWith(parts));
const readList = (parts: ListParts): Dataset => read(listWith(parts));

const founds = ({ problems }: Dataset): readonly string[] => problems.map(({ found }) => found);
const namesOf = (dataset: Dataset): readonly string[] => dataset.projects.map(({ name }) => name);

const partnersOf = (dataset: Dataset, kind: "vision-matrix" | "project-sheet" | "status-list") => {
  const names = new Map(dataset.municipalities.map(({ id, name }) => [id, name]));
  return dataset.listings
    .filter((listing) => listing.kind === kind)
    .map(({ participants }) => participants?.map((id) => names.get(id) ?? id).join("、") ?? null);
};

const outcomeOf = ({ budgets }: Dataset) => {
  const [budget] = budgets;
  return budget === undefined ? null : compareTotal(budget).outcome;
};

test("この表のもとの資料には、問題がない", () => {
  expect(readVision({}).problems).toEqual([]);
  expect(outcomeOf(readVision({}))).toBe("match");
});

describe("事業費の表", () => {
  test.each<[string, VisionParts, string | null, readonly RegExp[]]>([
    [
      "符号のある金額",
      { amounts: ["500千円", "△ 500千円", "1,000千円"] },
      "undecidable",
      [/「△ 500千円」/],
    ],
    ["単位のない金額", { amounts: ["500", "500", "1,000"] }, "undecidable", [/「500」「1,000」/]],
    [
      "表に単位のある金額",
      { budgetLabel: "工程及び事業費(見込額)(単位：千円)", amounts: ["500", "500", "1,000"] },
      "match",
      [],
    ],
    [
      "同じ言葉だけの行",
      { amounts: ["調整中", "調整中", "調整中"] },
      "undecidable",
      [/令和4年度、令和5年度、計の欄に「調整中」/],
    ],
    ["合計という見出し", { years: ["R4年度", "R5年度", "合計"] }, "match", []],
    [
      "見出しに単位のある金額",
      {
        years: ["R4年度(千円)", "R5年度（千円）", "計(単位：千円)"],
        amounts: ["500", "500", "1,000"],
      },
      "match",
      [],
    ],
    [
      "見出しの単位が食い違う金額",
      { years: ["R4年度(千円)", "R5年度(円)", "計(千円)"], amounts: ["500", "500", "1,000"] },
      "undecidable",
      [/「500」「1,000」/],
    ],
    ["改行のある見出し", { years: ["R4<br>年度", "R5<br>年度", "計"] }, "match", []],
    ["事業費計という見出し", { years: ["R4年度", "R5年度", "事業費計"] }, "match", []],
    [
      "ほかの年度も含むかもしれない総事業費",
      { years: ["R4年度", "R5年度", "総事業費"] },
      "undecidable",
      [/「総事業費」と、同じ欄のほか1行/, /「計」の見出しがない/],
    ],
    ["年度のない見出し", { years: ["R4", "令和5", "計"] }, "match", []],
    ["元号のない見出し", { years: ["4年度", "5年度", "計"] }, "match", []],
    ["西暦と和暦", { years: ["2022年度(令和4年度)", "2023年度(令和5年度)", "計"] }, "match", []],
    ["読めない年度", { years: ["R4年度", "R5年庶", "計"] }, "undecidable", [/見出しに「R5年庶」/]],
    [
      "初めの年度が読めない",
      { years: ["前年度", "R5年度", "計"] },
      "undecidable",
      [/見出しに「前年度」/],
    ],
    [
      "食い違う年度",
      { years: ["R4年度", "2023年度(令和6年度)", "計"] },
      "undecidable",
      [/見出しに「2023年度\(令和6年度\)」/],
    ],
    ["注の付いた年度", { years: ["R4①", "R5²", "計"] }, null, [/R4①/]],
    ["暦にない西暦", { years: ["0000年度", "0001年度", "計"] }, null, [/0000年度/]],
    ["遠い西暦", { years: ["9999年度", "10000年度", "計"] }, null, [/9999年度/]],
    ["昭和の年度", { years: ["S62年度", "S63年度", "計"] }, null, [/「昭和62年度、昭和63年度」/]],
    [
      "平成と書き誤った年度",
      { years: ["H4年度", "H5年度", "計"] },
      null,
      [/「平成4年度、平成5年度」/],
    ],
    ["1つだけ書き誤った年度", { years: ["H4年度", "R5年度", "計"] }, null, [/「平成4年度」/]],
    [
      "遠い西暦の年度",
      { years: ["2002年度", "2003年度", "計"] },
      null,
      [/「平成14年度、平成15年度」/],
    ],
    ["遠い序数", { years: ["61年度", "62年度", "計"] }, null, [/「令和61年度、令和62年度」/]],
    ["点のある元号", { years: ["R.4年度", "R.5年度", "計"] }, "match", []],
    ["略した元号", { years: ["令4", "令5", "計"] }, "match", []],
    ["漢数字の年度", { years: ["令和四年度", "令和五年度", "計"] }, "match", []],
    ["決算と予算の年度", { years: ["R4年度（決算）", "R5年度（予算）", "計"] }, "match", []],
    [
      "決算額と見込額の年度",
      {
        years: ["R4年度決算額", "R5年度見込額(千円)", "計(千円)"],
        amounts: ["500", "500", "1,000"],
      },
      "match",
      [],
    ],
    [
      "財源ごとの年度",
      { years: ["R4年度（国費）", "R5年度（市費）", "計"] },
      null,
      [/R4年度（国費）/],
    ],
    ["どの年度も読めない", { years: ["前期", "後期", "計"] }, null, [/前期/]],
    [
      "知らない見出しの列",
      {
        years: ["R4年度", "R5年度", "計", "備考"],
        amounts: ["500千円", "500千円", "1,000千円", "市費"],
      },
      "match",
      [/「備考」と、同じ欄のほか1行/],
    ],
    ["工程の行", { stages: ["協議", "実施", ""] }, "match", []],
  ])("%s", (_, parts, outcome, problems) => {
    const dataset = readVision(parts);
    expect(outcomeOf(dataset)).toBe(outcome);
    expect(founds(dataset)).toEqual(
      problems.map((problem): unknown => expect.stringMatching(problem)),
    );
  });

  const decision = (problem: Problem, taken: string): Decision => ({
    problem: problem.kind,
    document: { kind: "vision", date: "2023-03" },
    quoted: problem.quoted ?? "",
    readings: problem.readings.map(({ label }) => label),
    taken,
    reason: "原本で確認した。",
    evidence: [],
    decidedBy: "岡山",
    decidedOn: "2025-04-01",
  });

  test.each<[string, VisionParts, string, string]>([
    ["単位のない金額", { amounts: ["500", "500", "1,000"] }, "500千円 / 1,000千円", "match"],
    ["単位の違う金額", { amounts: ["5百万円", "500千円", "5,500千円"] }, "5,000千円", "match"],
    ["言葉の金額", { amounts: ["500千円", "調整中", "500千円"] }, "未定", "undecidable"],
    ["読めない年度", { years: ["R4年度", "R5年庶", "計"] }, "令和5年度", "match"],
  ])("%sは、判断記録で読み方が決まる", (_, parts, taken, outcome) => {
    const open = readVision(parts);
    const [problem] = open.problems;
    expect(open.problems).toHaveLength(1);
    if (problem === undefined) return;
    expect(problem.readings).toContainEqual({ label: taken });
    const settled = read(visionWith(parts), [decision(problem, taken)]);
    expect(settled.problems).toEqual([]);
    expect(settled.decisions).toHaveLength(1);
    expect(outcomeOf(settled)).toBe(outcome);
    expect(settled.budgets[0]?.years.map(({ amount }) => amount.kind)).not.toContain("unreadable");
  });
});

test("元号をまたぐ年度は、元号がなくても資料の日付と並びで読む", () => {
  const dataset = readVision({
    cover: ["岡山連携中枢都市圏ビジョン", "別冊", "令和2年3月", "岡山市"],
    years: ["30年度", "31年度", "2年度", "計"],
    amounts: ["500千円", "500千円", "500千円", "1,500千円"],
    imprintDate: "令和2年3月",
  });
  expect(dataset.problems).toEqual([]);
  expect(dataset.fiscalYears).toEqual([2018, 2019, 2020]);
});

test("資料の日付から離れた期間の基準値・目標値を、欄ごとに示す", () => {
  const kpis: VisionParts["kpis"] = [
    ["参加企業数", "10社(昭和62年度)", "20社(令和5年度)"],
    ["人口", "10人(平成12年度)", "20人(令和42年度)"],
    ["参加者", "10人(令和30年度)", "20人(平成5年度)"],
  ];
  const { problems } = readVision({ kpis });
  expect(problems.map(({ line, column, found }) => [line, column, found])).toEqual([
    [22, 3, "基準値・目標値に「10社(昭和62年度)」"],
    [24, 3, "基準値・目標値に「10人(令和30年度)」"],
    [24, 4, "基準値・目標値に「20人(平成5年度)」"],
  ]);
});

test("読めない基準値・目標値は、それぞれの行と欄を示す", () => {
  const kpis = Array.from({ length: 27 }, (_, index): readonly [string, string, string] => [
    `指標${String(index)}`,
    "10社",
    "男性10人、女性5人",
  ]);
  const { problems } = readVision({ kpis });
  expect(problems.map(({ line, column }) => [line, column])).toEqual(
    kpis.map((_, index) => [index + 22, 4]),
  );
});

test("読めない基準値・目標値は、表ごとに1つの問題になる", () => {
  const dataset = readVision({
    kpis: [
      ["男女", "男性10人、女性5人", "男性20人、女性10人"],
      ["参加者", "10～15人", "延べ20人以上"],
    ],
  });
  expect(founds(dataset)).toEqual([expect.stringMatching(/男性10人、女性5人」「男性20人/)]);
});

describe("連携市町の欄", () => {
  const all = "津山市、玉野市、総社市";
  test.each<[string, string | null, number]>([
    ["全市町", all, 0],
    ["圏域内全市町", all, 0],
    ["全ての連携市町", all, 0],
    ["全市町（玉野市を除く）", "津山市、総社市", 0],
    ["全市町(玉野市、総社市を除く。)", "津山市", 0],
    ["玉野市を除く全市町", "津山市、総社市", 0],
    ["津山市 玉野市", "津山市、玉野市", 0],
    ["津山市　総社市", "津山市、総社市", 0],
    ["津山市<br>総社市", "津山市、総社市", 0],
    ["津山市玉野市", "津山市、玉野市", 0],
    ["津 山 市、玉野市", "津山市、玉野市", 0],
    ["津山市及び玉野市", "津山市、玉野市", 0],
    ["津山市および玉野市ならびに総社市", all, 0],
    ["津山市、倉敷市", "津山市", 1],
    ["倉敷市", "", 1],
    ["津山市，玉野市", "津山市、玉野市", 0],
    ["津山市、岡山市", "津山市", 0],
    ["津山市ほか1市", null, 1],
    ["津山市、ほか2市町", null, 1],
    ["津山市など", null, 1],
    ["津山市と玉野市", "津山市、玉野市", 0],
    ["全市町（ただし、玉野市を除く）", "津山市、総社市", 0],
    ["全市町、岡山県", null, 1],
    ["津山、玉野市", null, 1],
    ["津山・玉野の各市", null, 1],
    ["希望する市町", null, 1],
    ["津山市を除く", null, 1],
    ["未定", null, 1],
    ["", null, 1],
    ["津山市、岡山県", "津山市", 1],
    ["岡山県", null, 1],
    ["津山市、東備消防組合", "津山市", 1],
  ])("「%s」", (participants, partners, problems) => {
    const dataset = readVision({ participants });
    expect(partnersOf(dataset, "project-sheet")).toEqual([partners]);
    expect(dataset.problems).toHaveLength(problems);
  });
});

describe("読めない連携市町の欄についての判断", () => {
  const settledBy = (participants: string, taken: string): Dataset => {
    const text = visionWith({ participants });
    const [problem] = read(text).problems;
    return read(text, [
      {
        problem: "text-ambiguous",
        document: { kind: "vision", date: "2023-03" },
        quoted: problem?.quoted ?? "",
        readings: [...(problem?.readings ?? []).map(({ label }) => label), taken],
        taken,
        reason: "原本で確認した。",
        evidence: [],
        decidedBy: "岡山",
        decidedOn: "2025-04-01",
      },
    ]);
  };

  test.each([
    ["", "津山市、玉野市", "津山市、玉野市"],
    ["", "全市町", "津山市、玉野市、総社市"],
    ["津山市ほか1市", "津山市、総社市", "津山市、総社市"],
    ["希望する市町", "全市町（玉野市を除く）", "津山市、総社市"],
    ["岡山県", "玉野市", "玉野市"],
  ])("「%s」は「%s」と決まる", (participants, taken, partners) => {
    const dataset = settledBy(participants, taken);
    expect(dataset.problems).toEqual([]);
    expect(dataset.decisions).toHaveLength(1);
    expect(partnersOf(dataset, "project-sheet")).toEqual([partners]);
  });

  test("市町を挙げない判断は、使わずに示す", () => {
    const dataset = settledBy("", "津山市ほか1市");
    expect(dataset.problems.map(({ kind }) => kind)).toEqual([
      "text-ambiguous",
      "decision-unusable",
    ]);
    expect(partnersOf(dataset, "project-sheet")).toEqual([null]);
  });

  test("1つの事業についての判断を、ほかの事業に使わない", () => {
    const text = visionWith({
      participants: "",
      behind: [
        ["事務事業名", "観光"],
        ["連携市町", ""],
      ],
    });
    const quotes = read(text).problems.flatMap(({ kind, quoted }) =>
      kind === "text-ambiguous" ? [quoted] : [],
    );
    expect(quotes).toEqual(["企業支援\t連携市町\t空欄", "観光\t連携市町\t空欄"]);
  });
});

describe("県名の付いた市町名", () => {
  const members = ["岡山県津山市", "玉野市", "総社市"];
  const rows = [["産業の振興", projectName, "●", "●", "●"]];
  const all = "津山市、玉野市、総社市";
  test.each<[string, readonly string[]]>([
    ["見出し", [visionWith({ members })]],
    ["連携市町の欄", [visionWith({ participants: members.join("、") })]],
    [
      "除く市町",
      [visionWith({ participants: "全市町（岡山県津山市を除く）", places: ["", "○", "○"] })],
    ],
    [
      "資料ごとに異なる中枢都市",
      [
        visionWith({}),
        listWith({
          head: ["岡山県岡山市と連携市町との取組状況一覧", "令和7年4月1日現在"],
          rows,
        }),
        agreementWith(
          [
            "岡山県岡山市及び岡山県総社市における連携中枢都市圏の形成に係る連携協約",
            "令和5年3月1日",
          ],
          agreementBody,
        ),
      ],
    ],
    [
      "中枢都市の列",
      [
        visionWith({
          cover: ["第2期 岡山連携中枢都市圏ビジョン", "《別冊》", "令和5年3月", "岡山県岡山市"],
          members: ["岡山市", ...members],
        }),
      ],
    ],
  ])("%sでも、同じ市町として読む", (title, texts) => {
    const dataset = readAll(texts);
    expect(dataset.problems).toEqual([]);
    expect(dataset.documents).toHaveLength(texts.length);
    expect(dataset.municipalities.map(({ name }) => name)).toEqual(["岡山市", ...all.split("、")]);
    const matrix = title === "除く市町" ? "玉野市、総社市" : all;
    expect(partnersOf(dataset, "vision-matrix")).toEqual([matrix]);
    expect(partnersOf(dataset, "project-sheet")).toEqual([matrix]);
  });

  test("同じ市町の2つの列は、印を読まずに1つの問題で示す", () => {
    const dataset = readVision({
      members: ["岡山県津山市", "津山市", "総社市"],
      participants: "津山市、総社市",
    });
    expect(founds(dataset)).toEqual([
      "見出しに、同じ市町の欄が2つ以上（「岡山県津山市」「津山市」）",
    ]);
    expect(partnersOf(dataset, "vision-matrix")).toEqual([null]);
  });
});

describe("短く書いた市町名の見出し", () => {
  const heading = ["連携取組", "主な取組内容", "津山", "玉野市", "総社"];
  const rows = [
    ["産業", "支援", "●", "", "●"],
    ["", "観光", "", "●", ""],
  ];
  const head = ["岡山市と連携市町との取組状況一覧", "(令和7年4月1日現在)"];
  const decided = (quoted: string, taken: string): Decision => ({
    problem: "heading-unknown",
    document: { kind: "status-list", date: "2025-04-01" },
    quoted,
    readings: [taken],
    taken,
    reason: "原本で確認した。",
    evidence: [],
    decidedBy: "岡山",
    decidedOn: "2025-04-01",
  });

  test.each<[string, readonly string[], string, string]>([
    ["ほかの市町名の間", heading, "津山 / 総社", "津山市 / 総社市"],
    ["すべて", ["連携取組", "主な取組内容", "津山", "玉野", "総社"], "津山 / 玉野 / 総社", ""],
    [
      "市町名でない言葉",
      ["連携取組", "主な取組内容", "津山市", "玉野市", "総杜"],
      "総杜",
      "読まない欄",
    ],
    ["2つの市町の名", ["連携取組", "主な取組内容", "津山市", "玉野市", "府中"], "府中", "府中市"],
  ])("%sは、表に1つの問題になり、参加市町を決めない", (_, columns, quoted, taken) => {
    const dataset = readList({ heading: columns, rows: [...rows, columns, ...rows] });
    expect(founds(dataset)).toEqual([
      `見出しに、市町名として読めない「${quoted.split(" / ").join("」「")}」`,
    ]);
    expect(dataset.problems[0]?.quoted).toBe(quoted);
    expect(new Set(partnersOf(dataset, "status-list"))).toEqual(new Set([null]));
    const labels = dataset.problems[0]?.readings.map(({ label }) => label);
    expect(labels).toContain(taken === "" ? "津山市 / 玉野市 / 総社市" : taken);
    const names = new Set(dataset.municipalities.map(({ name }) => name));
    expect([...names].filter((name) => name !== "岡山市" && !columns.includes(name))).toEqual([]);
  });

  test.each<[string, readonly string[], readonly string[], string, readonly string[]]>([
    [
      "市町",
      heading,
      ["津山 / 総社", "津山市 / 総社市"],
      "津山市、総社市",
      ["津山市", "玉野市", "総社市"],
    ],
    [
      "読まない欄",
      ["連携取組", "主な取組内容", "津山市", "玉野市", "新規"],
      ["新規", "読まない欄"],
      "津山市",
      ["津山市", "玉野市"],
    ],
  ])("判断記録で%sと決まる", (_, columns, [quoted = "", taken = ""], partners, names) => {
    const settled = read(listWith({ heading: columns, rows }), [decided(quoted, taken)]);
    expect(settled.problems).toEqual([]);
    expect(settled.decisions).toHaveLength(1);
    expect(partnersOf(settled, "status-list")).toEqual([partners, "玉野市"]);
    expect(settled.municipalities.map(({ name }) => name)).toEqual(["岡山市", ...names]);
  });

  test("読み方の多すぎる見出しは、そのいくつかを示す", () => {
    const columns = [...heading.slice(0, 2), ...Array.from({ length: 30 }, () => "中央")];
    const [problem] = readList({ heading: columns, rows: [["産業", "支援", "●"]] }).problems;
    expect(problem?.readings).toHaveLength(8);
    expect(problem?.readings[0]?.label.split(" / ")).toHaveLength(30);
    expect(new Set(problem?.readings.map(({ label }) => label)).size).toBe(8);
  });

  test("ほかの資料がその名の市町を1つだけ挙げていれば、その市町として読む", () => {
    const dataset = readAll([visionWith({}), listWith({ heading, rows })]);
    expect(dataset.problems).toEqual([]);
    expect(partnersOf(dataset, "status-list")).toEqual(["津山市、総社市", "玉野市"]);
    expect(dataset.region.partners).toHaveLength(3);
  });

  test("別冊の一覧でも、表に1つの問題になる", () => {
    const members = ["津山", "玉野市", "総社"];
    expect(readVision({ members }).problems).toEqual([]);
    const dataset = readVision({ members, participants: "全市町" });
    expect(founds(dataset)).toEqual(["見出しに、市町名として読めない「津山」「総社」"]);
    expect(partnersOf(dataset, "vision-matrix")).toEqual([null]);
    const all = readAll([
      visionWith({ members, participants: "全市町" }),
      listWith({ head, rows, heading: ["連携取組", "主な取組内容", "津山市", "玉野市", "総社市"] }),
    ]);
    expect(all.problems).toEqual([]);
    expect(partnersOf(all, "vision-matrix")).toEqual(["津山市、玉野市、総社市"]);
  });
});

test.each([["12"], ["津山市"]])("取組名の代わりの「%s」は、取組とせずに示す", (name) => {
  const list = readList({
    rows: [
      ["産業", "支援", "●", "", "●"],
      [name, "観光", "", "●", ""],
    ],
  });
  expect(list.initiatives.map((one) => one.name)).toEqual(["産業"]);
  expect(list.problems.map(({ kind, line }) => [kind, line])).toEqual([["line-unread", 5]]);
  const vision = readVision({ foot: [["", name, "", "", "", ""]] });
  expect(vision.initiatives.map((one) => one.name)).toEqual(["産業の振興"]);
  expect(founds(vision)).toEqual([`「${name}」`]);
});

test.each([["12"], ["①"], ["(3)"], ["－"], ["3事業"], ["津山市"], ["岡山市"], ["事業名"]])(
  "事業名の代わりの「%s」は、事業とせずに示す",
  (name) => {
    const list = readList({
      rows: [
        ["産業", "支援", "●", "", "●"],
        ["", name, "", "●", ""],
      ],
    });
    expect(namesOf(list)).toEqual(["支援"]);
    expect(list.problems.map(({ kind, line }) => [kind, line])).toEqual([["line-unread", 5]]);
    const vision = readVision({ foot: [["", name, "○", "", "", "1"]] });
    expect(namesOf(vision)).toEqual([projectName]);
    expect(vision.problems).toHaveLength(1);
    const sheet = readVision({
      behind: [
        ["事務事業名", name],
        ["連携市町", "全市町"],
      ],
    });
    expect(namesOf(sheet)).toEqual([projectName]);
    expect(founds(sheet)).toEqual([`「事務事業名\t${name}」`, "「連携市町\t全市町」"]);
  },
);

test("失われた文字は、資料に1つの問題で示す", () => {
  const rows = [
    ["産業", "支\uFFFD", "●", "", ""],
    ["", "観\uFFFD", "●", "", ""],
  ];
  expect(founds(readList({ rows }))).toEqual(["失われた文字「\uFFFD」のある行が2行"]);
});

describe("数に見える記号", () => {
  test("「①1事務事業」は、11事業とは読まない", () => {
    const dataset = read(visionWith({}).replace("1事務事業", "①1事務事業"));
    expect(founds(dataset)).toEqual(["「【連携取組名】 【事務事業名】 ①1事務事業」"]);
    expect(dataset.statedProjectCounts).toEqual([]);
  });

  test("「P.1²」は、12ページとは読まない", () => {
    const dataset = read(visionWith({}).replace("・ 周知", "・ 周知（P.1² 事業再掲）"));
    expect(dataset.projectSheets[0]?.crossReferences.map(({ page }) => page)).toEqual([1]);
  });
});

describe("印の表", () => {
  const marked = ["津山市、玉野市、総社市"];
  test.each<[string, VisionParts, readonly (string | null)[], number]>([
    ["中枢都市の列", { members: ["岡山市", "津山市", "玉野市", "総社市"] }, marked, 0],
    ["都道府県の列", { members: ["津山市", "玉野市", "総社市", "岡山県"] }, marked, 1],
    ["知らない印", { places: ["◎", "○", "◎"] }, [null], 1],
    ["同じ市町の2つの列", { members: ["津山市", "玉野市", "総社市", "津山市"] }, [null], 1],
    ["合計の行", { foot: [["", "計", "1", "1", "1", "3"]] }, marked, 0],
    ["続きの行", { foot: [["", "（続き）"]] }, marked, 0],
    ["空欄ばかりの続き", { foot: [["", `${projectName}（続き）`, "", "", "", "1"]] }, marked, 0],
    ["ページもない続き", { foot: [["", `${projectName}（続き）`, "", "", "", ""]] }, marked, 0],
    ["印のある続き", { foot: [["", `${projectName}（続き）`, "○", "", "", "1"]] }, [null], 1],
  ])("別冊の一覧の%s", (_, parts, partners, problems) => {
    const dataset = readVision(parts);
    expect(partnersOf(dataset, "vision-matrix")).toEqual(partners);
    expect(dataset.problems).toHaveLength(problems);
    expect(namesOf(dataset)).toEqual([projectName]);
  });

  test("注の付いたページは、ページとして読まない", () => {
    const dataset = readVision({ foot: [["", "観光", "○", "", "", "①"]] });
    expect(partnersOf(dataset, "vision-matrix")).toEqual([...marked, null]);
    expect(founds(dataset)).toEqual([expect.stringMatching(/掲載ページがない/)]);
  });

  test("知らない印は、表に1つの問題になり、判断記録で決まる", () => {
    const rows = [
      ["産業", "支援", "◎", "●", ""],
      ["", "観光", "", "◎", "●"],
    ];
    const dataset = readList({ rows });
    const [problem] = dataset.problems;
    expect(dataset.problems).toHaveLength(1);
    expect(problem?.readings).toEqual([{ label: "「◎」は参加" }, { label: "「◎」は不参加" }]);
    const settled = read(listWith({ rows }), [
      {
        problem: "row-ambiguous",
        document: { kind: "status-list", date: "2025-04-01" },
        quoted: "◎",
        readings: ["「◎」は参加", "「◎」は不参加"],
        taken: "「◎」は参加",
        reason: "凡例による。",
        evidence: [],
        decidedBy: "岡山",
        decidedOn: "2025-04-01",
      },
    ]);
    expect(settled.problems).toEqual([]);
    expect(partnersOf(settled, "status-list")).toEqual(["津山市、玉野市", "玉野市、総社市"]);
  });

  const first = ["産業", "支援", "●", "", "●"];
  test.each<[string, ListParts, readonly string[], readonly (string | null)[], number]>([
    ["事業名のない行", { rows: [first, ["", "", "●", "●", ""]] }, ["支援"], ["津山市、総社市"], 1],
    ["計の行", { rows: [first, ["", "計", "1", "0", "1"]] }, ["支援"], ["津山市、総社市"], 0],
    ["合計の行", { rows: [first, ["合計", "", "1", "0", "1"]] }, ["支援"], ["津山市、総社市"], 0],
    [
      "括弧のある合計の行",
      { rows: [first, ["", "合計（事業数）", "1", "0", "1"]] },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    [
      "参加事業数の行",
      { rows: [first, ["", "参加事業数計", "1事業", "0事業", "1事業"]] },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    [
      "参加数の行",
      { rows: [first, ["", "参加数", "1", "0", "1"]] },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    [
      "割合の行",
      { rows: [first, ["", "計", "50%", "0%", "50%"]] },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    ["繰り返しの記号", { rows: [first, ["", "〃", "", "●", ""]] }, ["支援"], ["津山市、総社市"], 1],
    [
      "見えない文字だけの事業名",
      { rows: [first, ["", "\u202E", "", "●", ""]] },
      ["支援"],
      ["津山市、総社市"],
      1,
    ],
    [
      "見えない文字だけの印の欄",
      { rows: [["産業", "支援", "●", "\u200B", "●"]] },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    ["同上", { rows: [first, ["", "同上", "", "●", ""]] }, ["支援"], ["津山市、総社市"], 1],
    ["印のある(続)", { rows: [first, ["", "支援(続)", "", "●", ""]] }, ["支援"], [null], 1],
    ["印のある計の行", { rows: [first, ["", "計", "●", "", ""]] }, ["支援"], ["津山市、総社市"], 1],
    [
      "市で終わる事業名",
      { rows: [first, ["", "軽トラ市", "●", "", ""]] },
      ["支援", "軽トラ市"],
      ["津山市、総社市", "津山市"],
      0,
    ],
    [
      "見本市",
      { rows: [first, ["", "食品製造業見本市", "", "●", ""]] },
      ["支援", "食品製造業見本市"],
      ["津山市、総社市", "玉野市"],
      0,
    ],
    [
      "区で終わる事業名",
      { rows: [first, ["", "デジタル特区", "", "", ""]] },
      ["支援", "デジタル特区"],
      ["津山市、総社市", ""],
      0,
    ],
    [
      "空欄ばかりの続き",
      { rows: [first, ["", "支援（続き）", "", "", ""]] },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    ["印のある続き", { rows: [first, ["", "支援（続き）", "", "●", ""]] }, ["支援"], [null], 1],
    [
      "取組だけの行",
      {
        rows: [
          ["産業", "", "", "", ""],
          ["", "支援", "●", "", "●"],
        ],
      },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    [
      "参加数の列",
      {
        heading: ["連携取組", "主な取組内容", "津山市", "玉野市", "総社市", "計"],
        rows: [[...first, "2"]],
      },
      ["支援"],
      ["津山市、総社市"],
      0,
    ],
    [
      "誤った参加数の列",
      {
        heading: ["連携取組", "主な取組内容", "津山市", "玉野市", "総社市", "計"],
        rows: [[...first, "3"]],
      },
      ["支援"],
      ["津山市、総社市"],
      1,
    ],
    [
      "備考の列",
      {
        heading: ["連携取組", "主な取組内容", "津山市", "玉野市", "総社市", "備考"],
        rows: [
          [...first, "新規"],
          ["", "観光", "●", "", "", "継続"],
        ],
      },
      ["支援", "観光"],
      ["津山市、総社市", "津山市"],
      1,
    ],
    [
      "中枢都市の列",
      {
        heading: ["連携取組", "主な取組内容", "岡山市", "津山市", "玉野市"],
        rows: [["産業", "支援", "●", "●", ""]],
      },
      ["支援"],
      ["津山市"],
      0,
    ],
    [
      "印のない中枢都市の列",
      {
        heading: ["連携取組", "主な取組内容", "岡山市", "津山市", "玉野市"],
        rows: [["産業", "支援", "", "●", ""]],
      },
      ["支援"],
      ["津山市"],
      1,
    ],
    [
      "1つの市町",
      { heading: ["連携取組", "主な取組内容", "津山市"], rows: [["産業", "支援", "●"]] },
      ["支援"],
      ["津山市"],
      0,
    ],
  ])("取組状況一覧の%s", (_, parts, names, partners, problems) => {
    const dataset = readList(parts);
    expect(namesOf(dataset)).toEqual(names);
    expect(partnersOf(dataset, "status-list")).toEqual(partners);
    expect(dataset.problems).toHaveLength(problems);
    expect(dataset.region.partners).not.toContain("軽トラ市");
  });

  const heading = ["連携取組", "主な取組内容", "津山市", "玉野市", "総社市"];
  test.each<[string, readonly string[], readonly string[]]>([
    ["所管課の列", ["所管課", ...heading], ["商工課", ...first]],
    ["番号の列", ["No.", ...heading], ["1", ...first]],
    ["間の列", ["連携取組", "担当", ...heading.slice(1)], ["産業", "商工課", ...first.slice(1)]],
  ])("市町名の前の%sは、取組名や事業名として読まない", (_, columns, cells) => {
    const dataset = readList({ heading: columns, rows: [cells] });
    expect(dataset.initiatives.map(({ name }) => name)).toEqual(["産業"]);
    expect(namesOf(dataset)).toEqual(["支援"]);
    expect(partnersOf(dataset, "status-list")).toEqual(["津山市、総社市"]);
    expect(founds(dataset)).toEqual([expect.stringMatching(/と、同じ欄のほか1行$/)]);
  });

  test("どれが事業名か分からない表は、読まずに示す", () => {
    const columns = ["分野", "区分", "内容", "津山市", "玉野市"];
    const dataset = readList({ heading: columns, rows: [["経済", "産業", "支援", "●", ""]] });
    expect(namesOf(dataset)).toEqual([]);
    expect(founds(dataset)).toContain("市町名の前の見出しが「分野」「区分」「内容」の表");
  });

  test("縦に書いた見出しの市町名も、市町名として読む", () => {
    const dataset = readList({
      heading: [...heading.slice(0, 2), "津<br>山<br>市", "玉野市", "総社市"],
      rows: [first],
    });
    expect(dataset.problems).toEqual([]);
    expect(dataset.municipalityNames?.map(({ printed }) => printed)).toContain("津山市");
    expect(partnersOf(dataset, "status-list")).toEqual(["津山市、総社市"]);
  });

  test("次のページに繰り返した見出しの下で、取組名のない行は、前のページの取組の事業になる", () => {
    const dataset = readList({ rows: [first, heading, ["", "観光", "●", "", ""]] });
    expect(dataset.problems).toEqual([]);
    expect(dataset.initiatives.map(({ name }) => name)).toEqual(["産業"]);
    expect(dataset.statusListBlocks).toHaveLength(1);
  });

  test("前の表がなく、取組名もない事業は、1つの問題で示す", () => {
    const rows = [
      ["", "支援", "●", "", ""],
      ["", "観光", "●", "", ""],
    ];
    expect(founds(readList({ rows }))).toEqual(["連携取組の記載のない事業「支援」ほか1事業"]);
  });

  test.each<[string, readonly (readonly string[])[], string, number]>([
    [
      "有無の印",
      [
        ["産業", "支援", "有", "無", "有"],
        ["", "観光", "有", "有", "無"],
      ],
      "印の欄に「有」「無」（この表に6か所）",
      4,
    ],
    [
      "数の印",
      [
        ["産業", "支援", "1", "", "1"],
        ["", "観光", "1", "", ""],
      ],
      "印の欄に「1」（この表に3か所）",
      2,
    ],
    [
      "言葉",
      [
        ["産業", "支援", "予定", "", ""],
        ["", "観光", "検討", "", ""],
      ],
      "印の欄に「予定」「検討」（この表の2行）",
      0,
    ],
  ])("印の欄の%sは、表に1つの問題になる", (_, rows, found, readings) => {
    const dataset = readList({ rows });
    expect(founds(dataset)).toEqual([found]);
    expect(dataset.problems[0]?.readings).toHaveLength(readings);
    expect(partnersOf(dataset, "status-list")).toEqual([null, null]);
  });

  test("「（続き）」の下に繰り返した見出しは、前の表を続ける", () => {
    const dataset = readList({ rows: [first, ["（続き）"], heading, ["", "観光", "●", "", ""]] });
    expect(dataset.problems).toEqual([]);
    expect(dataset.statusListBlocks).toHaveLength(1);
    expect(dataset.initiatives.map(({ name }) => name)).toEqual(["産業"]);
  });
});

test.each<[string, (text: string) => string, readonly RegExp[]]>([
  [
    "取組名の行のない一覧",
    (text) => text.replace(/圏域全体の経済成長のけん引\t産業の振興.*\n/u, ""),
    [/^連携取組の記載のない事業「企業支援」$/],
  ],
  [
    "同じ事業の2つの表",
    (text) => {
      const [start, end] = [text.indexOf("事務事業名\t"), text.lastIndexOf("第2期")];
      return text.slice(0, end) + text.slice(start, end) + text.slice(end);
    },
    [/^「企業支援」の事業ごとの表が2つ（13行目、23行目）$/],
  ],
  [
    "KPIの知らない列",
    (text) =>
      text
        .replace("基準値\t目標値", "基準値\t中間値\t目標値")
        .replace("(令和2年度)", "(令和2年度)\t15社"),
    [/^「中間値」と、同じ欄のほか1行$/],
  ],
])("別冊の%sは、1つの問題が原因を示す", (_, change, problems) => {
  const dataset = read(change(visionWith({})));
  expect(founds(dataset)).toEqual(
    problems.map((problem): unknown => expect.stringMatching(problem)),
  );
});

test("表の後半を次のページに続けた事業は、1つの事業になる", () => {
  const whole = visionWith({});
  const split = whole.replace(
    "役割・費用負担\t",
    `事務事業名\t${projectName}（続き）\n役割・費用負担\t`,
  );
  const dataset = read(split);
  expect(dataset.problems).toEqual([]);
  expect(dataset.projectSheets).toHaveLength(1);
  expect(dataset.projectSheets[0]?.roles.partners).not.toBeNull();
});

describe("題名と日付", () => {
  const rows = [["産業", "支援", "●", "", ""]];
  const title = "岡山市と連携市町との取組状況一覧";
  test.each<[string, readonly string[], string]>([
    ["題名の行の中の日付", [`${title}（令和8年4月1日現在）`], "令和8年4月1日"],
    ["年度のある題名", [`令和8年度 ${title}`, "令和8年4月1日"], "令和8年4月1日"],
    ["現在の日と、あとの更新日", [title, "令和8年4月1日現在 令和8年6月1日更新"], "令和8年4月1日"],
    ["更新日と、前の現在の日", [title, "令和8年6月1日更新", "令和8年4月1日現在"], "令和8年4月1日"],
    ["題名の隣の欄の日付", [`${title}\t\t令和8年4月1日現在`], "令和8年4月1日"],
    ["空白のある日付", [title, "令和 8 年 4 月 1 日現在"], "令和8年4月1日"],
    ["西暦の日付", [title, "2026年4月1日"], "令和8年4月1日"],
    ["点で区切る日付", [title, "R8.4.1現在"], "令和8年4月1日"],
    ["日付なし", [title], "日付なし"],
    ["曜日のある日付", [title, "令和8年4月1日（水）現在"], "令和8年4月1日"],
    ["案の付いた日付", [title, "令和8年4月1日現在（案）"], "令和8年4月1日"],
    ["題名の後の年度", [`${title}（令和8年度）`, "令和8年4月1日"], "令和8年4月1日"],
    ["題名の前の資料番号", [`資料2 ${title}`, "令和8年4月1日"], "令和8年4月1日"],
    ["送り仮名のある題名", [title.replace("取組", "取り組み"), "令和8年4月1日"], "令和8年4月1日"],
    ["暦にない日付", [title, "令和8年2月30日"], "日付なし"],
    ["遠い日付", [title, "9999年4月1日"], "日付なし"],
    ["制度より前の日付", [title, "(昭和7年4月1日現在)"], "日付なし"],
    ["書き誤った元号", [title, "平成7年4月1日"], "日付なし"],
    ["元号のない日付", [title, "（７年４月１日現在）"], "日付なし"],
    ["題名の行の中の元号のない日付", [`${title}（７年４月１日現在）`], "日付なし"],
    ["異なる2つの日付", [title, "令和8年4月1日", "令和7年4月1日"], "日付なし"],
    ["1行の異なる2つの日付", [title, "令和8年4月1日（令和7年4月1日）"], "日付なし"],
    ["同じ2つの日付", [title, "令和8年4月1日", "2026年4月1日"], "令和8年4月1日"],
    ["日の空いた同じ日付", [title, "令和8年4月1日", "令和8年4月"], "令和8年4月1日"],
    ["吉日", [title, "令和8年4月吉日"], "令和8年4月"],
    ["略した元号の日付", [title, "令8.4.1現在"], "令和8年4月1日"],
    ["点のある元号の日付", [title, "R.8.4.1現在"], "令和8年4月1日"],
    ["古い日付", [title, "0001年4月1日"], "日付なし"],
    ["注の付いた日付", [title, "R8.4.1²"], "令和8年4月1日"],
    ["一覧表という題名", ["連携事業一覧表", "令和8年4月1日現在"], "令和8年4月1日"],
    ["進捗概要という題名", ["連携事業一覧表 進捗概要", "令和8年4月1日現在"], "令和8年4月1日"],
  ])("取組状況一覧の%s", (_, head, date) => {
    const dataset = readList({ head, rows });
    expect(dataset.documents.map((one) => [one.kind, formatJapaneseDate(one.date)])).toEqual([
      ["status-list", date],
    ]);
    expect(founds(dataset)).toHaveLength(date === "日付なし" ? 1 : 0);
  });

  test("ほかの言葉の付いた日付は、資料の日付より先に立たない", () => {
    const dataset = readList({ head: ["印刷日 令和8年9月1日", title, "令和8年4月1日"], rows });
    expect(dataset.documents.map(({ date }) => formatJapaneseDate(date))).toEqual([
      "令和8年4月1日",
    ]);
    expect(founds(dataset)).toEqual(["「印刷日 令和8年9月1日」"]);
  });

  test("日付のない別々の資料は、同じ資料とみなさない", () => {
    const files = ["支援", "観光"].map((name) => ({
      fileName: `${name}.txt`,
      bytes: new TextEncoder().encode(
        listWith({ head: [title], rows: [["産業", name, "●", "", ""]] }),
      ),
    }));
    const dataset = buildDataset(extractDocuments(files), []);
    expect(dataset.documents).toHaveLength(2);
    expect(dataset.problems.map(({ found }) => found)).toEqual([
      "日付のない資料",
      "日付のない資料",
    ]);
  });

  const vision = "岡山連携中枢都市圏ビジョン";
  test.each<[string, readonly string[], string]>([
    ["【別冊】", [vision, "【別冊】", "令和5年3月", "岡山市"], "2023-03"],
    ["〔別冊〕", [vision, "〔別冊〕", "令和5年3月", "岡山市"], "2023-03"],
    ["(別冊)", [vision, "(別冊)", "令和5年3月", "岡山市"], "2023-03"],
    ["〈別冊〉", [vision, "〈別冊〉", "令和5年3月", "岡山市"], "2023-03"],
    ["－別冊－", [vision, "－別冊－", "令和5年3月", "岡山市"], "2023-03"],
    ["題名の後の期", [`${vision}（第2期）`, "別冊", "令和5年3月", "岡山市"], "2023-03"],
    ["＜別冊＞", [vision, "＜別冊＞", "令和5年3月", "岡山市"], "2023-03"],
    ["改訂版の日付", [vision, "別冊", "令和5年3月改訂版", "岡山市"], "2023-03"],
    ["括弧のない別冊", [vision, "別冊", "令和5年3月", "岡山市"], "2023-03"],
    ["題名と同じ行の別冊", [`${vision}【別冊】`, "令和5年3月", "岡山市"], "2023-03"],
    ["別冊(各連携事業編)", [vision, "【別冊(各連携事業編)】", "令和5年3月", "岡山市"], "2023-03"],
    ["別冊の字のない別冊", [vision, "令和5年3月", "岡山市"], "2023-03"],
    [
      "定住自立圏共生ビジョン",
      ["岡山定住自立圏共生ビジョン", "別冊", "令和5年3月", "岡山市"],
      "2023-03",
    ],
    ["策定と変更の日付", [vision, "別冊", "令和4年3月策定", "令和5年3月変更", "岡山市"], "2023-03"],
    ["1行の策定と変更", [vision, "別冊", "令和4年3月 策定／令和5年3月 変更", "岡山市"], "2023-03"],
  ])("別冊の%s", (_, cover, date) => {
    const dataset = readVision({ cover });
    expect(dataset.documents.map(({ id }) => id)).toEqual([`vision-${date}`]);
    expect(dataset.problems).toEqual([]);
  });

  test.each<[string, string, readonly RegExp[]]>([
    ["同じ日付", "令和5年3月1日", []],
    ["日の空いた日付", "令和5年3月　日", []],
    [
      "異なる日付",
      "令和4年3月1日",
      [/表紙の日付は「令和5年3月1日」、\d+行目の日付は「令和4年3月1日」/],
    ],
    ["異なる年の書き誤り", "平成5年3月1日", [/「平成5年3月1日」/]],
    ["適用の日付", "令和5年4月1日施行", []],
  ])("協約の結びの%s", (_, closing, problems) => {
    const dataset = read(
      agreementWith(
        ["連携中枢都市圏形成に係る連携協約書", "令和5年3月1日", "岡山市", "総社市"],
        [...agreementBody.slice(0, 2), closing, ...agreementBody.slice(2)],
      ),
    );
    expect(founds(dataset)).toEqual(
      problems.map((problem): unknown => expect.stringMatching(problem)),
    );
    expect(dataset.documents[0]?.date).toEqual({ year: 2023, month: 3, day: 1 });
  });

  test("奥付の日付が表紙と異なれば、どちらかを尋ねる", () => {
    const dataset = readVision({ imprintDate: "令和4年3月" });
    expect(founds(dataset)).toEqual([
      expect.stringMatching(/表紙の日付は「令和5年3月」、\d+行目の日付は「令和4年3月」/),
    ]);
  });

  test("奥付の異なる日付が多ければ、数を示す", () => {
    const [problem] = readVision({ imprintDate: "令和4年3月\n".repeat(9).trim() }).problems;
    expect(problem?.found).toMatch(/26行目の日付は「令和4年3月」、ほか6行$/);
  });

  test("奥付でない行の日付は、読めない行として示し、資料の日付かとは尋ねない", () => {
    const words = founds(
      read(visionWith({}).replace("産業の振興に取り組む。", "令和4年3月\n産業の振興に取り組む。")),
    );
    expect(words).toContain("「令和4年3月」");
    expect(words.filter((one) => one.includes("表紙の日付"))).toEqual([]);
  });

  test("表紙の2つの日付が異なれば、日付を決めない", () => {
    const { documents, problems } = readVision({
      cover: [vision, "別冊", "令和5年3月(令和4年3月)", "岡山市"],
    });
    expect(documents.map(({ date }) => formatJapaneseDate(date))).toEqual(["日付なし"]);
    expect(problems.map(({ found }) => found)).toEqual(["日付が「令和5年3月(令和4年3月)」の資料"]);
  });

  test.each<[string, readonly string[], string]>([
    [
      "表紙のある協約",
      ["連携中枢都市圏形成に係る連携協約書", "平成28年10月11日", "岡山市", "総社市"],
      "agreement",
    ],
    [
      "例規集の協約",
      ["○岡山市及び総社市における連携中枢都市圏の形成に係る連携協約", "平成28年10月11日"],
      "agreement",
    ],
    [
      "題名に当事者のある協約",
      ["岡山市と総社市との連携中枢都市圏形成に係る連携協約書", "平成28年10月11日"],
      "agreement",
    ],
    [
      "定住自立圏の協定",
      ["岡山市と総社市との間の定住自立圏の形成に関する協定書", "平成28年10月11日"],
      "agreement",
    ],
    [
      "漢数字の日付の協約",
      ["岡山市及び総社市における連携中枢都市圏形成に係る連携協約", "平成二十八年十月十一日"],
      "agreement",
    ],
    [
      "甲乙の付いた当事者の協約",
      ["連携中枢都市圏形成に係る連携協約書", "平成28年10月11日", "甲 岡山市", "総社市（乙）"],
      "agreement",
    ],
    [
      "当事者が前文にしかない協約",
      ["岡山市・総社市連携中枢都市圏形成に係る連携協約書", "平成28年10月11日"],
      "agreement",
    ],
    [
      "告示の番号のある協約",
      ["岡山市と総社市との間の連携中枢都市圏形成に係る連携協約", "平成28年10月11日告示第10号"],
      "agreement",
    ],
    [
      "一部を改正する協約",
      [
        "連携中枢都市圏形成に係る連携協約書の一部を改正する連携協約書",
        "平成28年10月11日",
        "岡山市",
        "総社市",
      ],
      "amendment",
    ],
    [
      "協約を変更する協約",
      [
        "岡山市及び総社市における連携中枢都市圏形成に係る連携協約を変更する連携協約",
        "平成28年10月11日",
      ],
      "amendment",
    ],
    [
      "一部を変更する協約",
      [
        "岡山市及び総社市における連携中枢都市圏形成に係る連携協約の一部を変更する連携協約",
        "平成28年10月11日",
      ],
      "amendment",
    ],
  ])("%s", (_, head, kind) => {
    const dataset = read(agreementWith(head, agreementBody));
    expect(dataset.documents.map(({ id }) => id)).toEqual([`${kind}-2016-10-11-332089`]);
    expect(dataset.agreements[0]?.annex).toHaveLength(1);
    expect(dataset.problems).toEqual([]);
  });

  test("表紙に連携中枢都市の名前がなければ、役割・費用負担の欄の市とし、それもなければ示す", () => {
    const cover = [vision, "別冊", "令和5年3月"];
    const dataset = readVision({ cover });
    expect(dataset.problems).toEqual([]);
    expect(dataset.region.coreCity).toBe("331007");
    const unknown = read(
      visionWith({ cover }).replace("役割・費用負担\t岡山市", "役割・費用負担\t市"),
    );
    expect(unknown.region.coreCity).toBeNull();
    expect(founds(unknown)).toEqual(["連携中枢都市の名前のない別冊"]);
  });

  test("知らない題名の資料は、どの題名なら読めるかを示して使わない", () => {
    const { problems } = readList({ head: ["市町の取組", "令和8年4月1日"], rows });
    expect(problems.map(({ kind }) => kind)).toEqual(["file-unusable"]);
    for (const word of ["別冊", "取組状況一覧", "連携事業一覧表", "連携協約", "協定書"]) {
      expect(problems[0]?.expected).toContain(word);
    }
  });
});

describe("日付のない資料についての判断", () => {
  const undatedList = (sign: string): string =>
    listWith({
      head: ["岡山市と連携市町との取組状況一覧"],
      rows: [["産業", "支援", sign, "●", ""]],
    });
  const decision: Decision = {
    problem: "row-ambiguous",
    document: { kind: "status-list", date: "日付なし" },
    quoted: "◎",
    readings: ["「◎」は参加", "「◎」は不参加"],
    taken: "「◎」は参加",
    reason: "凡例による。",
    evidence: [],
    decidedBy: "岡山",
    decidedOn: "2025-04-01",
  };

  test("「日付なし」と書けば、当てはまる", () => {
    const dataset = readAll([undatedList("◎")], [decision]);
    expect(founds(dataset)).toEqual(["日付のない資料"]);
    expect(partnersOf(dataset, "status-list")).toEqual(["津山市、玉野市"]);
  });

  test("日付のない資料が2つあれば、どちらにも使わずに示す", () => {
    const dataset = readAll([undatedList("◎"), undatedList("□")], [decision]);
    expect(dataset.decisions).toEqual([]);
    expect(dataset.problems.map(({ kind }) => kind)).toContain("decision-not-applicable");
    expect(dataset.problems.map(({ expected }) => expected)).toContain(
      "判断の対象が1つに決まること（当てはまるのは「資料0.txt」「資料1.txt」）",
    );
    expect(partnersOf(dataset, "status-list")).toEqual([null, null]);
  });
});

test("一部の項目だけを書き直す変更協約は、反映していないことを示し、もとの協約に代わらない", () => {
  const dataset = readAll([
    agreementWith(
      ["連携中枢都市圏形成に係る連携協約書", "令和5年3月28日", "岡山市", "総社市"],
      agreementBody,
    ),
    agreementWith(
      ["連携中枢都市圏形成に係る変更連携協約書", "令和7年3月28日", "岡山市", "総社市"],
      ["別表産業の振興の項を次のように改める。", ...agreementBody.slice(2)],
    ),
  ]);
  expect(founds(dataset)).toEqual([expect.stringMatching(/別表の全体を示さず/)]);
  expect(dataset.agreements.map(({ amendingClauses }) => amendingClauses?.length)).toEqual([
    1,
    undefined,
  ]);
});

test.each<[string, readonly string[], number]>([
  [
    "語句を改める文",
    ["第1条中「産業」を「商工業」に改める。", "別表中「A」を「B」に改め、「C」を削る。"],
    2,
  ],
  ["新旧対照表", ["別表を次の表のとおり改める。", "変更前\t変更後\n産業の振興\t商工業の振興"], 3],
])("別表を示さない変更協約の%sは、反映していないことを1つの問題で示す", (_, clauses, count) => {
  const head = ["連携中枢都市圏形成に係る変更連携協約書", "令和7年3月28日", "岡山市", "総社市"];
  const dataset = read(agreementWith(head, clauses));
  expect(dataset.agreements.map(({ annex }) => annex)).toEqual([[]]);
  expect(dataset.agreements[0]?.amendingClauses).toHaveLength(count);
  expect(founds(dataset)).toEqual([expect.stringMatching(/別表の全体を示さず/)]);
});

test.each([
  ["別表Ⅰ中産業の振興の項を削除する。"],
  ["産業の振興を商工業の振興とする。"],
  ["別表を次のように改める。"],
])("別表の項目がない変更協約「%s」は、変更前の協約で点検していることを示す", (clause) => {
  const head = ["連携中枢都市圏形成に係る変更連携協約書", "令和7年3月28日", "岡山市", "総社市"];
  const { problems } = read(agreementWith(head, [clause]));
  expect(problems[0]?.action).toMatch(
    /^この変更は反映していません。変更前の協約で点検しています。/u,
  );
});

test("分からなかった行や資料を、取り除くようには言わない", () => {
  const texts = [
    listWith({ rows: [["関係のない行"], ["産業", "支援", "●", "", "", "", "", ""]] }),
    visionWith({ stages: ["協議", "", ""], behind: [["", "予定", "未定", "なし", "あり"]] }),
    "知らない文書\n",
  ];
  for (const { problems } of texts.map((text) => read(text))) {
    expect(problems.length).toBeGreaterThan(0);
    for (const { action } of problems) expect(action).not.toMatch(/取り除|削除/);
  }
});
