import { type Budget, normalizeText, type SourcedText } from "../../../domain";

/** How the amounts of a project stand to those of a project that it restates. */
type Overlap =
  /** The same amount in every year that both have. */
  | "same"
  /** At least as much in every year: it can contain the other's. */
  | "canContain"
  /** Less in some year, or the other costs nothing. */
  | "apart"
  /** No year in which both have an amount. */
  | "unknown";

const amounts = ({ years }: Budget): ReadonlyMap<number, number> =>
  new Map(
    years.flatMap(({ fiscalYear, amount }) =>
      amount.kind === "decided" ? [[fiscalYear, amount.thousandYen] as const] : [],
    ),
  );

const costsNothing = ({ years }: Budget): boolean =>
  years.every(
    ({ amount }) =>
      amount.kind === "blank" || (amount.kind === "decided" && amount.thousandYen === 0),
  );

export const overlapOf = (own: Budget, restated: Budget): Overlap => {
  if (costsNothing(restated) || costsNothing(own)) return "apart";
  const ownAmounts = amounts(own);
  const pairs = Array.from(amounts(restated)).flatMap(([year, other]) => {
    const amount = ownAmounts.get(year);
    return amount === undefined ? [] : [[amount, other] as const];
  });
  if (pairs.some(([amount, other]) => amount < other)) return "apart";
  if (!pairs.some(([, other]) => other > 0)) return "unknown";
  return pairs.every(([amount, other]) => amount === other) ? "same" : "canContain";
};

/** 「含まない」, 「含まれず」, 「含めません」 */
const denials = /含(?:まれ|[まみめ])(?:な|ず|ませ)/gu;
const statedElsewhere = /に(?:掲載|計上|記載)|除[くいき]/u;
const contained = /含[むみん]|含(?:め|まれ)[るたて]/u;

/** What ※ say of the restated cost: stated elsewhere (「…に掲載」, 「…を除く」), contained (「…を含む」), or nothing. */
export const notedAs = (notes: readonly SourcedText[]): "excluded" | "included" | "nothing" => {
  const text = notes.map(({ value }) => normalizeText(value)).join("\n");
  const affirmed = text.replace(denials, "");
  const isExcluded = affirmed !== text || statedElsewhere.test(text);
  const isIncluded = contained.test(affirmed);
  if (isExcluded === isIncluded) return "nothing";
  return isExcluded ? "excluded" : "included";
};
