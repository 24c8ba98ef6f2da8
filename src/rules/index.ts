import type { RuleResult } from "../domain";
import { agreementIsCurrent } from "./agreement-is-current";
import { agreementMatchesDocument } from "./agreement-matches-document";
import { agreementPillarMatchesVision } from "./agreement-pillar-matches-vision";
import { agreementRolesAreComplete } from "./agreement-roles-are-complete";
import { agreementTextMatchesVision } from "./agreement-text-matches-vision";
import { allPartnersMeansAll } from "./all-partners-means-all";
import { budgetCoversEveryProject } from "./budget-covers-every-project";
import { budgetIsNotCountedTwice } from "./budget-is-not-counted-twice";
import { budgetMatchesVision } from "./budget-matches-vision";
import { budgetTotalEqualsYears } from "./budget-total-equals-years";
import { budgetUnitIsPlausible } from "./budget-unit-is-plausible";
import { budgetYearIsDecidedWhenDue } from "./budget-year-is-decided-when-due";
import { budgetYearIsStated } from "./budget-year-is-stated";
import { crossRegionProjectExists } from "./cross-region-project-exists";
import { documentIsFinal } from "./document-is-final";
import { grandTotalEqualsSubtotals } from "./grand-total-equals-subtotals";
import { headingWordIsConsistent } from "./heading-word-is-consistent";
import { initiativeHasSuccessor } from "./initiative-has-successor";
import { initiativeNameIsConsistent } from "./initiative-name-is-consistent";
import { kpiHasBaselineAndTarget } from "./kpi-has-baseline-and-target";
import { kpiIsNotRestatedDifferently } from "./kpi-is-not-restated-differently";
import { kpiMatchesVision } from "./kpi-matches-vision";
import { kpiPeriodIsInPlan } from "./kpi-period-is-in-plan";
import { kpiTargetFollowsStage } from "./kpi-target-follows-stage";
import { kpiUnitIsConsistent } from "./kpi-unit-is-consistent";
import { legendCoversSymbols } from "./legend-covers-symbols";
import { municipalityNameIsKnown } from "./municipality-name-is-known";
import { pageReferenceIsPlausible } from "./page-reference-is-plausible";
import { participationCountIsCorrect } from "./participation-count-is-correct";
import { participationIsCoveredByAgreement } from "./participation-is-covered-by-agreement";
import { participationMarkDidNotSlip } from "./participation-mark-did-not-slip";
import { participationMatchesProjectSheet } from "./participation-matches-project-sheet";
import { participationMatchesStatusList } from "./participation-matches-status-list";
import { participationMatchesVision } from "./participation-matches-vision";
import { partnerHasProject } from "./partner-has-project";
import { pillarNumberIsConsistent } from "./pillar-number-is-consistent";
import { projectCountMatchesHeading } from "./project-count-matches-heading";
import { projectHasPartner } from "./project-has-partner";
import { projectListedInBothDocuments } from "./project-listed-in-both-documents";
import { projectNameIsConsistent } from "./project-name-is-consistent";
import { projectNameMatchesDocuments } from "./project-name-matches-documents";
import { redlineIsResolved } from "./redline-is-resolved";
import { sloganIsConsistent } from "./slogan-is-consistent";
import { stageCoversBudget } from "./stage-covers-budget";
import { statusListMatchesDocument } from "./status-list-matches-document";
import { subtotalEqualsProjects } from "./subtotal-equals-projects";
import type { Rule, RuleInput } from "./rule";

export { documentsOnly, nothingShown, type Rule, type RuleInput } from "./rule";

/** Every rule, in the order in which results are reported: what the documents say, then what the sheets say. */
export const rules: readonly Rule[] = [
  budgetTotalEqualsYears,
  budgetYearIsDecidedWhenDue,
  budgetYearIsStated,
  budgetCoversEveryProject,
  budgetUnitIsPlausible,
  budgetIsNotCountedTwice,
  stageCoversBudget,
  participationMatchesProjectSheet,
  participationMatchesStatusList,
  participationMarkDidNotSlip,
  participationIsCoveredByAgreement,
  allPartnersMeansAll,
  projectHasPartner,
  partnerHasProject,
  projectListedInBothDocuments,
  projectCountMatchesHeading,
  projectNameIsConsistent,
  initiativeNameIsConsistent,
  municipalityNameIsKnown,
  sloganIsConsistent,
  pillarNumberIsConsistent,
  headingWordIsConsistent,
  pageReferenceIsPlausible,
  crossRegionProjectExists,
  redlineIsResolved,
  documentIsFinal,
  legendCoversSymbols,
  agreementIsCurrent,
  agreementTextMatchesVision,
  agreementRolesAreComplete,
  agreementPillarMatchesVision,
  initiativeHasSuccessor,
  kpiHasBaselineAndTarget,
  kpiUnitIsConsistent,
  kpiPeriodIsInPlan,
  kpiTargetFollowsStage,
  kpiIsNotRestatedDifferently,
  budgetMatchesVision,
  subtotalEqualsProjects,
  grandTotalEqualsSubtotals,
  participationMatchesVision,
  participationCountIsCorrect,
  statusListMatchesDocument,
  kpiMatchesVision,
  agreementMatchesDocument,
  projectNameMatchesDocuments,
];

/** Runs every rule: one result each, in the order of `rules`. */
export const checkDataset = (input: RuleInput): readonly RuleResult[] =>
  rules.map((rule) => rule.check(input));
