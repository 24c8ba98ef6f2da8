import { kpisAsRead, nameKpi, remarkChangedKpi } from "../kpis-as-read";
import { defineRule } from "../../rule";
import { compareUnits } from "./compare";
import { messageOf, remarkOf, type UnitArgs, type UnitReason } from "./messages";

export const kpiUnitIsConsistent = defineRule<UnitArgs, UnitReason>({
  code: "kpi-unit-is-consistent",
  title: "KPIの基準値と目標値の単位の一致",
  unit: "指標",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    for (const { kpi, isChanged } of kpisAsRead(input)) {
      const sources = [kpi.source];
      if (isChanged) {
        const reason = { kind: "said", text: remarkChangedKpi(kpi) } as const;
        yield { outcome: "undecidable", reason, sources };
        continue;
      }
      const { project, indicator, baseline, target } = kpi;
      const compared = compareUnits(baseline, target);
      if (compared.outcome === "match") yield { outcome: "match" };
      else if (compared.outcome === "mismatch") {
        const { difference } = compared;
        yield {
          outcome: "mismatch",
          at: { kind: "kpi", project, indicator, part: "target" },
          args: { kpi, difference },
          stated: baseline.raw,
          computed: target.raw,
          sources,
        };
      } else {
        const { outcome, why } = compared;
        const subject = outcome === "undecidable" ? nameKpi(kpi) : null;
        yield { outcome, reason: { kind: why, subject }, sources };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
