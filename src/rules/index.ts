import type { RuleResult } from "../domain";
import { agreementMatchesDocument } from "./agreement-matches-document";
import { budgetMatchesVision } from "./budget-matches-vision";
import { budgetTotalEqualsYears } from "./budget-total-equals-years";
import { kpiMatchesVision } from "./kpi-matches-vision";
import { participationIsCoveredByAgreement } from "./participation-is-covered-by-agreement";
import { participationMatchesProjectSheet } from "./participation-matches-project-sheet";
import { participationMatchesStatusList } from "./participation-matches-status-list";
import { participationMatchesVision } from "./participation-matches-vision";
import { pillarNumberIsConsistent } from "./pillar-number-is-consistent";
import { projectCountMatchesHeading } from "./project-count-matches-heading";
import { projectListedInBothDocuments } from "./project-listed-in-both-documents";
import { projectNameMatchesDocuments } from "./project-name-matches-documents";
import type { Rule, RuleInput } from "./rule";
import { sloganIsConsistent } from "./slogan-is-consistent";
import { statusListMatchesDocument } from "./status-list-matches-document";

export { documentsOnly, nothingShown, type Rule, type RuleInput } from "./rule";

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
  budgetMatchesVision,
  participationMatchesVision,
  statusListMatchesDocument,
  kpiMatchesVision,
  agreementMatchesDocument,
  projectNameMatchesDocuments,
];

/** Runs every rule: one result each, in the order of `rules`. */
export const checkDataset = (input: RuleInput): readonly RuleResult[] =>
  rules.map((rule) => rule.check(input));
