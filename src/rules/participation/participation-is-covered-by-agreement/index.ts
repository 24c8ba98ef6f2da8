import { type Agreement, type Dataset, normalizeText, type Source } from "../../../domain";
import { latestMatrix, latestStatusList } from "../../listings";
import { nameDocument, namesIn } from "../../names";
import { defineRule } from "../../rule";
import { agreementStandings } from "./agreements";
import {
  compareMark,
  type CoverageComparison,
  notApplied,
  reasonOf,
  unknownItems,
} from "./coverage";
import { marksIn } from "./marks";
import { type CoverageArgs, type CoverageReason, messageOf, remarkOf } from "./messages";

/** The line that dates an agreement, where its document prints one. */
const agreementDateSources = ({ documents }: Dataset, agreement: Agreement): readonly Source[] => {
  const document = documents.find(({ id }) => id === agreement.document);
  if (document === undefined) return [];
  const dateText = normalizeText(document.dateText);
  const index = document.lines.findIndex((line) => normalizeText(line).includes(dateText));
  const text = document.lines[index];
  return text === undefined ? [] : [{ document: document.id, line: index + 1, text }];
};

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
    const visionName = nameDocument(vision.document);
    const standings = agreementStandings(current, vision.document.date);
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
        yield* notApplied(standing, names);
        continue;
      }
      const reason = reasonOf(standing, partner, partnersNotLoaded, visionName, names);
      const isOpen = standing.kind === "annexMissing" || standing.kind === "undated";
      const outcome = isOpen ? "undecidable" : "notApplicable";
      const sources =
        standing.kind === "notLoaded" ? [] : agreementDateSources(current, standing.agreement);
      yield* times(combinations, { outcome, reason, sources });
    }
  },

  message: messageOf,
  remark: remarkOf,
});
