import type { Dataset, Initiative, Pillar, Source, TotalColumn, TotalScope } from "../../../domain";
import { addSums, budgetTotals, type ColumnSum, sumOfAmount } from "../budget-totals";
import type { ShownBudgetTotals } from "../shown-budget-totals";

/** What a total is held against: what the smaller totals show that it adds up. */
export interface Parts {
  readonly scope: TotalScope;
  /** 「役割「圏域全体の経済成長のけん引」の計」, 「総計」 */
  readonly name: string;
  readonly partsName: string;
  readonly sumOf: (column: TotalColumn) => ColumnSum;
  /** Smaller totals whose row is gone; what is below them counts instead. */
  readonly missing: readonly string[];
  readonly sources: () => readonly Source[];
}

const ofInitiative = ({ id }: Initiative): TotalScope => ({ kind: "initiative", initiative: id });
const ofPillar = ({ id }: Pillar): TotalScope => ({ kind: "pillar", pillar: id });

/** The pillars' totals with their 小計, then 総計 with the pillars' totals. */
export const partsOfTotals = (current: Dataset, shown: ShownBudgetTotals): readonly Parts[] => {
  const totals = budgetTotals(current);
  const isGone = (scope: TotalScope): boolean =>
    shown.columns.every((column) => shown.find(scope, column) === undefined);
  /** What a total shows, words as what cannot be said; where it is gone, what it should add up. */
  const shownSum = (scope: TotalScope, column: TotalColumn, otherwise: () => ColumnSum) => {
    const cell = shown.find(scope, column);
    return cell === undefined
      ? otherwise()
      : cell.amount.kind === "undecided"
        ? "unreadable"
        : sumOfAmount(cell.amount);
  };
  const pillars = current.pillars.flatMap((pillar) => {
    const initiatives = totals.initiativesOf.get(pillar.id) ?? [];
    return initiatives.length === 0 ? [] : [{ pillar, initiatives }];
  });
  const pillarParts = pillars.map(({ pillar, initiatives }): Parts => ({
    scope: ofPillar(pillar),
    name: `役割「${pillar.name}」の計`,
    partsName: "小計の合計",
    sumOf: (column) =>
      addSums(
        initiatives.map((one) =>
          shownSum(ofInitiative(one), column, () => totals.sumOf(one.id, column)),
        ),
      ),
    missing: initiatives
      .filter((one) => isGone(ofInitiative(one)))
      .map(({ name }) => `「${name}」の小計`),
    sources: () => totals.sourcesOf(initiatives.map(({ id }) => id)),
  }));
  const grandTotal: Parts = {
    scope: { kind: "region" },
    name: "総計",
    partsName: "役割ごとの計の合計",
    sumOf: (column) =>
      addSums(pillarParts.map(({ scope, sumOf }) => shownSum(scope, column, () => sumOf(column)))),
    missing: pillarParts.filter(({ scope }) => isGone(scope)).map(({ name }) => name),
    sources: () => totals.sourcesOf(totals.initiatives.map(({ id }) => id)),
  };
  return [...pillarParts, grandTotal];
};
