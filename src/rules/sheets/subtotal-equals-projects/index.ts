import {
  formatAmount,
  formatThousandYen,
  formatTotalColumn,
  type ShownAmount,
} from "../../../domain";
import { defineRule } from "../../rule";
import {
  checkTotal,
  nameAddedRows,
  nameDifference,
  needsShownTotals,
} from "../shown-budget-totals";
import { nameSheet } from "../../workbook-parts";
import { compareSubtotals, type SubtotalArgs, type SubtotalReason } from "./compare";

const sheet = nameSheet("budget");

const nameAdded = ({ added }: ShownAmount): string =>
  added === undefined
    ? ""
    : `小計には、${nameAddedRows(added)}に追加された行の金額「${formatThousandYen(added.thousandYen)}」も入ります。`;

const messageOf = ({ initiative, shown, sum }: SubtotalArgs): string => {
  const cell = `${sheet}の「${initiative}」の小計${formatTotalColumn(shown.column)}は「${formatAmount(shown.amount)}」です`;
  const projects =
    sum === null
      ? "が、合計する金額のある事業がありません。"
      : `が、事業の金額の合計は「${formatThousandYen(sum)}」です。`;
  return `${cell}${projects}${nameDifference(shown, sum)}${nameAdded(shown)}${checkTotal}`;
};

const remarkOf = (reason: SubtotalReason): string => {
  const subject = `${sheet}の「${reason.initiative}」の小計`;
  switch (reason.kind) {
    case "rowMissing":
      return `${subject}の行がないか、同じ識別子の行が複数あるため、比べられません。`;
    case "unreadable":
      return `${subject}は、金額として読めない事業の欄があるため判定できません。`;
    case "addedRows":
      return `${subject}には、${nameAddedRows(reason.added)}に追加された行の金額が入っています。追加された行は点検していないため、判定できません。`;
  }
};

export const subtotalEqualsProjects = defineRule<SubtotalArgs, SubtotalReason>({
  code: "subtotal-equals-projects",
  title: "小計と事業の金額の一致",
  unit: "欄",
  needs: needsShownTotals,
  severity: "error",

  *compare(input) {
    yield* compareSubtotals(input);
  },

  message: messageOf,
  remark: remarkOf,
});
