import {
  formatAmount,
  formatThousandYen,
  formatTotalColumn,
  type ShownAmount,
} from "../../../domain";
import { nameSheet } from "../../workbook-parts";
import { checkTotal, nameAddedRows, nameDifference } from "../shown-budget-totals";
import type { CrossFoot } from "./cross-foot";
import type { Parts } from "./parts";

export type TotalArgs =
  | {
      readonly kind: "across";
      readonly foot: Extract<CrossFoot, { readonly kind: "differs" }>;
    }
  | ColumnArgs;

interface ColumnArgs {
  readonly kind: "column";
  readonly parts: Parts;
  readonly shown: ShownAmount;
  /** `null` where no smaller total shows an amount. */
  readonly sum: number | null;
}

export type TotalReason =
  | {
      readonly kind: "rowMissing" | "unreadable";
      readonly name: string;
      readonly partsName: string;
    }
  | { readonly kind: "across" };

const sheet = nameSheet("budget");

const acrossMessage = ({ foot }: Extract<TotalArgs, { readonly kind: "across" }>): string =>
  `${sheet}の総計（計・計算）は「${formatAmount(foot.computed.amount)}」ですが、年度ごとの総計の合計は「${formatThousandYen(foot.years)}」です。${nameDifference(foot.computed, foot.years)}${nameAddedRows(foot.added)}に追加された行の年度の金額が、計（計算）に入っていません。追加された行の「計（計算）」に年度の合計を入れるか、行を表の外に移してください。`;

export const messageOf = (args: TotalArgs): string => {
  if (args.kind === "across") return acrossMessage(args);
  const { parts, shown, sum } = args;
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

export const remarkOf = (reason: TotalReason): string => {
  if (reason.kind === "across")
    return `${sheet}の総計の年度の合計と計（計算）は、総計や小計に数値でない欄や食い違いがあるため判定できません。`;
  const { kind, name, partsName } = reason;
  return kind === "rowMissing"
    ? `${sheet}の${name}の行がないか、同じ識別子の行が複数あるため、比べられません。`
    : `${sheet}の${name}は、${partsName}に金額として読めない欄があるため判定できません。`;
};
