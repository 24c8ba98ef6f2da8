import type { DocumentId, Kpi } from "../../../domain";
import type { Names } from "../../names";
import type { RecordPair } from "../../pair-records";
import type { Comparison } from "../../rule";
import { isSameStatement } from "../../same-statement";
import { shownText } from "../../workbook-parts";
import type { KpiArgs } from "./messages";

export type KpiComparison = Comparison<KpiArgs, never>;

const parts = ["baseline", "target"] as const;

/** Both values of an indicator; one that only the vision or only the sheet has is one comparison. */
export const compareKpi = (
  pair: RecordPair<Kpi>,
  vision: DocumentId,
  { citation }: Names,
): readonly KpiComparison[] => {
  const kpi = pair.kind === "onlyRight" ? pair.right : pair.left;
  const { project, indicator } = kpi;
  const sources = pair.kind === "onlyRight" ? [] : [kpi.source];
  const row = {
    project: kpi.printedProject,
    indicator,
    citation: citation(sources[0] ?? { document: vision }),
  };
  if (pair.kind !== "both") {
    const isInVision = pair.kind === "onlyLeft";
    return [
      {
        outcome: "mismatch",
        at: { kind: "project", project },
        args: { kind: isInVision ? "onlyInVision" : "onlyInSheet", ...row },
        stated: isInVision ? indicator : null,
        computed: isInVision ? null : indicator,
        sources,
      },
    ];
  }
  return parts.map((part): KpiComparison => {
    const [stated, computed] = [pair.left[part].raw, pair.right[part].raw];
    if (isSameStatement(stated, computed)) return { outcome: "match" };
    return {
      outcome: "mismatch",
      at: { kind: "kpi", project, indicator, part },
      args: { kind: "differs", part, ...row, stated, computed },
      stated: shownText(stated),
      computed: shownText(computed),
      sources,
    };
  });
};
