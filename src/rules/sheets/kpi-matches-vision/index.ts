import type { Dataset } from "../../../domain";
import { latestVision } from "../../listings";
import { namesIn } from "../../names";
import { pairRecords } from "../../pair-records";
import { defineRule } from "../../rule";
import { needsSheet } from "../../workbook-parts";
import { compareKpi } from "./compare";
import { messageOf, type KpiArgs } from "./messages";

export const kpiMatchesVision = defineRule<KpiArgs, never>({
  code: "kpi-matches-vision",
  title: "別冊とシートのKPIの一致",
  unit: "欄",
  needs: needsSheet(["kpi"], "別冊の重要業績評価指標の表"),
  severity: "error",

  *compare({ canonical, current, read }) {
    const vision = latestVision(canonical);
    if (vision === null || !read.has("kpi")) return;
    const names = namesIn(canonical);
    const ofVision = ({ kpis }: Dataset) => kpis.filter(({ document }) => document === vision.id);
    const pairs = pairRecords(
      ofVision(canonical),
      ofVision(current),
      ({ project, indicator }) => `${project}|${indicator}`,
    );
    for (const pair of pairs) yield* compareKpi(pair, vision.id, names);
  },

  message: messageOf,
  remark: (reason) => reason,
});
