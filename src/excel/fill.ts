import type { MergedSheet, SheetMerge } from "../plan";
import { refuseOtherRegion } from "./other-region";
import { planFill, type PlannedFill } from "./plan-fill";
import { previewOf } from "./preview";
import type { Answer, Control, FillPreview, FillRequest, FillSummary } from "./session";
import { settingKey, statusListSetting } from "./settings";
import { mostAttempts, writeMerges, type WritingResult } from "./write-merges";
import { disturbedSheets } from "./sheet-problems";

export const previewFill = async (
  context: Excel.RequestContext,
  request: FillRequest,
): Promise<Answer<FillPreview>> => {
  const { reading, merged, plan, found } = await planFill(context, request, new Set());
  const refusal = refuseOtherRegion(request.dataset, reading.settings, found);
  return refusal === null
    ? { ok: true, value: { sheets: merged.map((sheet) => previewOf(sheet, plan)) } }
    : { ok: false, refusal };
};

/** 現在日 of the list stays with the workbook, so that a later filling keeps it. */
const rememberStatusList = async (
  context: Excel.RequestContext,
  { statusList }: FillRequest,
  { reading: { settings }, merged }: PlannedFill,
): Promise<void> => {
  const isMade = merged.some(({ id, kind }) => id === "statusList" && kind === "merged");
  if (statusList === undefined || !isMade) return;
  const asOf = statusListSetting(statusList.asOf);
  if (settings.get(settingKey.statusList) === asOf) return;
  context.workbook.settings.add(settingKey.statusList, asOf);
  await context.sync();
};

const mergesOf = (merged: readonly MergedSheet[]): readonly SheetMerge[] =>
  merged.flatMap((sheet) => (sheet.kind === "merged" ? [sheet.merge] : []));

const problemsOf = (merged: readonly MergedSheet[]) =>
  merged.flatMap((sheet) => (sheet.kind === "refused" ? [sheet.problem] : sheet.merge.problems));

/** The later of two ways to merge a sheet, where it had to be done again. */
const renewed = (
  merged: readonly MergedSheet[],
  again: readonly MergedSheet[],
): readonly MergedSheet[] =>
  merged.map((sheet) => again.find(({ id }) => id === sheet.id) ?? sheet);

/** Fills the wanted sheets. `overruled`: ids of typed cells and of rows, see `WorkbookSession`. */
export const fill = async (
  context: Excel.RequestContext,
  request: FillRequest,
  overruled: ReadonlySet<string>,
  control: Control | undefined,
): Promise<Answer<FillSummary>> => {
  const { dataset } = request;
  const write = ({ plan, reading, merged, opening }: PlannedFill): Promise<WritingResult> =>
    writeMerges(
      context,
      mergesOf(merged),
      { dataset, plan, reading, grouping: "each", opening, closing: null },
      control,
    );

  control?.onProgress?.({ done: 0, total: 1, label: "ブックを読み取っています" });
  const first = await planFill(context, request, overruled);
  const refusal = refuseOtherRegion(dataset, first.reading.settings, first.found);
  if (refusal !== null) return { ok: false, refusal };
  await rememberStatusList(context, request, first);
  let { merged } = first;
  let result = await write(first);
  const problems = [...result.problems];
  for (let attempt = 1; result.disturbed.size > 0 && attempt < mostAttempts; attempt += 1) {
    const again = await planFill(context, { ...request, sheets: [...result.disturbed] }, overruled);
    result = await write(again);
    merged = renewed(merged, again.merged);
    problems.push(...result.problems);
  }
  const merges = mergesOf(merged);
  return {
    ok: true,
    value: {
      sheets: first.merged.map((sheet) => previewOf(sheet, first.plan)),
      keptTyped: merges.flatMap(({ kept }) => kept),
      replacedTyped: merges.flatMap(({ replaced }) => replaced),
      wasStopped: result.wasStopped,
      problems: [
        ...problemsOf(merged),
        ...problems,
        ...disturbedSheets(result.disturbed, first.plan),
      ],
    },
  };
};
