import type { CrossRegionProject, ProjectSheet } from "../../../domain";
import { differingParts, quotePart } from "../../differing-parts";
import type { Comparison } from "../../rule";
import type { CrossRegionArgs, CrossRegionReason } from "./messages";

/** What names a project shared with another region. */
export type Stated = Pick<CrossRegionArgs, "document" | "project" | "region">;

/** 事業目的 of a shared project against that of its sheet; `count` projects have none. */
export const comparePurpose = (
  { project, purpose, source }: CrossRegionProject,
  sheet: ProjectSheet | undefined,
  stated: Stated,
  count: number,
): Comparison<CrossRegionArgs, CrossRegionReason> => {
  const reason = { project: stated.project, count };
  if (sheet === undefined) {
    return { outcome: "notApplicable", reason: { kind: "noSheet", ...reason }, sources: [source] };
  }
  if (purpose === null || sheet.purpose === null) {
    return { outcome: "undecidable", reason: { kind: "noPurpose", ...reason }, sources: [source] };
  }
  const parts = differingParts(purpose.value, sheet.purpose.value);
  if (parts === null) return { outcome: "match" };
  const [here, inSheet] = parts.map(quotePart);
  return {
    outcome: "mismatch",
    at: { kind: "project", project },
    args: { kind: "otherPurpose", ...stated, here: here ?? "", inSheet: inSheet ?? "" },
    stated: purpose.value,
    computed: sheet.purpose.value,
    sources: [purpose.source, sheet.purpose.source],
  };
};
