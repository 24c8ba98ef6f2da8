import { formatAmount, formatThousandYen, type Amount } from "../../../domain";
import { checkAddition, checkBoth, checkRemoval, nameSheet } from "../../workbook-parts";
import type { BudgetCell } from "./cells";

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
  return `差は「${formatThousandYen(Math.abs(stated.thousandYen - computed.thousandYen))}」です。`;
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
