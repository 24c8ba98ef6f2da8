import { kpisAsRead } from "../kpis-as-read";
import { latestVision } from "../../listings";
import { planYearsOf } from "../../plan-years";
import { defineRule } from "../../rule";
import { comparePeriods } from "./compare";
import { messageOf, remarkOf, type PeriodArgs, type PeriodReason } from "./messages";

export const kpiPeriodIsInPlan = defineRule<PeriodArgs, PeriodReason>({
  code: "kpi-period-is-in-plan",
  title: "KPIの時点と計画期間",
  unit: "欄",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    const vision = latestVision(input.canonical);
    const plan = vision === null ? [] : planYearsOf(input.canonical, vision.id);
    for (const judged of kpisAsRead(input)) {
      const { kpi } = judged;
      for (const { part, comparison } of comparePeriods(judged, plan)) {
        const sources = [kpi.source];
        if (comparison.outcome === "match") yield { outcome: "match" };
        else if (comparison.outcome === "mismatch") {
          const { project, indicator } = kpi;
          const { expected } = comparison;
          yield {
            outcome: "mismatch",
            at: { kind: "kpi", project, indicator, part },
            args: { kpi, part, expected },
            stated: kpi[part].period?.text ?? kpi[part].raw,
            computed: expected,
            sources,
          };
        } else {
          yield {
            outcome: comparison.outcome,
            reason: { kpi, part, why: comparison.why },
            sources,
          };
        }
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
