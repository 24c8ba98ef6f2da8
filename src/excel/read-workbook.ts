import { isFormula, type FoundSheet, type FoundValue, type SheetId, type SheetPlan } from "../plan";
import type { CellRange } from "../references";
import { knownSheets, rememberSheets } from "./known-sheets";
import { readGrid, readInParts, type AskedBlock } from "./read-grid";
import { excelErrorCode, isTooLarge } from "./excel-error";
import type { Settings } from "./settings";
import { tableBeyond, windowOf } from "./table-window";

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
  /** The structure of the workbook is protected: no sheet can be added. */
  readonly isProtected: boolean;
}

interface Queued {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  /** All cells that hold something: only their place and size are asked for. */
  readonly used: Excel.Range;
  /** Of these, the cells where the table is expected. */
  readonly near: Excel.Range;
  /** Whether `near` was asked for what its cells hold. */
  readonly isAnswered: boolean;
}

/** Sheets where staff type what Excel turns into a date or a percentage: a number alone does not tell. */
const needsFormats = ({ id }: SheetPlan): boolean =>
  id === "budget" || id === "kpi" || id === "agreement";

/** What Excel answers for a cell without a formula is its value: where no formula is planned, one grid serves for both. */
const plansFormulas = ({ values }: SheetPlan): boolean =>
  values.some((cells) => cells.some(isFormula));

/** Comments go with their rows: where rows may be removed, it matters which have some. */
const needsComments = ({ formerRows }: SheetPlan): boolean => formerRows === "remove";

/** `measured`: what the cells hold is left for later. */
type Reach = "whole" | "measured";

const queueSheet = (context: Excel.RequestContext, plan: SheetPlan, reach: Reach): Queued => {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  // Only cells with a value: a formatted column would make a range of a million rows.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const { rowCount, columnCount } = windowOf(plan);
  const near = sheet.getRangeByIndexes(0, 0, rowCount, columnCount).getUsedRangeOrNullObject(true);
  near.load("rowIndex,columnIndex,rowCount,columnCount");
  const isAnswered = reach === "whole";
  if (isAnswered) near.load("formulas");
  if (isAnswered && plansFormulas(plan)) near.load("values");
  if (isAnswered && needsFormats(plan)) near.load("numberFormat");
  sheet.load("visibility,protection/protected,autoFilter/isDataFiltered");
  sheet.tables.load("items/autoFilter/isDataFiltered");
  if (plan.charts.length > 0) sheet.charts.load("items/name");
  if (needsComments(plan)) sheet.comments.load("items/id");
  return { plan, sheet, used, near, isAnswered };
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
  plan: SheetPlan,
  asked: AskedBlock,
  formulas: FoundSheet["formulas"],
): Promise<FoundSheet["values"]> => {
  if (plansFormulas(plan)) return readGrid(context, asked, "values");
  if (!formulas.some((cells) => cells.some(mayHoldFormula))) return formulas;
  return readInParts(context, asked.name, asked.block, "values");
};

/** What the cells of a block hold. */
const cellsIn = async (
  context: Excel.RequestContext,
  plan: SheetPlan,
  asked: AskedBlock,
): Promise<FoundSheet> => {
  const formulas = await readGrid(context, asked, "formulas");
  const values = await valuesOf(context, plan, asked, formulas);
  const formats = needsFormats(plan) ? await readGrid(context, asked, "numberFormat") : null;
  const numberFormats = formats?.map((row) => row.map(String)) ?? null;
  return { name: plan.name, values, formulas, numberFormats };
};

const blockOf = (range: Excel.Range): CellRange | null => {
  if (range.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  return { row, column, rowCount, columnCount };
};

/** The table of a sheet and what stands around it; what stands far away from it is not looked at. */
const foundSheet = async (context: Excel.RequestContext, queued: Queued): Promise<FoundSheet> => {
  const { plan, used, near, isAnswered } = queued;
  const { name } = plan;
  const [all, block] = [blockOf(used), blockOf(near)];
  if (all === null || block === null)
    return { name, values: [], formulas: [], numberFormats: null };
  const commentedRows = await commentedRowsIn(context, queued);
  const asked = { name, block, range: isAnswered ? near : null };
  const found = await cellsIn(context, plan, asked);
  const larger = await tableBeyond(context, plan, found, all);
  const whole =
    larger === null ? found : await cellsIn(context, plan, { name, block: larger, range: null });
  return { ...whole, commentedRows };
};

/** Reads sheets of these names, and everything else that the product knows of a workbook, in one request. */
const readNamed = async (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  sheetNames: ReadonlySet<string>,
  reach: Reach,
): Promise<WorkbookReading> => {
  const { worksheets, settings, names, protection } = context.workbook;
  worksheets.load("items/name");
  settings.load("items/key,items/value");
  names.load("items/name,items/formula");
  protection.load("protected");
  const queued = plans
    .filter(({ name }) => sheetNames.has(name))
    .map((plan) => queueSheet(context, plan, reach));
  await context.sync();
  const sheets = new Map<SheetId, ReadSheet>();
  for (const one of queued) {
    const found = await foundSheet(context, one);
    sheets.set(one.plan.id, {
      found,
      isProtected: one.sheet.protection.protected,
      isVisible: one.sheet.visibility === "Visible",
      isFiltered: isFiltered(one.sheet),
      charts: one.plan.charts.length > 0 ? one.sheet.charts.items.map(({ name }) => name) : [],
    });
  }
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    sheets,
    settings: new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value])),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    isProtected: protection.protected,
  };
};

/** A sheet has a filter of its own, and so has each table that staff have made of its cells. */
const isFiltered = ({ autoFilter, tables }: Excel.Worksheet): boolean =>
  autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);

/** What could not be asked for at once is asked for in smaller pieces. */
const readSheets = async (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  sheetNames: ReadonlySet<string>,
): Promise<WorkbookReading> => {
  try {
    return await readNamed(context, plans, sheetNames, "whole");
  } catch (error) {
    if (!isTooLarge(excelErrorCode(error))) throw error;
    return readNamed(context, plans, sheetNames, "measured");
  }
};

/** Whether nothing is left to be read: a sheet of the plan that is there was asked for. */
const isComplete = (
  { sheetNames }: WorkbookReading,
  plans: readonly SheetPlan[],
  asked: ReadonlySet<string>,
): boolean => plans.every(({ name }) => asked.has(name) || !sheetNames.includes(name));

/** Reads the sheets that are thought to be there; `null` where one of them is not. */
const readKnown = async (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  known: ReadonlySet<string>,
): Promise<WorkbookReading | null> => {
  try {
    return await readSheets(context, plans, known);
  } catch (error) {
    if (excelErrorCode(error) === "ItemNotFound") return null;
    throw error;
  }
};

const nothingKnown: ReadonlySet<string> = new Set();

/** Nothing is asked of a sheet before it is known to be there: at first only which there are. */
const readFrom = async (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  known: ReadonlySet<string>,
): Promise<WorkbookReading> => {
  const reading = await readKnown(context, plans, known);
  if (reading === null) return readFrom(context, plans, nothingKnown);
  if (isComplete(reading, plans, known)) return reading;
  return readFrom(context, plans, new Set(reading.sheetNames));
};

/** Reads everything the product knows of a workbook: in one request where the session knows which sheets there are. */
export const readWorkbook = async (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<WorkbookReading> => {
  const reading = await readFrom(context, plans, knownSheets(context) ?? nothingKnown);
  rememberSheets(context, new Set(reading.sheetNames));
  return reading;
};
