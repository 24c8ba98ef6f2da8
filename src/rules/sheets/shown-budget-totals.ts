import {
  formatAmount,
  formatDifference,
  type AddedRows,
  type ComparedValue,
  type ShownAmount,
  type ShownTotals,
  type TotalColumn,
  type TotalScope,
} from "../../domain";
import { latestVision } from "../listings";
import type { RuleInput } from "../rule";
import { needsSheet } from "../workbook-parts";

const scopeKey = (scope: TotalScope): string => {
  switch (scope.kind) {
    case "initiative":
      return `initiative ${scope.initiative}`;
    case "pillar":
      return `pillar ${scope.pillar}`;
    case "region":
      return "region";
  }
};

/** The totals that 事業費 shows, by what they cover. */
export interface ShownBudgetTotals {
  /** Years, 計(記載) and 計(計算), as far as the sheet has them. */
  readonly columns: readonly TotalColumn[];
  readonly find: (scope: TotalScope, column: TotalColumn) => ShownAmount | undefined;
}

const indexTotals = ({ amounts }: ShownTotals): ShownBudgetTotals => {
  const cells = new Map(
    amounts.map((shown) => [`${scopeKey(shown.scope)}|${String(shown.column)}`, shown]),
  );
  return {
    columns: [...new Set(amounts.map(({ column }) => column))],
    find: (scope, column) => cells.get(`${scopeKey(scope)}|${String(column)}`),
  };
};

/** `null` where the sheet was not read, has no totals, or there is no vision to check amounts with. */
export const shownBudgetTotals = ({
  canonical,
  read,
  shown,
}: RuleInput): ShownBudgetTotals | null =>
  latestVision(canonical) === null || !read.has("budget") || shown.amounts.length === 0
    ? null
    : indexTotals(shown);

export const needsShownTotals = needsSheet(["budget"], "別冊の事業費の表と、シートの小計");

/** A total as a compared value: a number, or what stands in the cell. */
export const valueOf = ({ amount }: ShownAmount): ComparedValue =>
  amount.kind === "decided" ? amount.thousandYen : formatAmount(amount);

/** Whether a total shows a sum: empty, not 0, where nothing is to be added. */
export const showsSum = ({ amount }: ShownAmount, sum: number | null): boolean =>
  sum === null ? amount.kind === "blank" : amount.kind === "decided" && amount.thousandYen === sum;

/** 「差は「▲10千円」です。」, where both are numbers. */
export const nameDifference = ({ amount }: ShownAmount, sum: number | null): string =>
  amount.kind === "decided" && sum !== null
    ? `差は「${formatDifference(amount.thousandYen, sum)}」です。`
    : "";

/** 「12行目、13行目」: rows without a key that a subtotal adds up. */
export const nameAddedRows = ({ rows }: AddedRows): string =>
  rows.map((row) => `${String(row)}行目`).join("、");

export const checkTotal =
  "計算式が値に置き換わっていないか、合計する範囲と再計算の設定を確かめてください。";
