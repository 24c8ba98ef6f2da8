import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDataset } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import { isFormula, planWorkbook, type CellValue, type WorkbookPlan } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import { writeWorkbook } from "../../src/xlsx";
import { sampleDataset } from "../fixtures/sample-dataset";
import { everyTotal } from "./every-total";
import { formulasOf, readWorkbook } from "./foreign-reader";
import { convertWithLibreOffice, hasLibreOffice } from "./libreoffice";

const seeds = (): Dataset => {
  const loaded = loadDataset(readFileSync(join(__dirname, "../../seeds/dataset.json"), "utf8"));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.dataset;
};

/** Names that some functions would take for patterns, each of which matches the others. */
const wildcardNames = (): Dataset => {
  const base = sampleDataset();
  const names = ["～*", "～?", "~~?", "=1+1"];
  const renamed = new Map(base.initiatives.map(({ id }, index) => [id, names[index] ?? id]));
  const nameOf = (id: string): string => renamed.get(id) ?? id;
  return {
    ...base,
    initiatives: base.initiatives.map((one) => ({
      ...one,
      id: nameOf(one.id),
      name: nameOf(one.id),
    })),
    projects: base.projects.map((one) => ({ ...one, initiative: nameOf(one.initiative) })),
    listings: base.listings.map((one) => ({
      ...one,
      initiative: nameOf(one.initiative),
      participants: one.participants ?? [],
    })),
  };
};

const planOf = (dataset: Dataset): WorkbookPlan =>
  planWorkbook({ dataset, results: checkDataset(documentsOnly(dataset)) });

const mapCells = (plan: WorkbookPlan, change: (value: CellValue) => CellValue): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((cells) => cells.map(change)),
  })),
});

/** A result that no formula comes to: were it trusted, every formula would differ. */
const withoutResults = (plan: WorkbookPlan): WorkbookPlan =>
  mapCells(plan, (value) => (isFormula(value) ? { ...value, result: "未計算" } : value));

const plannedResults = ({ sheets }: WorkbookPlan): ReadonlyMap<string, string | number> =>
  new Map(
    sheets.flatMap((sheet) =>
      [...formulasOf(sheet)].map(([at, { result }]) => [`${sheet.name}!${at}`, result] as const),
    ),
  );

/** Every formula of the plan with what LibreOffice makes of it. */
const recalculated = async (plan: WorkbookPlan): Promise<ReadonlyMap<string, string | number>> => {
  const bytes = convertWithLibreOffice(writeWorkbook(withoutResults(plan)), "xlsx");
  const { sheets } = await readWorkbook(bytes);
  return new Map(
    sheets.flatMap((sheet) =>
      [...formulasOf(sheet)].map(([at, { result }]) => [`${sheet.name}!${at}`, result] as const),
    ),
  );
};

const differing = (
  planned: ReadonlyMap<string, string | number>,
  found: ReadonlyMap<string, string | number>,
): readonly string[] => [...planned.keys()].filter((at) => found.get(at) !== planned.get(at));

(hasLibreOffice("再計算した値の試験") ? describe : describe.skip)(
  "LibreOffice で再計算した値",
  () => {
    test.each([
      ["見本の圏域", () => sampleDataset()],
      ["原資料", seeds],
      ["年度と計のあらゆる組合せ", everyTotal],
      ["名前に記号がある", wildcardNames],
    ])(
      "%s：すべての式が計画の値になる",
      async (_, datasetOf) => {
        const plan = planOf(datasetOf());
        const planned = plannedResults(plan);
        const found = await recalculated(plan);
        expect(planned.size).toBeGreaterThan(50);
        expect([...found.keys()].sort()).toEqual([...planned.keys()].sort());
        expect(differing(planned, found)).toEqual([]);
      },
      180_000,
    );

    test("誤った式が1つあれば、そのセルが見つかる", async () => {
      const plan = planOf(sampleDataset());
      const wrong = mapCells(plan, (value) =>
        isFormula(value) && value.formula.endsWith("SUM(E6:I6))")
          ? { ...value, formula: value.formula.replace("SUM(E6:I6)", "SUM(E6:H6)") }
          : value,
      );
      expect(differing(plannedResults(plan), await recalculated(wrong))).toEqual([
        "事業費!K6",
        "事業費!L6",
        "事業費!M6",
        "事業費!N6",
        "事業費!K7",
        "事業費!K8",
        "事業費!K18",
        "集計!L36",
        "集計!L39",
        "集計!L41",
      ]);
    }, 180_000);

    test("PDF にすると、どのページも A3 横になる", () => {
      const pdf = Buffer.from(
        convertWithLibreOffice(writeWorkbook(planOf(seeds())), "pdf"),
      ).toString("latin1");
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gu)];
      expect(boxes.length).toBeGreaterThanOrEqual(8);
      for (const [, width, height] of boxes) {
        expect(Number(width)).toBeCloseTo(1190.55, 0);
        expect(Number(height)).toBeCloseTo(841.89, 0);
      }
    }, 180_000);
  },
);
