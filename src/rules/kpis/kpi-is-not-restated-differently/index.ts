import type { Kpi } from "../../../domain";
import { latestVision } from "../../listings";
import { type Comparison, defineRule } from "../../rule";
import { isSameStatement } from "../../same-statement";
import { kpisAsRead } from "../kpis-as-read";
import {
  type KpiPart,
  messageOf,
  remarkOf,
  type RestatedArgs,
  type RestatedReason,
} from "./messages";
import { openOriginals, type Original } from "./original";

const parts = ["baseline", "target"] as const satisfies readonly KpiPart[];

/** Both values of a restated indicator beside those of the original. */
const compareRestated = (
  kpi: Kpi,
  original: Exclude<Original, { kind: "notRestated" }>,
): Comparison<RestatedArgs, RestatedReason> => {
  const sources = [kpi.source];
  switch (original.kind) {
    case "pageUnknown":
      return { outcome: "undecidable", reason: { kind: "pageUnknown", kpi }, sources };
    case "several":
      return { outcome: "undecidable", reason: { ...original, kpi }, sources };
    case "notThere": {
      const { kind, page, isExcerpt } = original;
      const outcome = isExcerpt ? "notApplicable" : "undecidable";
      return { outcome, reason: { kind, kpi, page }, sources };
    }
    case "found": {
      const first = original.kpi;
      const differing = parts.filter((part) => !isSameStatement(kpi[part].raw, first[part].raw));
      const [part] = differing;
      if (part === undefined) return { outcome: "match" };
      const { project, indicator } = kpi;
      const shown = (one: Kpi): string => differing.map((name) => one[name].raw).join("、");
      return {
        outcome: "mismatch",
        at: { kind: "kpi", project, indicator, part },
        args: { kind: "differs", kpi, original: first, differing },
        stated: shown(first),
        computed: shown(kpi),
        sources: [first.source, kpi.source],
      };
    }
  }
};

/** An indicator that has a row before in the same table. */
const compareRepeated = (kpi: Kpi, earlier: Kpi): Comparison<RestatedArgs, RestatedReason> => ({
  outcome: "mismatch",
  at: { kind: "kpi", project: kpi.project, indicator: kpi.indicator, part: "target" },
  args: { kind: "repeated", kpi },
  stated: earlier.target.raw,
  computed: kpi.target.raw,
  values: [earlier, kpi].map(({ baseline, target }) => [baseline.raw, target.raw]),
  sources: [earlier.source, kpi.source],
});

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
