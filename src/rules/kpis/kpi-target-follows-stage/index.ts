import { groupBy, indexBy } from "../../../domain";
import { kpisAsRead } from "../kpis-as-read";
import { defineRule } from "../../rule";
import { messageOf, remarkOf, type StageArgs, type StageReason } from "./messages";
import { compareMoney } from "./money";
import { compareStage } from "./stage";

export const kpiTargetFollowsStage = defineRule<StageArgs, StageReason>({
  code: "kpi-target-follows-stage",
  title: "KPIの目標と工程・事業費の前後",
  unit: "目標値×（工程、完了後の事業費）",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    const judged = kpisAsRead(input);
    const budgetOf = indexBy(
      input.current.budgets,
      ({ document, project }) => `${document}|${project}`,
    );
    const kpisOf = groupBy(judged, ({ kpi }) => kpi.project);
    for (const { kpi, isChanged } of judged) {
      if (isChanged) {
        yield { outcome: "undecidable", reason: { kind: "changed", kpi }, sources: [kpi.source] };
        continue;
      }
      const budget = budgetOf.get(`${kpi.document}|${kpi.project}`);
      const others = (kpisOf.get(kpi.project) ?? []).filter((other) => other.kpi !== kpi);
      yield compareStage(kpi, budget);
      yield* compareMoney(
        kpi,
        budget,
        others.map((other) => other.kpi),
      );
    }
  },

  message: messageOf,
  remark: remarkOf,
});
