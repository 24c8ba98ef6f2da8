import type { Dataset, Decision } from "../../src/domain";
import { buildFrom, seedDecisions, seedText, seedTexts, visionName } from "../fixtures/seeds";

const ofPlace = /^(?:source|sources|\w+Sources?|lines|sha256|quoted|decisions|problems)$/u;

/** What a dataset says, without the lines that say it. */
const valuesOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(valuesOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ofPlace.test(key))
      .map(([key, inner]) => [key, valuesOf(inner)]),
  );
};

const withLabels = (labels: readonly (readonly [RegExp, string])[]): Dataset =>
  buildFrom({
    ...seedTexts,
    [visionName]: labels.reduce(
      (text, [label, word]) => text.replace(label, word),
      seedText(visionName),
    ),
  });

const own = buildFrom(seedTexts);

test.each<[string, readonly (readonly [RegExp, string])[]]>([
  [
    "事業名・関係市町・事業概要・成果指標",
    [
      [/^事務事業名\t/gmu, "事業名\t"],
      [/^連携市町\t/gmu, "関係市町\t"],
      [/^事業内容\t/gmu, "事業概要\t"],
      [/^重要業績\s?評価指標\s?\(KPI\)\t/gmu, "成果指標\t"],
    ],
  ],
  [
    "目的・役割分担・事業費",
    [
      [/^事業目的\t/gmu, "目的\t"],
      [/^役割・費用負担\t/gmu, "役割分担\t"],
      [/^\t連携市町\t/gmu, "\t構成市町\t"],
      [/^工程及び\s?事業費\s?\(見込額\)\t/gmu, "事業費(千円)\t"],
    ],
  ],
  [
    "分野・頁",
    [
      [/^役割\t/gmu, "分野\t"],
      [/掲載ページ/gu, "頁"],
    ],
  ],
])("ほかの圏域の見出し（%s）でも、同じ値になる", (_, labels) => {
  const changed = withLabels(labels);
  expect(valuesOf(changed)).toEqual(valuesOf(own));
  expect(changed.problems.filter(({ kind }) => kind !== "decision-not-applicable")).toEqual([]);
});

test("「事業名」が見出しの一つに過ぎない表は、事業ごとの表としない", () => {
  const text = seedText(visionName).replace(
    /^事務事業名\t/mu,
    (found) => `事業名\t事業費\t備考\n${found}`,
  );
  const changed = buildFrom({ ...seedTexts, [visionName]: text });
  expect(changed.projects).toHaveLength(own.projects.length);
  expect(changed.problems).toMatchObject([
    { kind: "line-unread", found: "「事業名\t事業費\t備考」" },
  ]);
});

describe("知らない見出し", () => {
  const texts = {
    ...seedTexts,
    [visionName]: seedText(visionName)
      .replace(/^事業目的\t/gmu, "事業のねらい\t")
      .replace(/^事業内容\t/gmu, (label, at: number) => `所管課\t企画課${at % 2}\n${label}`),
  };
  const decisionOn = (quoted: string, taken: string): Decision => ({
    problem: "heading-unknown",
    document: { kind: "vision", date: "2023-03" },
    quoted,
    readings: ["事業目的", "読まない欄"],
    taken,
    reason: "原本の凡例による。",
    evidence: [],
    decidedBy: "企画課",
    decidedOn: "2025-04-02",
  });

  test("は、資料ごとに1度だけ、どの見出しに当たるかを尋ねる", () => {
    const { problems, projectSheets } = buildFrom(texts);
    const readings = [{ label: "事業目的" }, { label: "読まない欄" }];
    expect(problems).toMatchObject([
      {
        kind: "heading-unknown",
        found: "知らない見出し「事業のねらい」（25の表）",
        quoted: "事業のねらい",
        readings,
      },
      { kind: "heading-unknown", found: "知らない見出し「所管課」（25の表）", readings },
    ]);
    expect(projectSheets.some(({ purpose }) => purpose !== null)).toBe(false);
  });

  test("は、判断のとおりに読み、判断を記録に示す", () => {
    const decided = buildFrom(texts, [
      ...seedDecisions,
      decisionOn("事業のねらい", "事業目的"),
      decisionOn("所管課", "読まない欄"),
    ]);
    expect(decided.problems).toEqual([]);
    expect(valuesOf(decided.projectSheets)).toEqual(valuesOf(own.projectSheets));
    const quoted = new Set(decided.decisions.map((decision) => decision.quoted));
    expect([quoted.has("事業のねらい"), quoted.has("所管課")]).toEqual([true, true]);
  });

  test("の判断は、ほかの日付の資料には使わない", () => {
    const other = {
      ...decisionOn("事業のねらい", "事業目的"),
      document: { kind: "vision", date: "2024-03" } as const,
    };
    const { problems } = buildFrom(texts, [...seedDecisions, other]);
    expect(problems.map(({ kind }) => kind)).toContain("heading-unknown");
    expect(problems.map(({ kind }) => kind)).toContain("decision-not-applicable");
  });
});
