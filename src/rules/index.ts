import type { RuleResult } from "../domain";
import { budgetTotalEqualsYears } from "./budget-total-equals-years";
import { participationIsCoveredByAgreement } from "./participation-is-covered-by-agreement";
import { participationMatchesProjectSheet } from "./participation-matches-project-sheet";
import { participationMatchesStatusList } from "./participation-matches-status-list";
import { pillarNumberIsConsistent } from "./pillar-number-is-consistent";
import { projectCountMatchesHeading } from "./project-count-matches-heading";
import { projectListedInBothDocuments } from "./project-listed-in-both-documents";
import type { Rule, RuleInput } from "./rule";
import { sloganIsConsistent } from "./slogan-is-consistent";

export type { Rule, RuleInput } from "./rule";

/** Every rule, in the order in which results are reported. */
export const rules: readonly Rule[] = [
  budgetTotalEqualsYears,
  participationMatchesProjectSheet,
  participationMatchesStatusList,
  projectListedInBothDocuments,
  projectCountMatchesHeading,
  sloganIsConsistent,
  pillarNumberIsConsistent,
  participationIsCoveredByAgreement,
];

/** Runs every rule: one result each, in the order of `rules`. Without a workbook, both datasets are the same. */
export const checkDataset = (input: RuleInput): readonly RuleResult[] =>
  rules.map((rule) => rule.check(input));
