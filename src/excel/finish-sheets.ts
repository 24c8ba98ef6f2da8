import type { CellRange } from "../references";
import { boundsOf, type SheetId, type SheetMerge, type WorkbookProblem } from "../plan";
import { lookParts, type ExistingObjects, type LookName, type LooksScene } from "./draw-looks";
import { coveredBlocks } from "./draw-merges";
import { keepsPageCount } from "./draw-page";
import { rangeAt } from "./range-at";
import { gridOrNone } from "./read-grid";
import { excelErrorCode } from "./refusal";
import { settingKey, undrawn } from "./settings";

const changedAfterwards = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "notice",
  found: "書き込んだ直後に、セルの値が変わっています。",
  expected: "書き込んだとおりの値",
  action: "入力中でなければ、もう一度「シートを作る」で内容を確かめてください。",
});

/** One notice for all sheets. */
const notOnePageWide = (sheets: readonly string[]): readonly WorkbookProblem[] =>
  sheets.length === 0
    ? []
    : [
        {
          sheet: sheets.join("、"),
          cell: null,
          reach: "notice",
          found: "印刷の「1ページの横幅に収める」が設定されませんでした。",
          expected: "A3横、横1ページ",
          action: "［ページ レイアウト］の［横］を［1ページ］にしてから印刷してください。",
        },
      ];

/** Queues something for the next request. */
export type Queue = (context: Excel.RequestContext) => void;

/** Errors that say nothing of what was asked: the same request can succeed later. */
const isPassing = (code: string | null): boolean =>
  code === null || code === "InvalidOperationInCellEditMode" || code === "RequestAborted";

/** What could not be drawn, of which sheets; all of it is said at once. */
const notDrawn = (
  failed: ReadonlyMap<LookName, readonly SheetMerge[]>,
  code: string,
): readonly WorkbookProblem[] => {
  if (failed.size === 0) return [];
  const names = new Set([...failed.values()].flat().map(({ plan: { name } }) => name));
  return [
    {
      sheet: [...names].join("、"),
      cell: null,
      reach: "notice",
      found: `値と計算式は書き込みましたが、次の設定ができませんでした：${[...failed.keys()].join("、")}。（Excelの返答：${code}）`,
      expected: "連携突合のシートの書式、印刷の設定、表示",
      action:
        "値はそのまま使え、点検もできます。必要な設定は、もう一度「シートを作る」を実行するか、Excelで設定してください。",
    },
  ];
};

/** From A1 to the last line of the plan. */
const wholeOf = ({ placement: { rows, columns } }: SheetMerge): CellRange => {
  const whole = boundsOf(
    { rows, columns },
    { row: 0, column: 0, rowCount: rows.of.length, columnCount: columns.of.length },
  );
  return {
    row: 0,
    column: 0,
    rowCount: (whole?.row ?? 0) + (whole?.rowCount ?? 1),
    columnCount: (whole?.column ?? 0) + (whole?.columnCount ?? 1),
  };
};

interface DrawnSheet {
  readonly merge: SheetMerge;
  /** As it was before anything was drawn: merging throws away what is covered. */
  readonly held: Excel.Range;
  readonly page: Excel.PageLayout | null;
}

/**
 * Queues parts of the looks of sheets. All are read before anything is drawn, and page set-ups after everything is: reading
 * makes Excel calculate.
 */
const drawParts = (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  parts: ReadonlySet<LookName>,
  scene: LooksScene,
): readonly DrawnSheet[] => {
  const read = merges.map((merge) => {
    const sheet = context.workbook.worksheets.getItem(merge.plan.name);
    const held = rangeAt(sheet, wholeOf(merge));
    held.load("formulas");
    return { merge, sheet, held };
  });
  for (const { merge, sheet } of read) {
    for (const { name, draw } of lookParts) {
      if (parts.has(name)) draw(context, sheet, merge, scene);
    }
  }
  return read.map(({ merge, sheet, held }) => {
    if (!merge.drawsLayout || !parts.has("印刷の設定")) return { merge, held, page: null };
    const { pageLayout: page } = sheet;
    page.load("zoom");
    return { merge, held, page };
  });
};

/** Gives back what somebody typed into cells right before they were merged. */
const restoreMerged = async (
  context: Excel.RequestContext,
  drawn: readonly DrawnSheet[],
): Promise<void> => {
  for (const { merge, held } of drawn) {
    if (!merge.drawsLayout) continue;
    const blocks = coveredBlocks(merge, gridOrNone(held.formulas));
    if (blocks.length === 0) continue;
    const sheet = context.workbook.worksheets.getItem(merge.plan.name);
    for (const { range, values } of blocks) {
      rangeAt(sheet, range).unmerge();
      rangeAt(sheet, range).formulas = values.map((row) => [...row]);
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- almost never more than one sheet
    await context.sync();
  }
};

/** Draws parts of several sheets in one request; answers with what they held. */
const drawTogether = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  parts: ReadonlySet<LookName>,
  scene: LooksScene,
): Promise<readonly DrawnSheet[]> => {
  const drawn = drawParts(context, merges, parts, scene);
  await context.sync();
  if (parts.has("セルの結合")) await restoreMerged(context, drawn);
  return drawn;
};

/** Remembers which layout a sheet has now. */
const rememberLayout = (
  context: Excel.RequestContext,
  { plan: { id }, drawsLayout, isFirst, memory: { layout } }: SheetMerge,
  failed: ReadonlySet<LookName>,
): void => {
  if (!drawsLayout) return;
  const isUndrawn = isFirst && failed.has("書式と入力規則");
  const reached = isUndrawn ? undrawn.wholly : undrawn.partly;
  const isWhole = failed.size === 0;
  context.workbook.settings.add(settingKey.layout(id), isWhole ? layout : reached);
};

const allParts: ReadonlySet<LookName> = new Set(lookParts.map(({ name }) => name));

/** Names and charts as they are after something was drawn half. */
const readExisting = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
): Promise<ExistingObjects> => {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  const charts = merges
    .filter(({ plan }) => plan.charts.length > 0)
    .map(({ plan }) => ({ id: plan.id, charts: worksheets.getItem(plan.name).charts }));
  for (const one of charts) one.charts.load("items/name");
  await context.sync();
  return {
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    charts: new Map(charts.map((one) => [one.id, one.charts.items.map(({ name }) => name)])),
  };
};

interface FinishedSheets {
  readonly drawn: readonly DrawnSheet[];
  readonly problems: readonly WorkbookProblem[];
}

/** Draws part by part, and sheet by sheet where a part fails: what Excel refuses must not keep back the rest. */
const drawApart = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: LooksScene,
  code: string,
): Promise<FinishedSheets> => {
  const existing = await readExisting(context, merges);
  const again = { ...scene, existing };
  // Rules of the first attempt are taken away first, as those of an earlier run are.
  const updates = merges.map((merge): SheetMerge => ({ ...merge, kind: "update" }));
  const failed = new Map<LookName, SheetMerge[]>();
  const pages = new Map<SheetId, DrawnSheet>();
  const attempt = async (some: readonly SheetMerge[], name: LookName): Promise<boolean> => {
    try {
      const drawn = await drawTogether(context, some, new Set([name]), again);
      for (const one of drawn) if (one.page !== null) pages.set(one.merge.plan.id, one);
      return true;
    } catch (error) {
      if (isPassing(excelErrorCode(error))) throw error;
      return false;
    }
  };
  const first = await drawTogether(context, updates, new Set(), again);
  for (const { name } of lookParts) {
    if (await attempt(updates, name)) continue;
    for (const merge of updates) {
      if (await attempt([merge], name)) continue;
      failed.set(name, [...(failed.get(name) ?? []), merge]);
    }
  }
  for (const merge of updates) {
    const own = [...failed].filter(([, sheets]) => sheets.includes(merge)).map(([name]) => name);
    rememberLayout(context, merge, new Set(own));
  }
  await context.sync();
  const drawn = first.map((one) => pages.get(one.merge.plan.id) ?? one);
  return { drawn, problems: notDrawn(failed, code) };
};

/** Draws all looks in one request. */
const draw = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: LooksScene,
  closing: Queue | null,
): Promise<FinishedSheets> => {
  const none: ReadonlySet<LookName> = new Set();
  try {
    closing?.(context);
    const drawn = drawParts(context, merges, allParts, scene);
    for (const merge of merges) rememberLayout(context, merge, none);
    await context.sync();
    await restoreMerged(context, drawn);
    return { drawn, problems: [] };
  } catch (error) {
    const code = excelErrorCode(error);
    if (code === null || isPassing(code)) throw error;
    closing?.(context);
    return drawApart(context, merges, scene, code);
  }
};

/**
 * Draws what sheets look like, and reads back what was written: typing wins over writing without a word, and Excel can
 * forget a page set-up. What cannot be drawn is one notice for all sheets.
 */
export const finishSheets = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: LooksScene,
  closing: Queue | null,
): Promise<readonly WorkbookProblem[]> => {
  const { drawn, problems } = await draw(context, merges, scene, closing);
  const changed = drawn.filter(({ merge, held }) => {
    const grid = gridOrNone(held.formulas);
    return merge.writes.some(({ row, column, value }) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      return !isFormula && grid.length > 0 && grid[row]?.[column] !== value;
    });
  });
  const forgotten = drawn.filter(
    ({ merge, page }) => page !== null && !keepsPageCount(page, merge.plan),
  );
  const nameOf = ({ merge }: DrawnSheet): string => merge.plan.name;
  return [
    ...changed.map((one) => changedAfterwards(nameOf(one))),
    ...notOnePageWide(forgotten.map(nameOf)),
    ...problems,
  ];
};
