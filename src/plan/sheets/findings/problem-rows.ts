import { formatLines, type Dataset, type Problem } from "../../../domain";
import type { WorkbookProblem } from "../../found-workbook";
import { rowKey } from "../../keys/keys";
import { bandRow, type RowDraft } from "../../layout/sheet-draft";
import { quoteLine } from "../../text/source-text";
import { formatProblemKind } from "../../text/words";

/** What was found, what was expected, what to do, each on its line. */
const complaintText = ({
  found,
  expected,
  action,
}: Pick<Problem, "found" | "expected" | "action">): string =>
  `見つかったもの：${found}\n必要なもの：${expected}\n対応：${action}`;

const reachLabels: Readonly<Record<WorkbookProblem["reach"], string>> = {
  sheet: "点検していないシート",
  cell: "読み取れない箇所",
  notice: "確かめていただく箇所",
};

/** A place of the workbook itself that could not be read; it is named, not linked: sorting moves it. */
const workbookProblemRow = (problem: WorkbookProblem, number: number): RowDraft => ({
  kind: "body",
  key: rowKey.workbookProblem(problem.sheet, problem.cell),
  cells: [
    null,
    number,
    "シート",
    reachLabels[problem.reach],
    problem.cell === null ? `「${problem.sheet}」` : `「${problem.sheet}」のセル${problem.cell}`,
    complaintText(problem),
  ],
});

/** What the workbook itself could not be read for; absent where no workbook was read. */
export const workbookProblemRows = (
  problems: readonly WorkbookProblem[] | null,
): readonly RowDraft[] =>
  problems === null
    ? []
    : [
        bandRow(
          `シートの読み取り  ${String(problems.length)}件${problems.length === 0 ? "（すべて読み取りました）" : ""}`,
        ),
        ...problems.map((problem, index) => workbookProblemRow(problem, index + 1)),
      ];

export const problemRow = (dataset: Dataset, problem: Problem, number: number): RowDraft => {
  const { fileName, document, line, quoted, readings } = problem;
  return {
    kind: "body",
    key: rowKey.problem(problem.kind, fileName, line),
    cells: [
      null,
      number,
      "読み取り",
      formatProblemKind(problem.kind),
      line === null ? fileName : `${fileName} ${formatLines(dataset.documents, document, [line])}`,
      complaintText(problem),
      null,
      null,
      null,
      null,
      null,
      [
        ...(quoted === null ? [] : [quoteLine(quoted)]),
        ...(readings.length === 0
          ? []
          : [`読み方：${readings.map(({ label }) => `「${label}」`).join("、")}`]),
      ].join("\n") || null,
    ],
  };
};
