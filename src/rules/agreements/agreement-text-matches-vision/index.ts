import { normalizeText } from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { agreementStandings, termOf } from "../agreement-standing";
import { visionInitiatives } from "../vision-initiatives";
import { compareContent, rememberDifferences } from "./compare";
import { messageOf, remarkOf, type TextArgs, type TextReason } from "./messages";

export const agreementTextMatchesVision = defineRule<TextArgs, TextReason>({
  code: "agreement-text-matches-vision",
  title: "別表の取組内容と別冊の文の一致",
  unit: "別表の項目",
  needs: "連携協約の別表",
  severity: "warning",
  compares: "twoDocuments",

  *compare({ canonical, asOf }) {
    const term = termOf(canonical);
    const names = namesIn(canonical);
    const initiatives = visionInitiatives(canonical);
    const differencesOf = rememberDifferences();
    const standings = term === null ? null : agreementStandings(canonical, term, asOf);
    for (const agreement of canonical.agreements) {
      const { document, partyB } = agreement;
      const agreementName = names.document(document);
      const named = { municipality: names.municipalities([partyB]), agreement: agreementName };
      const standing = standings?.get(document);
      for (const item of agreement.annex) {
        const sources = [item.name.source];
        if (term === null || standing === undefined) {
          yield { outcome: "notApplicable", reason: { kind: "visionMissing" }, sources };
        } else if (standing.kind === "olderThanPlan" || standing.kind === "superseded") {
          const reason = { ...named, kind: "notCurrent", items: agreement.annex.length } as const;
          yield { outcome: "notApplicable", reason, sources };
        } else {
          const initiative = initiatives.get(normalizeText(item.name.value));
          const { vision } = term;
          yield compareContent(agreement, item, named, {
            vision,
            initiative,
            names,
            differencesOf,
          });
        }
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
