import {
  isNothingToDo,
  mergeWorkbook,
  type FoundSheet,
  type SheetId,
  type SheetMemory,
  type SheetMerge,
  type SheetToMerge,
  type WorkbookPlan,
} from "../../src/plan";
import { groupStyles } from "../../src/excel/group-styles";
import { cellsOf, type Step } from "./step";

type FoundById = ReadonlyMap<SheetId, FoundSheet>;

/** The upper half of the rows, as if the rest of the projects were new. */
const upperHalf = ({ name, values, formulas, numberFormats }: FoundSheet): FoundSheet => {
  const count = Math.ceil(values.length / 2);
  return {
    name,
    values: values.slice(0, count),
    formulas: formulas.slice(0, count),
    numberFormats: numberFormats?.slice(0, count) ?? null,
  };
};

/** What a sheet remembers of its layout is worked out anew for a plan that nobody has seen: each run gets such plans. */
const sheetsToMerge = (
  { sheets }: WorkbookPlan,
  found: FoundById,
  memories: ReadonlyMap<SheetId, SheetMemory>,
): readonly SheetToMerge[] =>
  sheets.map((plan) => ({
    plan: { ...plan },
    found: found.get(plan.id) ?? null,
    memory: memories.get(plan.id) ?? null,
  }));

const mergesOf = (sheets: readonly SheetToMerge[]): readonly SheetMerge[] =>
  mergeWorkbook(sheets, new Set(sheets.map(({ plan }) => plan.id)), new Set()).flatMap((merged) =>
    merged.kind === "merged" ? [merged.merge] : [],
  );

/** Prepares what filling works out before it writes: into a new workbook, a filled one, and one that lacks half the rows. */
export const prepareMergeSteps = (plan: WorkbookPlan, found: FoundById): readonly Step[] => {
  const cells = { inputSize: cellsOf(plan), inputUnit: "セル" };
  const memories = new Map(
    mergesOf(sheetsToMerge(plan, new Map(), new Map())).map((one) => [one.plan.id, one.memory]),
  );
  const half = new Map(Array.from(found, ([id, sheet]) => [id, upperHalf(sheet)] as const));
  if (!mergesOf(sheetsToMerge(plan, found, memories)).every(isNothingToDo)) {
    throw new Error("A filled workbook needs nothing.");
  }
  return [
    {
      name: "新しいブックとの差",
      ...cells,
      run: () => mergesOf(sheetsToMerge(plan, new Map(), new Map())),
    },
    {
      name: "作成済みのブックとの差",
      ...cells,
      run: () => mergesOf(sheetsToMerge(plan, found, memories)),
    },
    {
      name: "行が半分のブックとの差",
      ...cells,
      run: () => mergesOf(sheetsToMerge(plan, half, memories)),
    },
    {
      name: "書式のまとめ",
      inputSize: plan.sheets.reduce((sum, { styles }) => sum + styles.length, 0),
      inputUnit: "範囲",
      run: () =>
        plan.sheets.map(({ styles }) =>
          groupStyles(styles.map(({ range, style }) => ({ style, ranges: [range] }))),
        ),
    },
  ];
};
