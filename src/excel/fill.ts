import { isNothingToDo, type MergedSheet, type SheetMerge } from "../plan";
import { respectClaims, takeClaim, type OwnClaim, type Writer } from "./claim";
import { refuseOtherRegion } from "./other-region";
import { NoAnswer } from "./patience";
import { planFill, type PlannedFill } from "./plan-fill";
import { previewOf } from "./preview";
import type { Answer, Control, FillPreview, FillRequest, FillSummary } from "./session";
import { settingKey, statusListSetting } from "./settings";
import { mostAttempts, writeMerges, type WritingResult } from "./write-merges";
import { disturbedSheets } from "./sheet-problems";

export const previewFill = async (
  context: Excel.RequestContext,
  request: FillRequest,
  writer: Writer,
): Promise<Answer<FillPreview>> => {
  const { reading, merged, plan, found } = await planFill(context, request, new Set());
  respectClaims(reading.settings, writer);
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

const hasWork = ({ merged }: PlannedFill): boolean =>
  mergesOf(merged).some((merge) => !isNothingToDo(merge));

const releaseNow = async (context: Excel.RequestContext, own: OwnClaim): Promise<void> => {
  own.release(context);
  await context.sync();
};

/** Writes the planned sheets, and once more those that somebody has changed meanwhile. */
const writePlanned = async (
  context: Excel.RequestContext,
  first: PlannedFill,
  request: FillRequest,
  overruled: ReadonlySet<string>,
  own: OwnClaim | null,
  control: Control | undefined,
) => {
  const write = ({ plan, reading, merged, opening }: PlannedFill): Promise<WritingResult> =>
    writeMerges(
      context,
      mergesOf(merged),
      {
        dataset: request.dataset,
        plan,
        reading,
        grouping: "each",
        opening,
        renewing: own?.renew ?? null,
        closing: own?.release ?? null,
      },
      control,
    );
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
  return { merged, result, problems };
};

/** Writes while nobody else does. */
const writeClaimed = async (
  context: Excel.RequestContext,
  first: PlannedFill,
  writer: Writer,
  write: (own: OwnClaim) => ReturnType<typeof writePlanned>,
): ReturnType<typeof writePlanned> => {
  const own = await takeClaim(context, writer, first.reading.settings);
  try {
    const written = await write(own);
    if (!written.result.isClosed) await releaseNow(context, own);
    return written;
  } catch (error) {
    // Where nobody answers, it runs out by itself.
    if (!(error instanceof NoAnswer)) await releaseNow(context, own).catch(() => undefined);
    throw error;
  }
};

/** Fills the wanted sheets. `overruled`: ids of typed cells and of rows, see `WorkbookSession`. */
export const fill = async (
  context: Excel.RequestContext,
  request: FillRequest,
  overruled: ReadonlySet<string>,
  writer: Writer,
  control: Control | undefined,
): Promise<Answer<FillSummary>> => {
  control?.onProgress?.({ done: 0, total: 1, label: "ブックを読み取っています" });
  const first = await planFill(context, request, overruled);
  respectClaims(first.reading.settings, writer);
  const refusal = refuseOtherRegion(request.dataset, first.reading.settings, first.found);
  if (refusal !== null) return { ok: false, refusal };
  const write = (own: OwnClaim | null) =>
    writePlanned(context, first, request, overruled, own, control);
  const { merged, result, problems } = hasWork(first)
    ? await writeClaimed(context, first, writer, write)
    : await write(null);
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
