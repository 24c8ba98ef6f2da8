import type { Answer, Refusal } from "../../src/excel";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { calmMoods, type Moods } from "../../src/standin";
import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import { allSheets, day, openFilled, openWorkbook, type OpenWorkbook } from "./open-workbook";
import { smallRegion } from "./small-region";

const dataset = smallRegion();
const options = { calculator: noCalculator };
/** An answer that does not come is not waited for as long as in earnest. */
const impatient = { answer: 5_000, stopping: 0, otherWriter: 0 };
const confirmation = { reason: "確認した。", confirmedBy: "企画課", confirmedOn: day };

const check = ({ session }: OpenWorkbook) => session.check(dataset, day);

const acknowledgeFirst = async (workbook: OpenWorkbook): Promise<Answer<unknown>> => {
  const checked = await check(workbook);
  if (!checked.ok) return checked;
  const [finding] = checked.value.results.flatMap(({ findings }) => findings);
  if (finding === undefined) throw new Error("no finding");
  return workbook.session.acknowledge(dataset, finding, confirmation);
};

const statusList = {
  asOf: { year: 2030, month: 4, day: 1 },
  marksFrom: "participationSheet",
} as const;

export interface Run {
  readonly title: string;
  readonly run: (workbook: OpenWorkbook) => Promise<Answer<unknown>>;
}

/** What staff ask for, in a workbook that was filled from an earlier edition and in which somebody has typed. */
export const runs: readonly Run[] = [
  {
    title: "作り直す",
    run: ({ session }) => session.fill({ dataset, sheets: allSheets }, new Set()),
  },
  { title: "点検する", run: check },
  { title: "確認済みにする", run: acknowledgeFirst },
  {
    title: "一覧を作る",
    run: ({ session }) => session.fill({ dataset, sheets: ["statusList"], statusList }, new Set()),
  },
];

export interface MoodCase {
  readonly title: string;
  /** How Excel is from the n-th request on. */
  readonly from: (request: number) => Partial<Moods>;
  /** What is said; nothing where the product gets along. */
  readonly says: readonly Refusal["kind"][];
}

/** Moods that come up with a request, and stay. */
const comingUp = (request: number, moods: Moods, change: Partial<Moods>): Partial<Moods> => ({
  beforeRequest: (number) => {
    if (number >= request) Object.assign(moods, change);
  },
});

const staying = (
  title: string,
  change: Partial<Moods>,
  says: readonly Refusal["kind"][],
): ((workbook: OpenWorkbook) => MoodCase) => {
  return ({ standIn: { moods } }) => ({
    title,
    from: (request) => comingUp(request, moods, change),
    says,
  });
};

const withoutAnswer = ["unreadableAnswer", "noAnswer", "excelFailed"] as const;

const once = (
  title: string,
  failureOf: (request: number) => Moods["failure"],
  says: readonly Refusal["kind"][] = ["excelFailed"],
): ((workbook: OpenWorkbook) => MoodCase) => {
  return () => ({
    title,
    from: (request) => ({ failure: failureOf(request) }),
    says,
  });
};

/** What somebody types while an answer is on its way. */
export const typedMeanwhile = "待つ間の入力";

export const moodCases: readonly ((workbook: OpenWorkbook) => MoodCase)[] = [
  once("要求の前に失敗する", (request) => ({ request })),
  once("要求の途中で失敗する", (request) => ({ request, afterActionsOfRequest: 25 })),
  once("答えが失われる", (request) => ({ request, lost: "answer" })),
  once("答えが来ない", (request) => ({ request, answer: "never" }), ["noAnswer"]),
  once("答えが空", (request) => ({ request, answer: "empty" }), withoutAnswer),
  once("答えが途中で切れている", (request) => ({ request, answer: "cut" }), withoutAnswer),
  staying("セルの入力中", { isEditingCell: true }, ["cellEditMode"]),
  staying("別のブックが前にある", { isOtherWorkbookInFront: true }, ["otherWorkbook"]),
  staying("ブックが保護されている", { isWorkbookProtected: true }, []),
  staying("答えが大きすぎる", { answerLimitBytes: 2_000 }, ["payloadTooLarge"]),
  staying("要求が大きすぎる", { payloadLimitBytes: 4_000 }, ["payloadTooLarge"]),
  staying("ブックの設定がいっぱい", { settingsLimitBytes: 500 }, ["excelFailed"]),
  staying("A3がない", { refusedMembers: { "PageLayout.PaperSize": "GeneralException" } }, []),
  ({ standIn }) => ({
    title: "答えを待つ間に入力する",
    from: (request) => ({
      beforeAnswer: (number) => {
        if (number === request) standIn.user.type("事業費", "Y4", typedMeanwhile);
      },
    }),
    says: [],
  }),
];

/** What somebody has typed before. */
const typedCells = [
  ["事業費", "E5", 4321],
  ["参加マトリクス", "Z7", "欄外の控え"],
  ["事業費", "E240000", "遠い控え"],
] as const;

let filled: WorkbookSnapshot | undefined;

export const openTyped = async (): Promise<OpenWorkbook> => {
  filled ??= await (await openFilled(earlierEdition(dataset), options)).standIn.snapshot();
  const workbook = openWorkbook({ ...options, workbook: filled }, impatient);
  for (const [sheet, address, value] of typedCells) {
    workbook.standIn.user.type(sheet, address, value);
  }
  return workbook;
};

/** Typed values that are in no sheet any more. */
export const lostIn = async (
  { standIn }: OpenWorkbook,
  more: readonly string[] = [],
): Promise<readonly (string | number)[]> => {
  const { sheets } = await standIn.snapshot();
  const held = new Set<unknown>(sheets.flatMap(({ cells }) => cells.map(({ value }) => value)));
  return [...typedCells.map(([, , value]) => value), ...more].filter((one) => !held.has(one));
};

/** Excel behaves again. */
export const calmDown = ({ standIn }: OpenWorkbook): void => {
  Object.assign(standIn.moods, calmMoods());
};

/** How many requests a run takes when nothing stands in its way. */
export const requestsOf = async ({ run }: Run): Promise<number> => {
  const workbook = await openTyped();
  const answer = await run(workbook);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return workbook.standIn.recorder.requests.length;
};

/** Every mood at every request of a run: the numbers of both. */
export const casesOf = (requests: number): readonly (readonly [mood: number, request: number])[] =>
  moodCases.flatMap((_, mood) =>
    Array.from({ length: requests }, (_each, index) => [mood, index + 1] as const),
  );
