import type { Kpi } from "../../../domain";
import type { JudgedKpi } from "../kpis-as-read";
import type { Comparison } from "../../rule";
import type { KpiCellReason } from "./messages";

export type KpiPart = "baseline" | "target";

export interface KpiCellArgs {
  readonly kpi: Kpi;
  readonly part: KpiPart;
}

const parts = ["baseline", "target"] as const;

/** Both cells of an indicator. 「—」 says in the legend's words that a baseline cannot be set; no legend allows it for a target. */
export const compareCells = ({
  kpi,
  isChanged,
}: JudgedKpi): readonly Comparison<KpiCellArgs, KpiCellReason>[] =>
  parts.map((part): Comparison<KpiCellArgs, KpiCellReason> => {
    const sources = [kpi.source];
    const { kind, raw } = kpi[part];
    if (isChanged) return { outcome: "undecidable", reason: { kind: "changed", kpi }, sources };
    if (kind === "quantity" || kind === "state") return { outcome: "match" };
    if (kind === "notSet" && part === "baseline") {
      return { outcome: "notApplicable", reason: { kind: "baselineNotSet" }, sources };
    }
    const { project, indicator } = kpi;
    return {
      outcome: "mismatch",
      at: { kind: "kpi", project, indicator, part },
      args: { kpi, part },
      stated: raw.trim() === "" ? "空欄" : raw,
      computed: null,
      values: [kind],
      sources,
    };
  });
