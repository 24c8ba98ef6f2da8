import type { Place, WorkbookPart } from "../../../src/domain";
import { cellOf, planWorkbook } from "../../../src/plan";
import { worksheets } from "../../../src/plan/sheets";
import { sheetIds } from "../../../src/plan/workbook-plan";
import { konan, nankoku, projectId, sampleDataset, visionId } from "../../fixtures/sample-dataset";

const dataset = sampleDataset();
const plan = planWorkbook({ dataset, results: [] });
const project = projectId("鉄道の利用促進");
const [agreement] = dataset.agreements;
const [kpi] = dataset.kpis;
const annex = { municipality: nankoku, initiative: "災害対策の推進" };

/** One place of each kind; the compiler asks for a new kind. */
const places: { readonly [Kind in Place["kind"]]: Extract<Place, { readonly kind: Kind }> } = {
  budgetYear: { kind: "budgetYear", project, fiscalYear: 2028 },
  budgetTotal: { kind: "budgetTotal", project },
  participation: { kind: "participation", project, municipalities: [konan] },
  project: { kind: "project", project },
  participationCount: { kind: "participationCount", project },
  subtotal: { kind: "subtotal", scope: { kind: "region" }, column: "computed" },
  initiative: { kind: "initiative", initiative: "広域観光の推進" },
  municipality: { kind: "municipality", municipality: konan },
  agreementInitiative: { kind: "agreementInitiative", ...annex },
  kpi: {
    kind: "kpi",
    project: kpi?.project ?? "",
    indicator: kpi?.indicator ?? "",
    part: "target",
  },
  annexItem: { kind: "annexItem", ...annex, part: "roleB" },
  documentLine: { kind: "documentLine", document: visionId, line: 1 },
};

/** The parts of a dataset that a workbook holds; the compiler asks for a new one. */
const parts: Readonly<Record<WorkbookPart, true>> = {
  participation: true,
  budget: true,
  kpi: true,
  agreement: true,
  statusList: true,
};

describe("ワークシートの一覧", () => {
  test("計画のシートは、一覧の順に、一覧の識別子で並ぶ", () => {
    expect(plan.sheets.map(({ id }) => id)).toEqual(sheetIds);
    expect(new Set(plan.sheets.map(({ name }) => name)).size).toBe(sheetIds.length);
  });

  test.each(Object.entries(places))("%sの場所は、どれかのシートに描かれる", (_kind, place) => {
    expect(cellOf(plan, place)).not.toBeNull();
  });

  test("ブックが持つデータは、どれも1つのシートから、その名で読み戻す", () => {
    const read = sheetIds.flatMap((id) => {
      const { readBack } = worksheets[id];
      return readBack === "nothing" ? [] : [[id, readBack.part] as const];
    });
    expect(read.map(([, part]) => part).toSorted()).toEqual(Object.keys(parts).toSorted());
    expect(read.every(([id, part]) => id === part)).toBe(true);
  });

  test("見本には、協約と指標がある", () => {
    expect([agreement, kpi]).not.toContain(undefined);
  });
});
