import { parseIsoDate, type Acknowledgement, type Dataset, type RuleResult } from "../domain";
import { checkDataset } from "../rules";
import { acknowledgementsTyped, type SheetId, type WorkbookProblem } from "../plan";
import { cellsIn } from "./cells-in";
import { respectClaims, type Writer } from "./claim";
import { mergeInto, planFor } from "./prepare";
import { lastCheckIn, rememberingCheck } from "./last-check";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import { refuse } from "./refusal";
import type { Answer, CheckReport, Control } from "./session";
import { sheetsNow, type SheetsNow } from "./sheets-now";
import { mostAttempts, writeMerges } from "./write-merges";
import { absentSheets, disturbedSheets } from "./sheet-problems";

/** Changes the acknowledgements while results are at hand; `null` where the finding in question is not there any more. */
export type ChangeAcknowledgements = (
  acknowledgements: readonly Acknowledgement[],
  results: readonly RuleResult[],
) => readonly Acknowledgement[] | null;

/** How a check is made, where not as usual. */
export interface CheckManner {
  readonly change?: ChangeAcknowledgements;
  /** What becomes of a cell of 点検結果 of which nothing is known, or that staff have overwritten; their own columns stay. */
  readonly results?: "keep" | "replace";
}

const unchanged: ChangeAcknowledgements = (acknowledgements) => acknowledgements;

/** What the workbook says now, checked; nothing is written yet. */
const examine = (
  dataset: Dataset,
  reading: WorkbookReading,
  now: SheetsNow,
  checkedOn: string,
  change: ChangeAcknowledgements,
) => {
  const { outline, found, sheets, recorded } = now;
  const { current, read, shown, problems } = sheets;
  const results = checkDataset({
    canonical: dataset,
    current,
    read,
    asOf: parseIsoDate(checkedOn),
    shown,
  });
  const sheet = found.usable.get("findings");
  const typed =
    sheet === undefined
      ? { acknowledgements: [], problems: [] }
      : acknowledgementsTyped(sheet, results, dataset, checkedOn, recorded);
  const acknowledgements = change(
    [...recorded.acknowledgements, ...typed.acknowledgements],
    results,
  );
  const workbookProblems: readonly WorkbookProblem[] = [
    ...absentSheets(outline, reading),
    ...found.problems,
    ...problems,
    ...recorded.problems,
    ...typed.problems,
  ];
  return { results, acknowledgements, workbookProblems };
};

/** Of what, for which day and by whom the workbook is checked. */
export interface CheckRequest {
  readonly dataset: Dataset;
  /** 点検日, an ISO 8601 day. */
  readonly checkedOn: string;
  readonly writer: Writer;
}

/**
 * Checks the workbook as it is: reads the sheets back, runs all rules, and writes 点検結果 and 確認記録. Typed cells of
 * these two sheets stay, unless older results are to be replaced.
 */
export const check = async (
  context: Excel.RequestContext,
  request: CheckRequest,
  control: Control | undefined,
  { change = unchanged, results: older = "keep" }: CheckManner = {},
  attempt = 1,
): Promise<Answer<CheckReport>> => {
  const { dataset, checkedOn, writer } = request;
  control?.onProgress?.({ done: 0, total: 3, label: "シートを読み取っています" });
  const outline = planFor({
    dataset,
    results: [],
    acknowledgements: [],
    asOf: null,
    checkedOn: null,
  });
  const reading = await readWorkbook(context, outline.sheets);
  respectClaims(reading.settings, writer);
  const now = sheetsNow(dataset, reading);
  if (!now.ok) return now;
  control?.onProgress?.({ done: 1, total: 3, label: "点検しています" });
  const { asOf, found, recorded } = now;
  const examined = examine(dataset, reading, now, checkedOn, change);
  const { results, acknowledgements, workbookProblems } = examined;
  if (control?.signal?.aborted === true) return { ok: false, refusal: refuse("stopped") };
  if (acknowledgements === null) return { ok: false, refusal: refuse("findingChanged") };
  const plan = planFor({
    dataset,
    results,
    acknowledgements,
    unusableAcknowledgements: recorded.unusable,
    asOf,
    checkedOn: parseIsoDate(checkedOn),
    workbookProblems,
  });
  const wanted = new Set<SheetId>([
    "findings",
    ...(acknowledgements.length > 0 || reading.sheets.has("acknowledgements")
      ? (["acknowledgements"] as const)
      : []),
  ]);
  const stale = older === "replace" ? [...found.usable].filter(([id]) => id === "findings") : [];
  const merged = mergeInto(plan, reading, wanted, new Set(), new Map(stale));
  const unwritable = merged.flatMap((one) =>
    one.kind === "refused" && one.id === "acknowledgements" ? [one.problem] : [],
  );
  if (change !== unchanged && unwritable.length > 0) {
    return { ok: false, refusal: refuse("sheetUnusable", unwritable) };
  }
  const former = lastCheckIn(reading.settings);
  const merges = merged.flatMap((one) => (one.kind === "merged" ? [one.merge] : []));
  control?.onProgress?.({ done: 2, total: 3, label: "「点検結果」を書き込んでいます" });
  const writing = await writeMerges(
    context,
    merges,
    {
      dataset,
      plan,
      reading,
      grouping: "together",
      opening: null,
      renewing: null,
      // Whoever acknowledges a finding has not seen what else has changed.
      closing:
        change === unchanged && merges.some(({ plan: { id } }) => id === "findings")
          ? rememberingCheck(reading.settings, dataset, { results, checkedOn, former })
          : null,
    },
    undefined,
  );
  if (writing.disturbed.size > 0 && attempt < mostAttempts) {
    return check(context, request, control, { change, results: older }, attempt + 1);
  }
  const disturbed = disturbedSheets(writing.disturbed, plan);
  if (change !== unchanged && disturbed.length > 0) {
    return { ok: false, refusal: refuse("sheetUnusable", disturbed) };
  }
  control?.onProgress?.({ done: 3, total: 3, label: "終わりました" });
  return {
    ok: true,
    value: {
      checkedOn,
      results,
      documentProblems: dataset.problems,
      workbookProblems: [
        ...workbookProblems,
        ...merged.flatMap((one) => (one.kind === "refused" ? [one.problem] : one.merge.problems)),
        ...writing.problems,
        ...disturbed,
      ],
      acknowledgements,
      former,
      cellOf: cellsIn(plan, found, merged),
      keptTyped: merges.flatMap(({ kept }) => kept),
    },
  };
};
