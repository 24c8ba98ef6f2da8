import type { Kpi } from "../../../domain";
import type { Comparison } from "../../rule";
import { isSameStatement } from "../../same-statement";
import type { KpiPart, RestatedArgs, RestatedReason } from "./messages";
import type { Original } from "./original";

const parts = ["baseline", "target"] as const satisfies readonly KpiPart[];

/** Both values of a restated indicator beside those of the original. */
export const compareRestated = (
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
export const compareRepeated = (
  kpi: Kpi,
  earlier: Kpi,
): Comparison<RestatedArgs, RestatedReason> => ({
  outcome: "mismatch",
  at: { kind: "kpi", project: kpi.project, indicator: kpi.indicator, part: "target" },
  args: { kind: "repeated", kpi },
  stated: earlier.target.raw,
  computed: kpi.target.raw,
  values: [earlier, kpi].map(({ baseline, target }) => [baseline.raw, target.raw]),
  sources: [earlier.source, kpi.source],
});
