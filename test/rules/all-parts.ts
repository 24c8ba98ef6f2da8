import type { Dataset, PartialDate, WorkbookPart } from "../../src/domain";
import { nothingShown, type RuleInput } from "../../src/rules";

export const allParts = [
  "participation",
  "budget",
  "kpi",
  "agreement",
  "statusList",
] as const satisfies readonly WorkbookPart[];

/** The codes of the rules that compare the workbook with the documents, and the sheets that each of them needs. */
export const sheetRules: Readonly<Record<string, readonly WorkbookPart[]>> = {
  "budget-matches-vision": ["budget"],
  "participation-matches-vision": ["participation"],
  "status-list-matches-document": ["statusList"],
  "kpi-matches-vision": ["kpi"],
  "agreement-matches-document": ["agreement"],
  "project-name-matches-documents": ["participation", "budget", "statusList"],
};

/** The codes of the rules that look at the totals that the sheets show. */
export const totalRules: readonly string[] = [
  "subtotal-equals-projects",
  "grand-total-equals-subtotals",
  "participation-count-is-correct",
];

export const checkedOn: PartialDate = { year: 2025, month: 4, day: 1 };

/** A workbook of which every sheet was read. */
export const withWorkbook = (canonical: Dataset, current: Dataset = canonical): RuleInput => ({
  canonical,
  current,
  read: new Set(allParts),
  asOf: checkedOn,
  shown: nothingShown,
});
