import type { RuleResult } from "../domain";
import { agreementIsCurrent } from "./agreements/agreement-is-current";
import { agreementMatchesDocument } from "./sheets/agreement-matches-document";
import { agreementPillarMatchesVision } from "./agreements/agreement-pillar-matches-vision";
import { agreementRolesAreComplete } from "./agreements/agreement-roles-are-complete";
import { agreementTextMatchesVision } from "./agreements/agreement-text-matches-vision";
import { allPartnersMeansAll } from "./participation/all-partners-means-all";
import { budgetCoversEveryProject } from "./budgets/budget-covers-every-project";
import { budgetIsNotCountedTwice } from "./budgets/budget-is-not-counted-twice";
import { budgetMatchesVision } from "./sheets/budget-matches-vision";
import { budgetTotalEqualsYears } from "./budgets/budget-total-equals-years";
import { budgetUnitIsPlausible } from "./budgets/budget-unit-is-plausible";
import { budgetYearIsDecidedWhenDue } from "./budgets/budget-year-is-decided-when-due";
import { budgetYearIsStated } from "./budgets/budget-year-is-stated";
import { crossRegionProjectExists } from "./documents/cross-region-project-exists";
import { documentIsFinal } from "./documents/document-is-final";
import { grandTotalEqualsSubtotals } from "./sheets/grand-total-equals-subtotals";
import { headingWordIsConsistent } from "./documents/heading-word-is-consistent";
import { initiativeHasSuccessor } from "./agreements/initiative-has-successor";
import { initiativeNameIsConsistent } from "./documents/initiative-name-is-consistent";
import { kpiHasBaselineAndTarget } from "./kpis/kpi-has-baseline-and-target";
import { kpiIsNotRestatedDifferently } from "./kpis/kpi-is-not-restated-differently";
import { kpiMatchesVision } from "./sheets/kpi-matches-vision";
import { kpiPeriodIsInPlan } from "./kpis/kpi-period-is-in-plan";
import { kpiTargetFollowsStage } from "./kpis/kpi-target-follows-stage";
import { kpiUnitIsConsistent } from "./kpis/kpi-unit-is-consistent";
import { legendCoversSymbols } from "./documents/legend-covers-symbols";
import { municipalityNameIsKnown } from "./documents/municipality-name-is-known";
import { pageReferenceIsPlausible } from "./documents/page-reference-is-plausible";
import { participationCountIsCorrect } from "./sheets/participation-count-is-correct";
import { participationIsCoveredByAgreement } from "./participation/participation-is-covered-by-agreement";
import { participationMarkDidNotSlip } from "./participation/participation-mark-did-not-slip";
import { participationMatchesProjectSheet } from "./participation/participation-matches-project-sheet";
import { participationMatchesStatusList } from "./participation/participation-matches-status-list";
import { participationMatchesVision } from "./sheets/participation-matches-vision";
import { partnerHasProject } from "./participation/partner-has-project";
import { pillarNumberIsConsistent } from "./documents/pillar-number-is-consistent";
import { projectCountMatchesHeading } from "./documents/project-count-matches-heading";
import { projectHasPartner } from "./participation/project-has-partner";
import { projectListedInBothDocuments } from "./documents/project-listed-in-both-documents";
import { projectNameIsConsistent } from "./documents/project-name-is-consistent";
import { projectNameMatchesDocuments } from "./sheets/project-name-matches-documents";
import { redlineIsResolved } from "./documents/redline-is-resolved";
import { sloganIsConsistent } from "./documents/slogan-is-consistent";
import { stageCoversBudget } from "./budgets/stage-covers-budget";
import { statusListMatchesDocument } from "./sheets/status-list-matches-document";
import { subtotalEqualsProjects } from "./sheets/subtotal-equals-projects";
import { documentsOnly, type Rule, type RuleInput } from "./rule";
import { attributeEntries } from "./sheet-entries";
import { isSelected, skippedResult, type RuleSelection } from "./selection";

export { documentsOnly, nothingShown, type Rule, type RuleInput } from "./rule";
export { isSelected, wasSkipped, type RuleSelection } from "./selection";

/** Every rule by its subject, which is its folder: what the documents say, then what the sheets say. */
const rulesBySubject = {
  budgets: [
    budgetTotalEqualsYears,
    budgetYearIsDecidedWhenDue,
    budgetYearIsStated,
    budgetCoversEveryProject,
    budgetUnitIsPlausible,
    budgetIsNotCountedTwice,
    stageCoversBudget,
  ],
  participation: [
    participationMatchesProjectSheet,
    participationMatchesStatusList,
    participationMarkDidNotSlip,
    participationIsCoveredByAgreement,
    allPartnersMeansAll,
    projectHasPartner,
    partnerHasProject,
  ],
  documents: [
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
  ],
  agreements: [
    agreementIsCurrent,
    agreementTextMatchesVision,
    agreementRolesAreComplete,
    agreementPillarMatchesVision,
    initiativeHasSuccessor,
  ],
  kpis: [
    kpiHasBaselineAndTarget,
    kpiUnitIsConsistent,
    kpiPeriodIsInPlan,
    kpiTargetFollowsStage,
    kpiIsNotRestatedDifferently,
  ],
  sheets: [
    budgetMatchesVision,
    subtotalEqualsProjects,
    grandTotalEqualsSubtotals,
    participationMatchesVision,
    participationCountIsCorrect,
    statusListMatchesDocument,
    kpiMatchesVision,
    agreementMatchesDocument,
    projectNameMatchesDocuments,
  ],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

/** Every rule, in the order in which results are reported. */
export const rules: readonly Rule[] = Object.values(rulesBySubject).flat();

/** The folder of a rule below `src/rules`, where its README is: 「budgets/budget-total-equals-years」. */
export const folderOfRule = (code: string): string | null => {
  for (const [subject, ofSubject] of Object.entries(rulesBySubject)) {
    if (ofSubject.some((rule) => rule.code === code)) return `${subject}/${code}`;
  }
  return null;
};

/** One result for every rule, in the order of `rules`; those that were not selected say that they did not run. */
export const checkDataset = (
  input: RuleInput,
  selection: RuleSelection = {},
): readonly RuleResult[] => {
  const check = (some: readonly Rule[], on: RuleInput): readonly RuleResult[] =>
    some.map((rule) => (isSelected(selection, rule) ? rule.check(on) : skippedResult(rule)));
  const { sheets, ...others } = rulesBySubject;
  const ofDocuments = Object.values(others).flat();
  return attributeEntries(input, check(ofDocuments, input), check(sheets, input), () =>
    check(ofDocuments, documentsOnly(input.canonical, input.asOf)),
  );
};
