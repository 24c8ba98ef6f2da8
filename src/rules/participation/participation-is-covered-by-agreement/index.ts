import { type Agreement, indexBy, type Source } from "../../../domain";
import { datingSources } from "../../agreements/dating-sources";
import { latestMatrix, latestStatusList } from "../../listings";
import { nameDocument, namesIn } from "../../names";
import { defineRule } from "../../rule";
import { partnerStandings } from "./agreements";
import {
  changedSince,
  compareMark,
  type CoverageComparison,
  reasonOf,
  unknownItems,
} from "./coverage";
import { marksIn } from "./marks";
import { type CoverageArgs, type CoverageReason, messageOf, remarkOf } from "./messages";

const times = (count: number, comparison: CoverageComparison): readonly CoverageComparison[] =>
  Array.from({ length: count }, () => comparison);

export const participationIsCoveredByAgreement = defineRule<CoverageArgs, CoverageReason>({
  code: "participation-is-covered-by-agreement",
  title: "参加の印と連携協約の別表の対応",
  unit: "市町×連携取組×資料",
  needs: "参加の印がある資料と連携協約",
  severity: "warning",

  *compare({ current }) {
    const vision = latestMatrix(current);
    const listed = [vision, latestStatusList(current)].filter((document) => document !== null);
    const documents = listed.map(marksIn);
    const { initiatives } = current;
    const combinations = initiatives.length * documents.length;
    if (vision === null) {
      const reason = { kind: "visionMissing" } as const;
      const all = combinations * current.region.partners.length;
      yield* times(all, { outcome: "notApplicable", reason, sources: [] });
      return;
    }
    const names = namesIn(current);
    const documentOf = indexBy(current.documents, ({ id }) => id);
    const linesDating = (agreement: Agreement): readonly Source[] =>
      datingSources(agreement, documentOf.get(agreement.document));
    const visionName = nameDocument(vision.document);
    const standings = partnerStandings(current, vision.document.date);
    const partnersNotLoaded = [...standings]
      .filter(([, { kind }]) => kind === "notLoaded")
      .map(([partner]) => partner);
    for (const [partner, standing] of standings) {
      if (standing.kind === "current") {
        for (const marks of documents) {
          const others = documents.filter((other) => other !== marks);
          for (const initiative of initiatives) {
            yield compareMark(standing, initiative, marks, others, names);
          }
        }
        yield* unknownItems(standing, initiatives, visionName, names);
        const { agreement, change } = standing;
        if (change !== null) yield changedSince(agreement, change, linesDating(change), names);
        continue;
      }
      const reason = reasonOf(standing, partner, partnersNotLoaded, visionName, names);
      const isOpen = standing.kind === "annexMissing" || standing.kind === "undated";
      const outcome = isOpen ? "undecidable" : "notApplicable";
      const sources = standing.kind === "notLoaded" ? [] : linesDating(standing.agreement);
      yield* times(combinations, { outcome, reason, sources });
    }
  },

  message: messageOf,
  remark: remarkOf,
});
