import { indexBy, type Listing } from "../../../domain";
import { latestVision } from "../../listings";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { nearPairs } from "../near-names";
import {
  comparePurpose,
  type CrossRegionArgs,
  type CrossRegionReason,
  messageOf,
  remarkOf,
} from "./compare-purpose";

type Named = Pick<Listing, "project" | "printedName">;

export const crossRegionProjectExists = defineRule<CrossRegionArgs, CrossRegionReason>({
  code: "cross-region-project-exists",
  title: "圏域間連携事業と圏域の事業の対応",
  unit: "圏域間連携事業×項目",
  needs: "圏域間連携事業を載せた別冊",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    const vision = latestVision(current);
    const ofVision = <Fact extends { readonly document: string }>(facts: readonly Fact[]) =>
      facts.filter(({ document }) => document === vision?.id);
    const shared = ofVision(current.crossRegionProjects);
    const listed = indexBy(ofVision(current.listings), ({ project }) => project);
    const sheetOf = indexBy(ofVision(current.projectSheets), ({ project }) => project);
    const unknown = shared.filter(({ project }) => !listed.has(project));
    const similar = new Map(
      nearPairs<Named>([...listed.values()], unknown, ({ printedName }) => printedName).map(
        ([known, { project }]) => [project, known.printedName],
      ),
    );
    const count = shared.filter(({ project }) => !sheetOf.has(project)).length;
    for (const one of shared) {
      const { project, source, document, printedName, otherRegion } = one;
      const stated = {
        document: names.document(document),
        project: printedName,
        region: otherRegion,
      };
      if (listed.has(project)) yield { outcome: "match" };
      else {
        yield {
          outcome: "mismatch",
          at: { kind: "documentLine", document, line: source.line },
          args: { kind: "unknown", ...stated, similar: similar.get(project) ?? null },
          stated: printedName,
          computed: similar.get(project) ?? null,
          sources: [source],
        };
      }
      yield comparePurpose(one, sheetOf.get(project), stated, count);
    }
  },

  message: messageOf,
  remark: remarkOf,
});
