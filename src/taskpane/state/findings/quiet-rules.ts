import { groupBy, type RuleResult } from "../../../domain";

/** Rules that did not run for the same reason. */
interface IdleRules {
  readonly reason: string;
  readonly results: readonly RuleResult[];
}

/** Rules that compared something and found nothing, whatever could not be judged. */
export const cleanRules = (results: readonly RuleResult[]): readonly RuleResult[] =>
  results.filter(({ compared, findings }) => compared > 0 && findings.length === 0);

/** Rules that had nothing to compare, by the reason they give: 0 findings of 0 comparisons are no result. */
export const idleRules = (results: readonly RuleResult[]): readonly IdleRules[] => {
  const idle = results.filter(({ compared }) => compared === 0);
  const reasonOf = ({ remarks }: RuleResult): string =>
    remarks.map(({ message }) => message).join("");
  return Array.from(groupBy(idle, reasonOf), ([reason, own]) => ({ reason, results: own }));
};
