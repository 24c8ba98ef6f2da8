import type { Amount, Budget, Dataset, Listing, ListingKind } from "../../../src/domain";
import { formatAmount } from "../../../src/domain";
import {
  planWorkbook,
  readSheets,
  type ReadSheets,
  type SheetId,
  type SheetPlan,
  type WorkbookPlan,
} from "../../../src/plan";
import { foundSheets, locatedSheets, type Edit } from "../../fixtures/found-sheets";
import { buildFrom, seedTexts } from "../../fixtures/seeds";

/** The customer's documents. */
export const seeds = buildFrom(seedTexts);

export const planOf = (dataset: Dataset): WorkbookPlan => planWorkbook({ dataset, results: [] });

export const seedPlan = planOf(seeds);

export const sheetPlan = (plan: WorkbookPlan, id: SheetId): SheetPlan => {
  const sheet = plan.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
};

export type Edits = Partial<Readonly<Record<SheetId, readonly Edit[]>>>;

/** Draws the dataset, edits the sheets, and reads them back. */
export const readEdited = (dataset: Dataset, edits: Edits = {}): ReadSheets => {
  const plan = planOf(dataset);
  return readSheets(dataset, plan, locatedSheets(plan, foundSheets(plan, edits)).found);
};

/** 「事業費!E5 notice 見つかったもの」: problems as lines that a table can hold. */
export const problemLines = ({ problems }: ReadSheets): readonly string[] =>
  problems.map(
    ({ sheet, cell, reach, found }) =>
      `${sheet}${cell === null ? "" : `!${cell}`} ${reach} ${found}`,
  );

export const budgetOf = ({ budgets }: Dataset, project: string): Budget | undefined =>
  budgets.find((budget) => budget.project === project);

const amountText = (amount: Amount): string =>
  amount.kind === "unreadable" ? `読めない「${amount.raw}」` : formatAmount(amount);

/** 「15,000千円 未定 … 計 75,000千円」: a budget as a line. */
export const budgetLine = (dataset: Dataset, project: string): string => {
  const budget = budgetOf(dataset, project);
  if (budget === undefined) return "なし";
  const years = budget.years.map(({ amount }) => amountText(amount)).join(" ");
  return `${years} 計 ${amountText(budget.statedTotal)}`;
};

const listingOf = (
  { listings }: Dataset,
  kind: ListingKind,
  project: string,
): Listing | undefined =>
  listings.find((listing) => listing.kind === kind && listing.project === project);

/** 「玉野市 総社市」; 「未確定」 where nobody has settled it. */
export const participantsLine = (dataset: Dataset, kind: ListingKind, project: string): string => {
  const listing = listingOf(dataset, kind, project);
  if (listing === undefined) return "なし";
  if (listing.participants === null) return "未確定";
  return listing.participants
    .map((id) => dataset.municipalities.find((one) => one.id === id)?.name ?? id)
    .join(" ");
};
