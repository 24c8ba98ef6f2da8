import {
  latestDocument,
  formatFiscalYear,
  type Budget,
  type Dataset,
  type FiscalYear,
  type ProjectId,
} from "../../../domain";
import { columnKey } from "../../keys/keys";
import { outlineColumns } from "../../layout/outline-columns";
import { styles } from "../../layout/palette";
import { hiddenKeyColumn, type ColumnDraft } from "../../layout/sheet-draft";
import { latestBudgets, listingsByProject } from "../../subject/latest-document";

export const firstYearColumn = 4;

/** 計画期間, and any year beyond it for which an amount is stated. */
const budgetYearsOf = (
  { fiscalYears }: Pick<Dataset, "fiscalYears">,
  budgets: Iterable<Budget>,
): readonly FiscalYear[] => {
  const years = new Set(fiscalYears);
  for (const budget of budgets) for (const { fiscalYear } of budget.years) years.add(fiscalYear);
  return [...years].toSorted((left, right) => left - right);
};

/** The years of the sheet. */
export const yearsOfBudgets = (dataset: Dataset): readonly FiscalYear[] =>
  budgetYearsOf(dataset, latestBudgets(dataset).values());

const amountColumn = (heading: string, key: string): ColumnDraft => ({
  heading: `${heading}\n（千円）`,
  width: 14.5,
  style: styles.thousandYen,
  key,
});

/** Key column, 事務事業, 役割, 連携取組, the years, 計(記載), 計(計算), 差, 判定, 備考. */
export const budgetColumns = (
  dataset: Dataset,
  years: readonly FiscalYear[],
): readonly ColumnDraft[] => [
  hiddenKeyColumn,
  ...outlineColumns(dataset),
  ...years.map((year) => amountColumn(formatFiscalYear(year), columnKey.fiscalYear(year))),
  amountColumn("計（記載）", columnKey.statedTotal),
  amountColumn("計（計算）", columnKey.computedTotal),
  { ...amountColumn("差", columnKey.difference), style: styles.difference },
  { heading: "判定", width: 10, style: styles.centered, key: columnKey.outcome },
  { heading: "備考", width: 30, style: styles.text, key: columnKey.remark },
];

/** What stands in 備考 of a project for which no project sheet is there. */
export const absentTexts = (dataset: Dataset): ((project: ProjectId) => string) => {
  const vision = latestDocument(dataset, "vision");
  if (vision === null) return () => "別冊なし";
  const listed = listingsByProject(dataset, "vision-matrix");
  const withoutSheet = vision.isExcerpt ? "抜粋に記載なし" : "事業ごとの表なし";
  return (project) => (listed.size === 0 || listed.has(project) ? withoutSheet : "別冊に掲載なし");
};
