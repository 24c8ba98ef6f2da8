import { isFormula, type FoundSheet, type FoundValue, type SheetId, type SheetPlan } from "../plan";
import { readGrid, readInParts, type UsedRange } from "./read-grid";
import type { Settings } from "./settings";

/** A worksheet of the workbook as it was read. */
interface ReadSheet {
  readonly found: FoundSheet;
  readonly isProtected: boolean;
  /** Rows are hidden by a filter: a block that is written over them can end up in other rows. */
  readonly isFiltered: boolean;
  readonly isVisible: boolean;
  /** Names of its charts, where the plan has any. */
  readonly charts: readonly string[];
}

export interface WorkbookReading {
  /** Names of all worksheets, in their order. */
  readonly sheetNames: readonly string[];
  /** Our sheets, by their id; those that do not exist are absent. */
  readonly sheets: ReadonlyMap<SheetId, ReadSheet>;
  readonly settings: Settings;
  /** 名前の定義: name → what it refers to. */
  readonly names: ReadonlyMap<string, string>;
}

interface Queued extends UsedRange {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

const formatsOf = async (
  context: Excel.RequestContext,
  queued: Queued,
): Promise<FoundSheet["numberFormats"]> => {
  const grid = await readGrid(context, queued, "numberFormat");
  return grid.map((row) => row.map(String));
};

/** Sheets where staff type what Excel turns into a date or a percentage: a number alone does not tell. */
const needsFormats = ({ id }: SheetPlan): boolean =>
  id === "budget" || id === "kpi" || id === "agreement";

/** What Excel answers for a cell without a formula is its value: where no formula is planned, one grid serves for both. */
const plansFormulas = ({ values }: SheetPlan): boolean =>
  values.some((cells) => cells.some(isFormula));

/** Comments go with their rows: where rows may be removed, it matters which have some. */
const needsComments = ({ formerRows }: SheetPlan): boolean => formerRows === "remove";

const queueSheet = (context: Excel.RequestContext, plan: SheetPlan): Queued => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(plan.name);
  // Only cells with a value: a formatted column would make a range of a million rows.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
  if (plansFormulas(plan)) used.load("values");
  if (needsFormats(plan)) used.load("numberFormat");
  sheet.load("visibility,protection/protected,autoFilter/isDataFiltered");
  if (plan.charts.length > 0) sheet.charts.load("items/name");
  if (needsComments(plan)) sheet.comments.load("items/id");
  return { plan, sheet, used, name: plan.name };
};

const commentedRowsIn = async (
  context: Excel.RequestContext,
  { plan, sheet }: Queued,
): Promise<readonly number[]> => {
  const comments = needsComments(plan) ? sheet.comments.items : [];
  if (comments.length === 0) return [];
  const cells = comments.map((comment) => comment.getLocation());
  for (const cell of cells) cell.load("rowIndex");
  await context.sync();
  return cells.map(({ rowIndex }) => rowIndex);
};

/** A text can begin with 「=」, too: only the values tell. */
const mayHoldFormula = (cell: FoundValue): boolean =>
  typeof cell === "string" && cell.startsWith("=");

const valuesOf = async (
  context: Excel.RequestContext,
  queued: Queued,
  formulas: FoundSheet["formulas"],
): Promise<FoundSheet["values"]> => {
  if (plansFormulas(queued.plan)) return readGrid(context, queued, "values");
  if (!formulas.some((cells) => cells.some(mayHoldFormula))) return formulas;
  return readInParts(context, queued, "values");
};

const foundSheet = async (context: Excel.RequestContext, queued: Queued): Promise<FoundSheet> => {
  const { plan, used } = queued;
  if (used.isNullObject) {
    return { name: plan.name, values: [], formulas: [], numberFormats: null };
  }
  const formulas = await readGrid(context, queued, "formulas");
  return {
    name: plan.name,
    values: await valuesOf(context, queued, formulas),
    formulas,
    numberFormats: needsFormats(plan) ? await formatsOf(context, queued) : null,
    commentedRows: await commentedRowsIn(context, queued),
  };
};

/** Reads everything the product knows of a workbook, in one request. */
export const readWorkbook = async (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<WorkbookReading> => {
  const { worksheets, settings, names } = context.workbook;
  worksheets.load("items/name");
  settings.load("items/key,items/value");
  names.load("items/name,items/formula");
  const queued = plans.map((plan) => queueSheet(context, plan));
  await context.sync();
  const sheets = new Map<SheetId, ReadSheet>();
  for (const one of queued) {
    if (one.sheet.isNullObject) continue;
    const found = await foundSheet(context, one);
    sheets.set(one.plan.id, {
      found,
      isProtected: one.sheet.protection.protected,
      isVisible: one.sheet.visibility === "Visible",
      isFiltered: one.sheet.autoFilter.isDataFiltered,
      charts: one.plan.charts.length > 0 ? one.sheet.charts.items.map(({ name }) => name) : [],
    });
  }
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    sheets,
    settings: new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value])),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
  };
};
