import { columnKey, rowKey } from "../../keys/keys";
import type { Worksheet } from "../worksheet";
import { kpiProvenance } from "./provenance";
import { readKpis } from "./read";
import { planKpiSheet } from "./sheet";

/** KPI */
export const kpi: Worksheet = {
  plan: ({ dataset }) => planKpiSheet(dataset),
  places: {
    kpi: {
      rank: 0,
      cells: ({ project, indicator, part }) => [
        { row: rowKey.kpi(project, indicator), column: columnKey[part] },
      ],
    },
  },
  readBack: {
    part: "kpi",
    columns: new RegExp(`^(?:${columnKey.baseline}|${columnKey.target})$`, "u"),
    read: readKpis,
  },
  provenance: kpiProvenance,
};
