import {
  type Amount,
  type Budget,
  type BudgetYear,
  formatAmount,
  formatFiscalYear,
  formatDifference,
  type Place,
  type Source,
} from "../../../domain";
import { isSameStatement } from "../../same-statement";
import { checkAddition, checkBoth, checkRemoval, nameSheet } from "../../workbook-parts";

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

export type BudgetArgs =
  | {
      readonly kind: "cell";
      readonly project: string;
      readonly cell: BudgetCell;
      /** 「別冊 令和5年3月 12ページ」 */
      readonly citation: string;
      /** Whether the vision has a budget of the project at all, and if not, whether it is an excerpt. */
      readonly inVision: "stated" | "notStated" | "notInExcerpt";
    }
  | { readonly kind: "rowMissing"; readonly project: string; readonly citation: string };

const quote = (amount: Amount): string => `「${formatAmount(amount)}」`;

const difference = ({ stated, computed }: BudgetCell): string => {
  if (stated?.kind !== "decided" || computed?.kind !== "decided") return "";
  return `差は「${formatDifference(stated.thousandYen, computed.thousandYen)}」です。`;
};

export const messageOf = (args: BudgetArgs): string => {
  const { project, citation } = args;
  if (args.kind === "rowMissing") {
    return `「${project}」の事業費は${citation}にありますが、${nameSheet("budget")}にこの事業の行がありません。${checkRemoval}`;
  }
  const { cell, inVision } = args;
  const { stated, computed } = cell;
  const subject = `「${project}」の${cell.label}は、`;
  if (computed === null) {
    const inDocument = stated === null ? "" : `${citation}では${quote(stated)}ですが、`;
    return `${subject}${inDocument}シートにこの年度の欄がありません。${checkRemoval}`;
  }
  const inSheet = `シートでは${quote(computed)}です。`;
  if (stated !== null) {
    return `${subject}${citation}では${quote(stated)}、${inSheet}${difference(cell)}${checkBoth}`;
  }
  const lacking = {
    stated: `${citation}の表にこの年度の欄がありませんが、`,
    notStated: `${citation}に記載がありませんが、`,
    notInExcerpt: `抜粋の${citation}に記載がありませんが、`,
  }[inVision];
  return `${subject}${lacking}${inSheet}${checkAddition}`;
};
