import type { WorkbookProblem } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";
import { problemAt, type LocatedSheet } from "./located-sheet";

const headingKey = "heading:#1";

/** The heading of a column as people read it: 「計（記載）（千円）」; of a data sheet the text of its key row. */
export const columnTitle = ({ keys, values }: SheetPlan, columnKey: string): string => {
  const planned = keys.columns.find(({ key }) => key === columnKey);
  const headingRow = keys.rows.find(({ key }) => key === headingKey)?.row;
  const heading =
    planned === undefined || headingRow === undefined
      ? undefined
      : values[headingRow]?.[planned.column];
  return typeof heading === "string" ? heading.replaceAll("\n", "") : (planned?.text ?? columnKey);
};

/** What stands for a value whose column is gone: no amount and no text that could be taken for equal. */
export const missingColumnText = "列がありません";

/** What stands for the values of a row whose key several rows bear. */
export const repeatedRowText = "同じ識別子の行が複数あります";

/** One problem for the columns that are read and that the sheet has lost; `consequence` is a sentence. */
export const missingColumnProblems = (
  located: LocatedSheet,
  columnKeys: readonly string[],
  consequence: string,
): readonly WorkbookProblem[] => {
  const missing = columnKeys.filter((key) => !located.keys.columns.has(key));
  if (missing.length === 0) return [];
  const titles = missing.map((key) => `「${columnTitle(located.plan, key)}」`).join("");
  return [
    problemAt(located, null, {
      reach: "cell",
      found: `${titles}の列がありません。${consequence}`,
      expected: "連携突合が作成したときの列と、その見出し",
      action:
        "列や見出しを削除した直後であれば元に戻してください。戻せないときは、シートの名前を変えて残し、「シートを作る」で作り直してください。",
    }),
  ];
};
