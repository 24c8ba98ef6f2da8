import { isSameText, type KpiValue } from "../../../domain";

/** In what baseline and target are not counted alike. */
export type UnitDifference = "unit" | "perYear" | "cumulative" | "words";

type ComparedUnits =
  | { readonly outcome: "match" }
  | { readonly outcome: "mismatch"; readonly difference: UnitDifference }
  | { readonly outcome: "notApplicable"; readonly why: "noBaseline" | "noTarget" | "wordsOnly" }
  | { readonly outcome: "undecidable"; readonly why: "yearUnknown" | "unreadable" };

const perYear = /[/／](?:年度?|1年)$/u;
const isPerYear = (unit: string): boolean => perYear.test(unit);
const withoutYear = (unit: string): string => unit.replace(perYear, "");
const isCumulative = ({ qualifiers }: KpiValue): boolean => qualifiers.includes("累計");

/**
 * 「43社/年」 against 「50社」 leaves open whether the target counts one year or all. The other way round, what one single
 * year counted (「10回 (令和3年度)」) is a count per year.
 */
const compareYears = (baseline: KpiValue, target: KpiValue): ComparedUnits => {
  const [before, after] = [isPerYear(baseline.unit ?? ""), isPerYear(target.unit ?? "")];
  if (before === after) return { outcome: "match" };
  if (before) return { outcome: "mismatch", difference: "perYear" };
  const { period } = baseline;
  if (period === null) return { outcome: "undecidable", why: "yearUnknown" };
  return period.firstYear === period.lastYear
    ? { outcome: "match" }
    : { outcome: "mismatch", difference: "perYear" };
};

/** The units of 基準値 and 目標値. 以上, 以下, 約 are no part of them. */
export const compareUnits = (baseline: KpiValue, target: KpiValue): ComparedUnits => {
  const isStated = ({ kind }: KpiValue): boolean => kind === "quantity" || kind === "state";
  if ([baseline, target].some(({ kind }) => kind === "unreadable")) {
    return { outcome: "undecidable", why: "unreadable" };
  }
  if (!isStated(target)) return { outcome: "notApplicable", why: "noTarget" };
  if (!isStated(baseline)) return { outcome: "notApplicable", why: "noBaseline" };
  if (baseline.kind !== target.kind) return { outcome: "mismatch", difference: "words" };
  if (baseline.kind === "state") return { outcome: "notApplicable", why: "wordsOnly" };
  if (!isSameText(withoutYear(baseline.unit ?? ""), withoutYear(target.unit ?? ""))) {
    return { outcome: "mismatch", difference: "unit" };
  }
  return isCumulative(baseline) === isCumulative(target)
    ? compareYears(baseline, target)
    : { outcome: "mismatch", difference: "cumulative" };
};
