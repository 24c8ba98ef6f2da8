import { groupBy, indexBy, normalizeText } from "../../../domain";
import { nameDocument, namesIn } from "../../names";
import { defineRule } from "../../rule";
import { agreementStandings, termOf } from "../agreement-standing";
import { visionInitiatives } from "../vision-initiatives";
import { compareUnderHeading, type VisionPillars } from "./compare";
import { messageOf, type PillarArgs, type PillarReason, remarkOf } from "./messages";

export const agreementPillarMatchesVision = defineRule<PillarArgs, PillarReason>({
  code: "agreement-pillar-matches-vision",
  title: "別表と別冊での連携取組の役割の一致",
  unit: "別表の項目",
  needs: "連携協約の別表",
  severity: "warning",

  *compare({ canonical, asOf }) {
    const term = termOf(canonical);
    const names = namesIn(canonical);
    const inVision: VisionPillars = {
      initiatives: visionInitiatives(canonical),
      byId: indexBy(canonical.pillars, ({ id }) => id),
      byName: indexBy(canonical.pillars, ({ name }) => normalizeText(name)),
    };
    const standings = term === null ? null : agreementStandings(canonical, term, asOf);
    for (const agreement of canonical.agreements) {
      const { document, partyB, annex } = agreement;
      const standing = standings?.get(document)?.kind;
      const municipality = names.municipalities([partyB]);
      const named = { municipality, agreement: names.document(document) };
      if (term === null || standing === undefined) {
        for (const { name } of annex) {
          const reason = { kind: "visionMissing" } as const;
          yield { outcome: "notApplicable", reason, sources: [name.source] };
        }
      } else if (standing === "olderThanPlan" || standing === "superseded") {
        const reason = { kind: "notCurrent", ...named, items: annex.length } as const;
        for (const { name } of annex) {
          yield { outcome: "notApplicable", reason, sources: [name.source] };
        }
      } else {
        const words = { ...named, vision: nameDocument(term.vision) };
        for (const items of groupBy(annex, ({ pillarSource }) => pillarSource.line).values()) {
          yield* compareUnderHeading(agreement, items, inVision, words);
        }
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
