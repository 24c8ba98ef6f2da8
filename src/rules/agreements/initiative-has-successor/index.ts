import { groupBy, normalizeText } from "../../../domain";
import { agreementStandings, termOf } from "../agreement-standing";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { visionInitiatives } from "../vision-initiatives";
import { messageOf, remarkOf, type SuccessorArgs, type SuccessorReason } from "./messages";

export const initiativeHasSuccessor = defineRule<SuccessorArgs, SuccessorReason>({
  code: "initiative-has-successor",
  title: "前の期の連携取組の後継",
  unit: "取組名",
  needs: "連携協約の別表",
  severity: "info",

  *compare({ canonical, asOf }) {
    const term = termOf(canonical);
    const names = namesIn(canonical);
    const initiatives = visionInitiatives(canonical);
    const settled = new Set(canonical.successions.map(({ from }) => normalizeText(from)));
    const standings = term === null ? null : agreementStandings(canonical, term, asOf);
    const items = canonical.agreements.flatMap((agreement) =>
      agreement.annex.map(({ name }) => ({ agreement, name })),
    );
    for (const [key, named] of groupBy(items, ({ name }) => normalizeText(name.value))) {
      const sources = named.map(({ name }) => name.source);
      const isOfEarlierTerm = named.every(({ agreement }) => {
        const kind = standings?.get(agreement.document)?.kind;
        return kind === "olderThanPlan" || kind === "superseded";
      });
      const [first] = named;
      if (first === undefined) continue;
      const name = first.name.value;
      if (term === null) {
        yield { outcome: "notApplicable", reason: { kind: "visionMissing" }, sources };
      } else if (initiatives.has(key) || settled.has(key)) {
        yield { outcome: "match" };
      } else if (isOfEarlierTerm) {
        const vision = names.document(term.vision.id);
        const agreements = named.map(({ agreement: { document, partyB } }) => ({
          municipality: names.municipalities([partyB]),
          agreement: names.document(document),
        }));
        const { document } = first.name.source;
        const at = { kind: "documentLine", document, line: first.name.source.line } as const;
        const args = { name, vision, agreements };
        yield { outcome: "mismatch", at, args, stated: name, computed: null, sources };
      } else {
        yield { outcome: "notApplicable", reason: { kind: "current", name }, sources };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
