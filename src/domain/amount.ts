/** 金額 in a budget table. 「—」 is undecided (未定), never 0, and not the same as an empty cell (空欄). */
export type Amount =
  | { readonly kind: "decided"; /** Integer, 千円. */ readonly thousandYen: number }
  | { readonly kind: "undecided" }
  | { readonly kind: "blank" }
  /** Text that is no amount; a problem says so, and no total is judged with it. */
  | { readonly kind: "unreadable"; readonly raw: string };

const thousands = new Intl.NumberFormat("ja-JP");

/** 「1,590千円」 */
export const formatThousandYen = (thousandYen: number): string =>
  `${thousands.format(thousandYen)}千円`;

/** 「▲150千円」: what is stated less what it is compared with, in 千円. */
export const formatDifference = (stated: number, compared: number): string =>
  `${stated < compared ? "▲" : ""}${formatThousandYen(Math.abs(stated - compared))}`;

/** An amount as a person reads it: 「1,590千円」, 「未定」, 「空欄」, or the unreadable text. */
export const formatAmount = (amount: Amount): string => {
  switch (amount.kind) {
    case "decided":
      return formatThousandYen(amount.thousandYen);
    case "undecided":
      return "未定";
    case "blank":
      return "空欄";
    case "unreadable":
      return amount.raw;
  }
};
