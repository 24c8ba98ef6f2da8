import { formatAmount, formatThousandYen, formatTotalColumn } from "../../../domain";
import { defineRule } from "../../rule";
import { checkTotal, nameDifference, needsShownTotals } from "../shown-budget-totals";
import { nameSheet } from "../../workbook-parts";
import { compareTotals, type TotalArgs, type TotalReason } from "./compare";

const sheet = nameSheet("budget");

const messageOf = ({ parts, shown, sum }: TotalArgs): string => {
  const { name, partsName, missing } = parts;
  const cell = `${sheet}の${name}${formatTotalColumn(shown.column)}は「${formatAmount(shown.amount)}」です`;
  const sums =
    sum === null
      ? "が、合計する金額がありません。"
      : `が、${partsName}は「${formatThousandYen(sum)}」です。`;
  const gone =
    missing.length === 0
      ? ""
      : `${missing.join("、")}の行がないため、その中の金額を加えて比べました。`;
  return `${cell}${sums}${nameDifference(shown, sum)}${gone}${checkTotal}`;
};

const remarkOf = ({ kind, name, partsName }: TotalReason): string =>
  kind === "rowMissing"
    ? `${sheet}の${name}の行がないか、同じ識別子の行が複数あるため、比べられません。`
    : `${sheet}の${name}は、${partsName}に金額として読めない欄があるため判定できません。`;

export const grandTotalEqualsSubtotals = defineRule<TotalArgs, TotalReason>({
  code: "grand-total-equals-subtotals",
  title: "総計と小計の一致",
  unit: "欄",
  needs: needsShownTotals,
  severity: "error",

  *compare(input) {
    yield* compareTotals(input);
  },

  message: messageOf,
  remark: remarkOf,
});
