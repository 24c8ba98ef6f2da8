import type { SheetId, SheetMerge, WorkbookProblem } from "../plan";
import { lookParts, type ExistingObjects, type LookName, type LooksScene } from "./draw-looks";
import { drawTogether, rememberLayout, type DrawnSheet } from "./draw-parts";
import { excelErrorCode, isPassing } from "./excel-error";

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

export interface FinishedSheets {
  readonly drawn: readonly DrawnSheet[];
  readonly problems: readonly WorkbookProblem[];
}

/** Draws part by part, and sheet by sheet where a part fails: what Excel refuses must not keep back the rest. */
export const drawOneByOne = async (
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
