import {
  formatFiscalYear,
  type Amount,
  type Budget,
  type BudgetYear,
  type Place,
  type Source,
} from "../../../domain";
import { isSameStatement } from "../../same-statement";

/** One amount as the vision and as the sheet states it; `null` where one of them has no such cell. */
export interface BudgetCell {
  readonly at: Extract<Place, { kind: "budgetYear" | "budgetTotal" }>;
  /** 「令和5年度の事業費」, 「事業費の計」 */
  readonly label: string;
  readonly stated: Amount | null;
  readonly computed: Amount | null;
  /** The line of the vision that states it. */
  readonly source: Source | null;
}

/** The years of both, those of the vision first, then the total. */
export const cellsOf = (
  project: Budget["project"],
  stated: Budget | null,
  computed: Budget,
): readonly BudgetCell[] => {
  const yearsOf = ({ years }: Budget) => new Map(years.map((year) => [year.fiscalYear, year]));
  const statedYears = stated === null ? new Map<number, BudgetYear>() : yearsOf(stated);
  const computedYears = yearsOf(computed);
  const fiscalYears = [...new Set([...statedYears.keys(), ...computedYears.keys()])];
  return [
    ...fiscalYears.map((fiscalYear): BudgetCell => {
      const year = statedYears.get(fiscalYear);
      return {
        at: { kind: "budgetYear", project, fiscalYear },
        label: `${formatFiscalYear(fiscalYear)}の事業費`,
        stated: year?.amount ?? null,
        computed: computedYears.get(fiscalYear)?.amount ?? null,
        source: year?.source ?? stated?.statedTotalSource ?? null,
      };
    }),
    {
      at: { kind: "budgetTotal", project },
      label: "事業費の計",
      stated: stated?.statedTotal ?? null,
      computed: computed.statedTotal,
      source: stated?.statedTotalSource ?? null,
    },
  ];
};

const isEmpty = (amount: Amount | null): boolean => amount === null || amount.kind === "blank";

/** Whether neither has anything to compare: the vision has no such cell, and nobody typed into the sheet's. */
export const isNowhere = ({ stated, computed }: BudgetCell): boolean =>
  stated === null && isEmpty(computed);

/** 未定, 空欄 and unreadable texts are values of their own; a cell that one of them lacks is as an empty one. */
export const isSameAmount = ({ stated, computed }: BudgetCell): boolean => {
  if (stated === null || computed === null) return isEmpty(stated) && isEmpty(computed);
  if (stated.kind === "decided") {
    return computed.kind === "decided" && stated.thousandYen === computed.thousandYen;
  }
  if (stated.kind === "unreadable") {
    return computed.kind === "unreadable" && isSameStatement(stated.raw, computed.raw);
  }
  return stated.kind === computed.kind;
};
