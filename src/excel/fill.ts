import type { Dataset } from "../domain";
import { checkDataset, documentsOnly } from "../rules";
import { withStatusListMarks, type MergedSheet, type SheetId, type TypedCell } from "../plan";
import {
  acknowledgementsIn,
  currentIn,
  findSheets,
  mergeInto,
  planFor,
  type PlanInput,
} from "./prepare";
import { previewOf } from "./preview";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import type { Answer, Control, FillPreview, FillRequest, FillSummary } from "./session";
import { refuse } from "./refusal";
import {
  filledFromIn,
  filledFromOf,
  isOtherRegion,
  settingKey,
  sheetMemoryIn,
  statusListDateIn,
  statusListSetting,
} from "./settings";
import { disturbedSheets, mostAttempts } from "./disturbed-sheets";
import { writeMerges } from "./write-merges";

/** Results and records are written by a check; filling only makes their sheets. */
const writtenByChecks: ReadonlySet<SheetId> = new Set<SheetId>(["findings", "acknowledgements"]);

const isFinished = (reading: WorkbookReading, id: SheetId): boolean =>
  reading.sheets.has(id) && sheetMemoryIn(reading.settings, id) !== null;

/** A sheet that the next plan needs: which sheets there are and what stands in them decides nothing here. */
const firstPlan = (dataset: Dataset): PlanInput => ({
  dataset,
  results: checkDataset(documentsOnly(dataset)),
  acknowledgements: [],
  asOf: null,
});

/** Reads the workbook, and plans it as the request and the workbook itself ask for. */
export const prepareFill = async (
  context: Excel.RequestContext,
  { dataset, sheets, statusList }: FillRequest,
  replace: ReadonlySet<string>,
) => {
  const input = firstPlan(dataset);
  const outline = planFor(input);
  const reading = await readWorkbook(context, outline.sheets);
  const found = findSheets(outline, reading);
  const { acknowledgements } = acknowledgementsIn(found);
  // A list that was made for another day keeps its day and its marks until it is made anew.
  const madeFor = found.usable.has("statusList") ? statusListDateIn(reading.settings) : null;
  const marksFrom = statusList?.marksFrom ?? (madeFor === null ? "dataset" : "statusListSheet");
  const { current } = currentIn(dataset, outline, found);
  const asOf = statusList?.asOf ?? madeFor;
  const plan = planFor({
    ...input,
    dataset: withStatusListMarks(dataset, current, marksFrom),
    acknowledgements,
    asOf,
  });
  const wanted = new Set(
    sheets.filter((id) => !(writtenByChecks.has(id) && isFinished(reading, id))),
  );
  return { plan, reading, merged: mergeInto(plan, reading, wanted, replace) };
};

const belongsElsewhere = (dataset: Dataset, { settings }: WorkbookReading): boolean =>
  isOtherRegion(filledFromIn(settings), filledFromOf(dataset));

export const previewFill = async (
  context: Excel.RequestContext,
  request: FillRequest,
): Promise<Answer<FillPreview>> => {
  const { reading, merged, plan } = await prepareFill(context, request, new Set());
  if (belongsElsewhere(request.dataset, reading)) {
    return { ok: false, refusal: refuse("otherRegion") };
  }
  return { ok: true, value: { sheets: merged.map((sheet) => previewOf(sheet, plan)) } };
};

const mergesOf = (merged: readonly MergedSheet[]) =>
  merged.flatMap((sheet) => (sheet.kind === "merged" ? [sheet.merge] : []));

const typedIn = (
  merged: readonly MergedSheet[],
  which: "kept" | "replaced",
): readonly TypedCell[] => mergesOf(merged).flatMap((merge) => merge[which]);

export const fill = async (
  context: Excel.RequestContext,
  request: FillRequest,
  replace: ReadonlySet<string>,
  control: Control | undefined,
): Promise<Answer<FillSummary>> => {
  control?.onProgress?.({ done: 0, total: 1, label: "ブックを読み取っています" });
  const { dataset, statusList } = request;
  const first = await prepareFill(context, request, replace);
  if (belongsElsewhere(dataset, first.reading)) {
    return { ok: false, refusal: refuse("otherRegion") };
  }
  const asOf = statusList === undefined ? null : statusListSetting(statusList.asOf);
  if (asOf !== null && first.reading.settings.get(settingKey.statusList) !== asOf) {
    context.workbook.settings.add(settingKey.statusList, asOf);
    await context.sync();
  }
  const previews = new Map(
    first.merged.map((sheet) => [sheet.id, previewOf(sheet, first.plan)] as const),
  );
  let attempt = first;
  let result = await writeMerges(
    context,
    mergesOf(attempt.merged),
    { dataset, plan: attempt.plan, reading: attempt.reading, grouping: "each" },
    control,
  );
  const problems = [...result.problems];
  let merged = [...attempt.merged];
  for (let count = 1; result.disturbed.size > 0 && count < mostAttempts; count += 1) {
    const again = { ...request, sheets: [...result.disturbed] };
    attempt = await prepareFill(context, again, replace);
    result = await writeMerges(
      context,
      mergesOf(attempt.merged),
      { dataset, plan: attempt.plan, reading: attempt.reading, grouping: "each" },
      control,
    );
    const { merged: renewed } = attempt;
    merged = merged.map((sheet) => renewed.find(({ id }) => id === sheet.id) ?? sheet);
    problems.push(...result.problems);
  }
  return {
    ok: true,
    value: {
      sheets: [...previews.values()],
      keptTyped: typedIn(merged, "kept"),
      replacedTyped: typedIn(merged, "replaced"),
      wasStopped: result.wasStopped,
      problems: [
        ...merged.flatMap((sheet) =>
          sheet.kind === "refused" ? [sheet.problem] : sheet.merge.problems,
        ),
        ...problems,
        ...disturbedSheets(result.disturbed, attempt.plan),
      ],
    },
  };
};
