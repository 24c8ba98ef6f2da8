import type { Kpi } from "../../../domain";
import { kpisAsRead } from "../kpis-as-read";
import { latestVision } from "../../listings";
import { defineRule } from "../../rule";
import { compareRepeated, compareRestated } from "./compare";
import { messageOf, remarkOf, type RestatedArgs, type RestatedReason } from "./messages";
import { openOriginals } from "./original";

export const kpiIsNotRestatedDifferently = defineRule<RestatedArgs, RestatedReason>({
  code: "kpi-is-not-restated-differently",
  title: "再掲されたKPIの一致",
  unit: "指標",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    const vision = latestVision(input.canonical);
    if (vision === null) return;
    const originals = openOriginals(input.canonical, vision);
    const first = new Map<string, Kpi>();
    for (const { kpi, isChanged } of kpisAsRead(input)) {
      const row = `${kpi.project}|${kpi.indicator}`;
      const earlier = first.get(row);
      if (earlier !== undefined) {
        yield compareRepeated(kpi, earlier);
        continue;
      }
      first.set(row, kpi);
      const original = originals.originalOf(kpi);
      if (original.kind === "notRestated") {
        yield { outcome: "notApplicable", reason: { kind: "notRestated" }, sources: [kpi.source] };
      } else if (isChanged) {
        yield { outcome: "undecidable", reason: { kind: "changed", kpi }, sources: [kpi.source] };
      } else yield compareRestated(kpi, original);
    }
  },

  message: messageOf,
  remark: remarkOf,
});
