import { loadDataset, saveDataset } from "../../src/dataset";
import { checkDataset, documentsOnly } from "../../src/rules";
import { planWorkbook } from "../../src/plan";
import type { Decision, DocumentReference } from "../../src/domain";
import {
  buildFrom,
  seedDecisions,
  seedTexts,
  statusListName,
  visionName,
  wakeName,
} from "../fixtures/seeds";

/** The same documents as those of a region around 高知市. */
const names: readonly (readonly [string, string])[] = [
  ["岡山市", "高知市"],
  ["津山市", "室戸市"],
  ["玉野市", "安芸市"],
  ["総社市", "南国市"],
  ["備前市", "土佐市"],
  ["瀬戸内市", "須崎市"],
  ["赤磐市", "宿毛市"],
  ["真庭市", "土佐清水市"],
  ["和気町", "東洋町"],
  ["和气町", "東洋町"],
  ["早島町", "奈半利町"],
  ["久米南町", "田野町"],
  ["美咲町", "安田町"],
  ["吉備中央町", "北川村"],
  ["岡 山 市", "高 知 市"],
  ["備 前 市", "土 佐 市"],
];

const yearsLater = 5;
const later = (_: string, before: string, year: string, after: string): string =>
  `${before}${String(Number(year) + yearsLater)}${after}`;

/** R4年度 becomes R9年度, 令和4～8年度 becomes 令和9～13年度. */
const movedYears = (text: string): string =>
  text
    .replace(/(R)(\d+)(年度)/gu, later)
    .replace(/(令和)(\d+)([～年])/gu, later)
    .replace(/(令和[元\d]+～)(\d+)(年)/gu, later)
    .replaceAll("令和元", `令和${String(1 + yearsLater)}`)
    .replace(/(\()(\d{4})(年\))/gu, later);

const moved = (text: string): string =>
  names.reduce((result, [from, to]) => result.replaceAll(from, to), movedYears(text));

const movedDocument = (document: DocumentReference): DocumentReference => ({
  ...document,
  date: document.date.replace(/^20[2-9]\d/u, (year) => String(Number(year) + yearsLater)),
});

const movedDecisions: readonly Decision[] = seedDecisions.map((decision) => ({
  ...decision,
  document: movedDocument(decision.document),
  evidence: decision.evidence.map(({ document, quoted }) => ({
    document: movedDocument(document),
    quoted: moved(quoted),
  })),
  quoted: moved(decision.quoted),
  taken: moved(decision.taken),
  readings: decision.readings.map(moved),
}));

const texts = Object.fromEntries(
  Object.entries(seedTexts).map(([name, text]) => [name.replace(/^/, "x-"), moved(text)]),
);

/** Takes one municipality's column out of the matrix's first two tables' rows and of the status list. */
const withoutColumn = (text: string, name: string): string => {
  let column = -1;
  return text
    .split("\n")
    .map((line) => {
      const cells = line.split("\t");
      const heading = cells.indexOf(name);
      if (heading !== -1) column = heading;
      if (column === -1 || cells.length < 14) return line;
      return cells.filter((_, index) => index !== column).join("\t");
    })
    .join("\n");
};

describe("ほかの圏域の資料", () => {
  const dataset = buildFrom(texts, movedDecisions);

  test("中枢都市、市町、年度を資料から読む", () => {
    expect(dataset.problems).toEqual([]);
    expect(dataset.municipalities.map(({ name, lgCode }) => `${lgCode ?? ""} ${name}`)).toEqual([
      "392014 高知市",
      "392022 室戸市",
      "392031 安芸市",
      "392049 南国市",
      "392057 土佐市",
      "392065 須崎市",
      "392081 宿毛市",
      "392090 土佐清水市",
      "393011 東洋町",
      "393029 奈半利町",
      "393037 田野町",
      "393045 安田町",
      "393053 北川村",
    ]);
    expect(dataset.fiscalYears).toEqual([2027, 2028, 2029, 2030, 2031]);
  });

  test("指摘の数は、正しく書いた市町名のほか、元の圏域と同じになる", () => {
    const resultsOf = (data: typeof dataset) => checkDataset(documentsOnly(data));
    const counts = (data: typeof dataset): unknown =>
      resultsOf(data)
        .filter(({ rule }) => rule !== "municipality-name-is-known")
        .map(({ rule, outcomes }) => [rule, outcomes]);
    expect(counts(dataset)).toEqual(counts(buildFrom(seedTexts)));
    const names = resultsOf(dataset).find(({ rule }) => rule === "municipality-name-is-known");
    expect(names?.outcomes).toEqual({ match: 43, mismatch: 0, undecidable: 0, notApplicable: 0 });
  });

  test("帳票まで作れる", () => {
    const results = checkDataset(documentsOnly(dataset));
    const plan = planWorkbook({ dataset, results, asOf: { year: 2030, month: 4, day: 1 } });
    const text = JSON.stringify(plan);
    expect(text).toContain("北川村");
    expect(text).not.toContain("岡山市");
    expect(plan.sheets.length).toBeGreaterThan(7);
  });
});

test("市町の数が違っても読む", () => {
  const list = withoutColumn(seedTexts[statusListName] ?? "", "早島町");
  const dataset = buildFrom({ "list.txt": list }, []);
  expect(dataset.problems).toEqual([]);
  expect(dataset.region.partners).toHaveLength(11);
  const sports = dataset.listings.find(({ project }) => project === "トップスポーツチームの支援");
  expect(sports?.participants).toHaveLength(11);
});

test("資料の一部だけでも読み、ない資料の点検は対象外になる", () => {
  for (const [name, text] of Object.entries(seedTexts)) {
    const dataset = buildFrom({ [name]: text }, name === visionName ? seedDecisions : []);
    expect(dataset.problems).toEqual([]);
    expect(dataset.documents).toHaveLength(1);
    const results = checkDataset(documentsOnly(dataset));
    const agreements = results.find(({ rule }) => rule === "participation-is-covered-by-agreement");
    expect(agreements?.outcomes.match).toBe(0);
    expect(agreements?.outcomes.mismatch).toBe(0);
  }
});

test("村が加わる圏域の「連携市町村」と、ほかの形のビジョンの題名も読む", () => {
  const wordings: readonly (readonly [string, string])[] = [
    ["連携市町", "連携市町村"],
    ["全市町", "全市町村"],
    ["岡山連携中枢都市圏ビジョン", "高知広域都市圏発展ビジョン"],
  ];
  const reworded = wordings.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    moved(seedTexts[visionName] ?? ""),
  );
  const dataset = buildFrom({ "別冊.txt": reworded }, movedDecisions);
  expect(dataset.problems).toEqual([]);
  expect(dataset.region.name).toBe("高知広域都市圏");
  expect(dataset.budgets).toHaveLength(19);
  expect(dataset.listings.every(({ participants }) => (participants ?? []).length > 0)).toBe(true);
  expect(
    dataset.projectSheets.every(({ roles }) => roles.coreCity !== null && roles.partners !== null),
  ).toBe(true);
});

test("同じ名前の町が複数の都道府県にあるとき、資料の識別子は町の名前になる", () => {
  const text = (seedTexts[wakeName] ?? "").replaceAll("和気町", "池田町");
  const dataset = buildFrom({ "協約.txt": text }, []);
  expect(dataset.documents.map(({ id }) => id)).toEqual(["agreement-2016-10-11-池田町"]);
});

test("全国の一覧にない市町名の圏域も、コードのないまま最後まで読む", () => {
  const renamed = (text: string): string =>
    text
      .replaceAll(/和[気气]町/gu, "架空町")
      .replaceAll("岡山市", "甲野市")
      .replaceAll("岡 山 市", "甲 野 市");
  const decisions = seedDecisions.map((decision) => ({
    ...decision,
    quoted: renamed(decision.quoted),
    taken: renamed(decision.taken),
    readings: decision.readings.map(renamed),
  }));
  const dataset = buildFrom(
    Object.fromEntries(Object.entries(seedTexts).map(([name, text]) => [name, renamed(text)])),
    decisions,
  );
  expect(dataset.problems.map(({ kind, found }) => `${kind} ${found}`)).toEqual([
    "municipality-unknown 市町名「甲野市」",
    "municipality-unknown 市町名「架空町」",
  ]);
  expect(dataset.documents).toHaveLength(5);
  expect(dataset.agreements.map(({ partyB, annex }) => [partyB, annex.length])).toContainEqual([
    "架空町",
    14,
  ]);
  expect(loadDataset(saveDataset(dataset)).ok).toBe(true);
});
