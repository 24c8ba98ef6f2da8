import { groupBy, normalizeText } from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { agreementStandings, termOf } from "../agreement-standing";
import { visionInitiatives } from "../vision-initiatives";

interface NamedAgreement {
  readonly municipality: string;
  /** 「連携協約（平成28年10月11日）」 */
  readonly agreement: string;
}

interface SuccessorArgs {
  /** As the first agreement prints it. */
  readonly name: string;
  readonly vision: string;
  readonly agreements: readonly NamedAgreement[];
}

type SuccessorReason =
  { readonly kind: "visionMissing" } | { readonly kind: "current"; readonly name: string };

const messageOf = ({ name, vision, agreements }: SuccessorArgs): string => {
  const printed = agreements
    .map(({ municipality, agreement }) => `「${municipality}」との${agreement}`)
    .join("、");
  return `${printed}の別表にある「${name}」は、${vision}に同じ名称の連携取組がありません。どの取組が引き継いだか、または終了したかが、判断の記録にありません。判断の記録に後継を記入してください。`;
};

const remarkOf = (reason: SuccessorReason): string =>
  reason.kind === "visionMissing"
    ? "別冊が読み込まれていないため、後継を判定できません。"
    : `「${reason.name}」は前の期の協約のものではないため、対象外です（別冊にないことは「参加の印と連携協約の別表の対応」で示します）。`;

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
        const documents = [document, term.vision.id] as const;
        yield { outcome: "mismatch", at, args, stated: name, computed: null, sources, documents };
      } else {
        yield { outcome: "notApplicable", reason: { kind: "current", name }, sources };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
