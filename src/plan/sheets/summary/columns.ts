import { formatFiscalYear, type Dataset, type FiscalYear } from "../../../domain";
import { columnKey } from "../../keys/keys";
import { groupColumns } from "../../layout/outline-columns";
import { styles } from "../../layout/palette";
import { hiddenKeyColumn, type ColumnDraft } from "../../layout/sheet-draft";

/** Columns of 集計, behind the hidden key column. */
export const summaryPlaces = { label: 1, projectCount: 3, firstYear: 6 } as const;

const countColumn = (heading: string, width: number, key: string): ColumnDraft => ({
  heading,
  width,
  style: styles.count,
  key,
});

const amountColumn = (heading: string, key: string): ColumnDraft => ({
  heading,
  width: 14,
  style: styles.thousandYen,
  key,
});

/** Key column, 役割 or 連携市町, 連携取組, 事業数; where there are years also what of them is stated, the years and 計. */
export const summaryColumns = (
  dataset: Dataset,
  years: readonly FiscalYear[],
): readonly ColumnDraft[] => [
  hiddenKeyColumn,
  ...groupColumns(dataset).map((column, index) =>
    index === 0 ? { ...column, heading: "役割・連携市町" } : column,
  ),
  countColumn("事業数", 9, columnKey.projectCount),
  ...(years.length === 0
    ? []
    : [
        countColumn("金額の記載が\nある事業数", 13, columnKey.budgetedCount),
        countColumn("未定の\n欄の数", 9, columnKey.undecidedCount),
        ...years.map((year) => amountColumn(formatFiscalYear(year), columnKey.fiscalYear(year))),
        amountColumn("計（計算）", columnKey.computedTotal),
      ]),
];
