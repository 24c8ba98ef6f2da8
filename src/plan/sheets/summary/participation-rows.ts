import type { Municipality } from "../../../domain";
import { a1Range } from "../../../references";
import { columnKey, rowKey } from "../../keys/keys";
import type { RowDraft } from "../../layout/sheet-draft";
import { marks, unsettledWord } from "../../text/words";
import type { FormulaCell } from "../../workbook-plan";
import { isProjectRow, type SummarySource } from "./source";

/** Column D, 事業数. */
const countColumn = 3;

/** 「連携市町ごとの参加事業数（41事業のうち）」, counted live. */
export const participationHeading = ({ rowKeys, projects }: SummarySource): FormulaCell => ({
  formula: `"連携市町ごとの参加事業数（"&SUMPRODUCT(${isProjectRow(rowKeys)}*1)&"事業のうち）"`,
  result: `連携市町ごとの参加事業数（${String(projects.length)}事業のうち）`,
});

/** How many ○ stand in the column of a partner, found by its key; none while a mark there is unsettled. */
const marksOf = (
  { id }: Municipality,
  partners: readonly Municipality[],
  source: SummarySource,
  row: number,
): FormulaCell => {
  const columns = partners.map((partner) => columnKey.municipality(partner.id));
  const count = (mark: string): string =>
    `SUMPRODUCT((${source.columnKeys(columns)}=$A${String(row + 1)})*(${source.cells(columns)}="${mark}"))`;
  const shown = source.projects.map((project) =>
    source.shownAt(project, columnKey.municipality(id)),
  );
  return {
    formula: `IF(${count(marks.unsettled)}>0,"${unsettledWord}",${count(marks.vision)})`,
    result: shown.includes(marks.unsettled)
      ? unsettledWord
      : shown.filter((mark) => mark === marks.vision).length,
  };
};

/** A row per partner and 計, from `firstRow` on. */
export const participationRows = (
  partners: readonly Municipality[],
  source: SummarySource,
  firstRow: number,
): readonly RowDraft[] => {
  const counts = partners.map((partner, index) =>
    marksOf(partner, partners, source, firstRow + index),
  );
  const numbers = counts.flatMap(({ result }) => (typeof result === "number" ? [result] : []));
  const all = a1Range({
    row: firstRow,
    rowCount: partners.length,
    column: countColumn,
    columnCount: 1,
  });
  const total: FormulaCell = {
    formula: `IF(COUNTIF(${all},"${unsettledWord}")>0,"${unsettledWord}",SUM(${all}))`,
    result:
      numbers.length < counts.length
        ? unsettledWord
        : numbers.reduce((sum, count) => sum + count, 0),
  };
  return [
    ...partners.map(({ id, name }, index): RowDraft => ({
      kind: "body",
      key: rowKey.municipality(id),
      cells: [null, name, null, counts[index] ?? null],
    })),
    { kind: "total", key: rowKey.participationTotal, cells: [null, "計（延べ）", null, total] },
  ];
};
