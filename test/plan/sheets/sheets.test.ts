import type { CellRange } from "../../../src/references";
import type { Dataset, Municipality } from "../../../src/domain";
import {
  isFormula,
  planWorkbook,
  shownValue,
  type SheetId,
  type SheetPlan,
  type WorkbookPlan,
} from "../../../src/plan";
import { ino, nankoku, projectId, sampleDataset } from "../../fixtures/sample-dataset";
import { sampleResults, withoutKind } from "../sample-results";

const sheetOf = (plan: WorkbookPlan, id: SheetId): SheetPlan => {
  const sheet = plan.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
};
const planned = (dataset: Dataset, id: SheetId): SheetPlan =>
  sheetOf(planWorkbook({ dataset, results: [] }), id);
const shownRows = (sheet: SheetPlan): readonly (readonly (string | number | null)[])[] =>
  sheet.values.map((cells) => cells.map(shownValue));
const rowOf = (sheet: SheetPlan, key: string): readonly (string | number | null)[] => {
  const row = sheet.keys.rows.find((one) => one.key === key)?.row;
  return row === undefined ? [] : (shownRows(sheet)[row] ?? []);
};
const projectRows = (sheet: SheetPlan): readonly (readonly (string | number | null)[])[] =>
  sheet.keys.rows
    .filter(({ key }) => key.startsWith("project:"))
    .map(({ key }) => rowOf(sheet, key));
const allText = (sheet: SheetPlan): string => shownRows(sheet).flat().join("\n");

const emptyDataset: Dataset = {
  region: { name: null, coreCity: null, partners: [] },
  municipalities: [],
  fiscalYears: [],
  documents: [],
  pillars: [],
  initiatives: [],
  projects: [],
  listings: [],
  projectSheets: [],
  budgets: [],
  kpis: [],
  agreements: [],
  crossRegionProjects: [],
  slogans: [],
  statedProjectCounts: [],
  pillarHeadings: [],
  statusListBlocks: [],
  legends: [],
  imprints: [],
  decisions: [],
  successions: [],
  problems: [],
};

/** The sample region with `count` partners, all of them in the first project. */
const withPartners = (count: number): Dataset => {
  const base = sampleDataset();
  const partners = Array.from({ length: count }, (_, index): Municipality => {
    const id = String(100000 + index);
    return { id, name: `第${String(index + 1)}町`, lgCode: id, prefecture: "高知県" };
  });
  const ids = partners.map(({ id }) => id);
  return sampleDataset({
    region: { ...base.region, partners: ids },
    municipalities: [...base.municipalities, ...partners],
    listings: base.listings.map((listing) =>
      listing.project === projectId("観光資源の共同発信")
        ? { ...listing, participants: ids }
        : listing,
    ),
  });
};

const liesWithin = (range: CellRange, { values, columns }: SheetPlan): boolean =>
  range.row >= 0 &&
  range.column >= 0 &&
  range.rowCount > 0 &&
  range.columnCount > 0 &&
  range.row + range.rowCount <= values.length &&
  range.column + range.columnCount <= columns.length;

describe("どのデータからも、描ける計画ができる", () => {
  test.each([
    ["見本の圏域", sampleDataset()],
    ["資料が1つもない", emptyDataset],
    ["別冊がない", withoutKind("vision")],
    ["取組状況一覧がない", withoutKind("status-list")],
    ["協約がない", withoutKind("agreement")],
    ["連携市町が1つ", withPartners(1)],
    ["連携市町が60", withPartners(60)],
    ["連携市町がない", withPartners(0)],
    ["事業がない", sampleDataset({ projects: [], listings: [], budgets: [], kpis: [] })],
  ])("%s", (_, dataset) => {
    const plan = planWorkbook({ dataset, results: sampleResults });
    expect(plan.sheets).toHaveLength(10);
    expect(new Set(plan.sheets.map(({ name }) => name)).size).toBe(10);
    for (const sheet of plan.sheets) {
      expect(sheet.name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
      expect(sheet.rowHeights).toHaveLength(sheet.values.length);
      for (const cells of sheet.values) expect(cells).toHaveLength(sheet.columns.length);
      for (const height of sheet.rowHeights) expect(height).toBeLessThanOrEqual(409);
      const ranges = [
        ...[sheet.styles, sheet.borders, sheet.validations, sheet.conditionalFormats].flatMap(
          (blocks) => blocks.map(({ range }) => range),
        ),
        ...sheet.merges,
        sheet.print.area,
        ...sheet.charts.flatMap(({ area, categories, series }) => [
          area,
          categories,
          ...series.map(({ values }) => values),
        ]),
        ...(sheet.filter === null ? [] : [sheet.filter]),
      ];
      expect(ranges.filter((range) => !liesWithin(range, sheet))).toEqual([]);
      const keys = sheet.keys.rows.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(new Set(plan.names.map(({ name }) => name)).size).toBe(plan.names.length);
  });

  test("行と列の識別子は、計画の対応表とシートの隠れた行・列で同じ", () => {
    for (const sheet of planWorkbook({ dataset: sampleDataset(), results: sampleResults }).sheets) {
      const { keyColumn, keyRow, rows, columns } = sheet.keys;
      expect(rows.map(({ row }) => row)).toEqual([...sheet.values.keys()]);
      expect(columns.map(({ column }) => column)).toEqual([...sheet.columns.keys()]);
      for (const { key, row } of rows) expect(sheet.values[row]?.[keyColumn]).toBe(key);
      for (const { text, column } of columns) expect(sheet.values[keyRow]?.[column]).toBe(text);
    }
  });

  test("書式はセルごとではなく、まとまりで決める", () => {
    const many = withPartners(33);
    for (const sheet of planWorkbook({ dataset: many, results: [] }).sheets) {
      const cells = sheet.values.length * sheet.columns.length;
      expect(sheet.styles.length).toBeLessThan(Math.max(60, cells / 5));
    }
  });

  test("同じ事業と指標が2度あっても、どちらの行も見つかる", () => {
    const { kpis } = sampleDataset();
    const sheet = planned(sampleDataset({ kpis: [...kpis, ...kpis] }), "kpi");
    const keys = sheet.keys.rows.map(({ key }) => key).filter((key) => key.startsWith("kpi:"));
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
  });
});

describe("参加マトリクス", () => {
  test("読み方が決まらない行は「未」と「未確定」になり、0にも数にもならない", () => {
    const sheet = planned(sampleDataset(), "participation");
    expect(rowOf(sheet, `project:${projectId("防災訓練の共同実施")}`).slice(5)).toEqual([
      "未",
      "未",
      "未",
      "未",
      "未確定",
    ]);
    expect(new Set(rowOf(sheet, "grand-total").slice(5))).toEqual(new Set(["未確定"]));
  });

  test("すべての行の読み方が決まっていれば、市町ごとの参加事業数を数える", () => {
    const { listings } = sampleDataset();
    const settled = listings.map((listing) => ({
      ...listing,
      participants: listing.participants ?? [],
    }));
    const sheet = planned(sampleDataset({ listings: settled }), "participation");
    expect(rowOf(sheet, "grand-total").slice(5)).toEqual([4, 3, 4, 3, 14]);
  });

  test("参加数は生きた式である", () => {
    const sheet = planned(sampleDataset(), "participation");
    const cells = sheet.values.slice(4).map((row) => row.at(-1) ?? null);
    expect(cells.every(isFormula)).toBe(true);
  });

  test("別冊がなければ取組状況一覧から作り、そのことを書く", () => {
    const sheet = planned(withoutKind("vision"), "participation");
    expect(allText(sheet)).toContain("別冊がないため、取組状況一覧の●を○で示します。");
    expect(rowOf(sheet, `project:${projectId("防災訓練の共同実施")}`).slice(4)).toEqual([
      null,
      "○",
      "○",
      null,
      null,
      2,
    ]);
  });

  test("市町が多ければ名前を縦に書き、列を細くする", () => {
    const sheet = planned(withPartners(33), "participation");
    expect(sheet.columns[5]?.width).toBe(4.5);
    expect(sheet.styles.some(({ style }) => style.direction === "vertical")).toBe(true);
  });
});

describe("事業費", () => {
  test("事業ごとの表が抜粋にない事業は、0千円ではなく「抜粋に記載なし」「対象外」になる", () => {
    expect(
      rowOf(planned(sampleDataset(), "budget"), `project:${projectId("避難所の相互利用")}`).slice(
        4,
      ),
    ).toEqual([null, null, null, null, null, null, "", "", "対象外", "抜粋に記載なし"]);
  });

  test("抜粋でない別冊では「事業ごとの表なし」とする", () => {
    const dataset = sampleDataset({
      documents: sampleDataset().documents.map((one) => ({ ...one, isExcerpt: false })),
    });
    expect(
      rowOf(planned(dataset, "budget"), `project:${projectId("避難所の相互利用")}`).at(-1),
    ).toBe("事業ごとの表なし");
  });

  test("別冊がなければ全事業が対象外になり、年度の列がない", () => {
    const sheet = planned(withoutKind("vision"), "budget");
    expect(sheet.keys.columns.some(({ key }) => key.startsWith("fiscal-year:"))).toBe(false);
    expect(projectRows(sheet).map((cells) => cells.slice(-2))).toEqual(
      Array.from({ length: 6 }, () => ["対象外", "別冊なし"]),
    );
  });

  test("総計は各事業を1度だけ数える", () => {
    const total = rowOf(planned(sampleDataset(), "budget"), "grand-total");
    const expected = sampleDataset()
      .budgets.flatMap(({ years }) => years)
      .reduce((sum, { amount }) => sum + (amount.kind === "decided" ? amount.thousandYen : 0), 0);
    expect(total[10]).toBe(expected);
  });

  test("計画期間の外の年度に金額があれば、その列も出す", () => {
    const sheet = planned(sampleDataset({ fiscalYears: [2028, 2029] }), "budget");
    expect(
      sheet.keys.columns.map(({ key }) => key).filter((key) => key.startsWith("fiscal-year:")),
    ).toEqual([2027, 2028, 2029, 2030, 2031].map((year) => `fiscal-year:${String(year)}`));
  });
});

describe("参加対照", () => {
  const listingsWith = (kind: "vision-matrix" | "status-list", participants: readonly string[]) =>
    sampleDataset().listings.map((listing) =>
      listing.kind === kind && listing.project === projectId("鉄道の利用促進")
        ? { ...listing, participants }
        : listing,
    );

  test("両方は◎、別冊だけは○、取組状況一覧だけは●", () => {
    const sheet = planned(
      sampleDataset({ listings: listingsWith("status-list", [nankoku, ino]) }),
      "comparison",
    );
    expect(rowOf(sheet, `project:${projectId("鉄道の利用促進")}`).slice(4)).toEqual([
      "◎",
      null,
      "○",
      "●",
      2,
      null,
    ]);
  });

  test.each([
    ["vision-matrix", "取組状況一覧だけに記載"],
    ["status-list", "別冊だけに記載"],
  ] as const)("%s にない事業は、そう書いて対象外にする", (kind, remark) => {
    const listings = sampleDataset().listings.filter(
      (listing) => listing.kind !== kind || listing.project !== projectId("鉄道の利用促進"),
    );
    const sheet = planned(sampleDataset({ listings }), "comparison");
    expect(rowOf(sheet, `project:${projectId("鉄道の利用促進")}`).slice(-2)).toEqual([
      "対象外",
      remark,
    ]);
  });

  test.each([
    ["vision", "別冊がないため、対照できません。"],
    ["status-list", "取組状況一覧がないため、対照できません。"],
  ] as const)("%s がなければ、シートがそう言う", (kind, sentence) => {
    const sheet = planned(withoutKind(kind), "comparison");
    expect(allText(sheet)).toContain(sentence);
    expect(projectRows(sheet).map((cells) => cells.at(-2))).toEqual(
      Array.from({ length: 6 }, () => "対象外"),
    );
  });
});

describe("点検結果", () => {
  const plan = planWorkbook({ dataset: sampleDataset(), results: sampleResults });
  const sheet = sheetOf(plan, "findings");

  test("指摘が0件でも、何を比べたかを示す", () => {
    expect(rowOf(sheet, "rule:slogan-is-consistent").slice(2, 6)).toEqual([
      "要確認",
      "将来像の表記の一致",
      "1資料の組を比較",
      "一致1、不一致0、判定不能0、対象外0  指摘0件",
    ]);
  });

  test("比べるものがない点検は、そう言う", () => {
    const [first] = sampleResults;
    if (first === undefined) throw new Error("no result");
    const nothing = {
      ...first,
      compared: 0,
      outcomes: { match: 0, mismatch: 0, undecidable: 0, notApplicable: 0 },
      findings: [],
      remarks: [],
    };
    const only = sheetOf(
      planWorkbook({ dataset: sampleDataset(), results: [nothing] }),
      "findings",
    );
    expect(allText(only)).toContain("比較できる事業がないため、点検していません。");
  });

  test("指摘から、そのセルへ移れる", () => {
    expect(sheet.links.map(({ sheet: name, to }) => [name, to.row, to.column])).toEqual([
      // まず見るもの, then the two findings, which are about one project.
      ["事業費", 8, 9],
      ["事業費", 8, 9],
      ["参加マトリクス", 6, 5],
    ]);
  });

  test("対応・理由・確認者は職員のために空けておく", () => {
    expect(rowOf(sheet, "finding:f-total").slice(-3)).toEqual([null, null, null]);
  });

  test("未解決の読み取りは、渡されたものを示す", () => {
    const none = planWorkbook({ dataset: sampleDataset(), results: [], problems: [] });
    expect(allText(sheetOf(none, "findings"))).toContain("未解決の読み取りは0件です。");
    expect(allText(sheet)).toContain("「防災訓練の共同実施」の行に欄が6つあります。");
    expect(allText(sheetOf(plan, "sources"))).toContain("「土佐市、香南市」");
  });
});

describe("取組状況一覧", () => {
  test("現在日を渡せば、資料の日付に代わる", () => {
    const plan = planWorkbook({
      dataset: sampleDataset(),
      results: [],
      asOf: { year: 2030, month: 4, day: 1 },
    });
    expect(allText(sheetOf(plan, "statusList"))).toContain("（令和12年4月1日現在）");
  });

  test("取組状況一覧がなければ、別冊の一覧から作る", () => {
    const sheet = planned(withoutKind("status-list"), "statusList");
    expect(allText(sheet)).toContain("高知市と連携市町との取組状況一覧");
    expect(rowOf(sheet, `project:${projectId("鉄道の利用促進")}`)).toEqual([
      `project:${projectId("鉄道の利用促進")}`,
      "広域的交通網の整備",
      "鉄道の利用促進",
      "●",
      null,
      "●",
      null,
    ]);
  });

  test("連携取組は、その事業の行にわたって1度だけ書く", () => {
    const sheet = planned(sampleDataset(), "statusList");
    const merged = sheet.merges.filter(({ rowCount }) => rowCount > 1);
    expect(merged.map(({ row, rowCount }) => [shownRows(sheet)[row]?.[1], rowCount])).toEqual([
      ["広域観光の推進", 2],
      ["災害対策の推進", 2],
    ]);
  });
});

test("計画は、描くものの順番や時計によらない", () => {
  const once = planWorkbook({ dataset: sampleDataset(), results: sampleResults });
  expect(planWorkbook({ dataset: sampleDataset(), results: sampleResults })).toEqual(once);
  expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  expect(once.datedOn).toBe("2029-04-01");
});
