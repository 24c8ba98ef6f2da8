import { groupBy } from "../../../domain";
import { kpisAsRead } from "../kpis-as-read";
import { latestVision } from "../../listings";
import { defineRule } from "../../rule";
import { compareCells, type KpiCellArgs } from "./compare";
import { messageOf, remarkOf, type KpiCellReason } from "./messages";

export const kpiHasBaselineAndTarget = defineRule<KpiCellArgs, KpiCellReason>({
  code: "kpi-has-baseline-and-target",
  title: "KPIの基準値と目標値の記載",
  unit: "欄",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    const { canonical } = input;
    for (const judged of kpisAsRead(input)) yield* compareCells(judged);

    const vision = latestVision(canonical);
    const ofVision = canonical.kpis.filter(({ document }) => document === vision?.id);
    const kpisOf = groupBy(ofVision, ({ project }) => project);
    for (const { document, kind, project, printedName, source } of canonical.listings) {
      if (kind !== "project-sheet" || document !== vision?.id || kpisOf.has(project)) continue;
      const reason = { kind: "noIndicator", project: printedName } as const;
      yield { outcome: "undecidable", reason, sources: [source] };
    }
  },

  message: messageOf,
  remark: remarkOf,
});
