import type { MarksFrom, MergedSheet, ReadSheets, SheetId, WorkbookProblem } from "../plan";
import type { FoundSheets } from "./prepare";
import type { FillRequest } from "./session";

const sheetOf: Readonly<Record<MarksFrom, { readonly id: SheetId; readonly name: string } | null>> =
  {
    dataset: null,
    participationSheet: { id: "participation", name: "参加マトリクス" },
    statusListSheet: { id: "statusList", name: "取組状況一覧" },
  };

const notRead = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "sheet",
  found: `${sheet}の印を読み取れないため、取組状況一覧を作っていません。`,
  expected: `連携突合が作成した「${sheet}」`,
  action: `「シートを作る」で「${sheet}」を作るか、資料の印を選んで、もう一度実行してください。`,
});

/**
 * 取組状況一覧 with what is wrong with the marks that it is made from: a sheet that cannot be read makes none, a mark that
 * cannot be read is named. A list that was not asked for stays as it is.
 */
export const withMarksProblems = (
  merged: readonly MergedSheet[],
  marksFrom: MarksFrom,
  { sheets, statusList }: FillRequest,
  { usable, problems: ofSheets }: FoundSheets,
  { problems }: ReadSheets,
): readonly MergedSheet[] => {
  const source = sheetOf[marksFrom];
  if (source === null) return merged;
  const isDamaged = ofSheets.some(({ sheet, reach }) => sheet === source.name && reach === "sheet");
  const isMade = !isDamaged && sheets.includes(source.id);
  const isLost = statusList !== undefined && !usable.has(source.id) && !isMade;
  const unread = problems.filter(({ sheet, reach }) => sheet === source.name && reach === "cell");
  return merged.map((one): MergedSheet => {
    if (one.id !== "statusList" || one.kind === "refused") return one;
    if (isLost) return { id: one.id, kind: "refused", problem: notRead(source.name) };
    const { merge } = one;
    return { ...one, merge: { ...merge, problems: [...merge.problems, ...unread] } };
  });
};
