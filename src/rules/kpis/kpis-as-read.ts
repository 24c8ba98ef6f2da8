import type { Kpi } from "../../domain";
import { latestVision } from "../listings";
import { pairRecords } from "../pair-records";
import type { RuleInput } from "../rule";
import { isSameStatement } from "../same-statement";

/** An indicator of the latest vision; `isChanged` where the sheet says something else, which nobody takes apart. */
export interface JudgedKpi {
  readonly kpi: Kpi;
  readonly isChanged: boolean;
}

/** The indicators of the latest vision beside the sheet. What the sheet changed is another rule's finding. */
export const kpisAsRead = ({ canonical, current }: RuleInput): readonly JudgedKpi[] => {
  const vision = latestVision(canonical);
  const ofVision = (kpis: readonly Kpi[]): readonly Kpi[] =>
    kpis.filter(({ document }) => document === vision?.id);
  const pairs = pairRecords(
    ofVision(canonical.kpis),
    ofVision(current.kpis),
    ({ project, indicator }) => `${project}|${indicator}`,
  );
  return pairs.flatMap((pair): readonly JudgedKpi[] => {
    if (pair.kind === "onlyRight") return [];
    if (pair.kind === "onlyLeft") return [{ kpi: pair.left, isChanged: true }];
    const { left, right } = pair;
    const isSame =
      isSameStatement(left.baseline.raw, right.baseline.raw) &&
      isSameStatement(left.target.raw, right.target.raw);
    return [{ kpi: left, isChanged: !isSame }];
  });
};

/** 「「事業」の指標「訪れた人の数」」 */
export const nameKpi = ({ printedProject, indicator }: Kpi): string =>
  `「${printedProject}」の指標「${indicator}」`;

/** Why a rule does not judge what the sheet changed. */
export const remarkChangedKpi = (kpi: Kpi): string =>
  `${nameKpi(kpi)}は、シート「KPI」で別冊と異なるため、判定できません（「別冊とシートのKPIの一致」で示します）。`;
