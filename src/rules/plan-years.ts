import type { Dataset, DocumentId, FiscalYear } from "../domain";

/** 計画期間 of a vision, ascending: the years of its own budget tables, otherwise those of all documents. */
export const planYearsOf = (
  { budgets, fiscalYears }: Dataset,
  vision: DocumentId,
): readonly FiscalYear[] => {
  const own = budgets
    .filter(({ document }) => document === vision)
    .flatMap(({ years }) => years.map(({ fiscalYear }) => fiscalYear));
  return own.length === 0 ? fiscalYears : [...new Set(own)].toSorted((left, right) => left - right);
};
