import type { SheetPlan } from "../workbook-plan";

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
