import {
  type Agreement,
  formatJapaneseDate,
  indexBy,
  type PartialDate,
  type Source,
} from "../../../domain";
import { nameDocument, type Names, namesIn } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import {
  type AgreementStanding,
  agreementStandings,
  type Term,
  termOf,
} from "../agreement-standing";
import { datingSources } from "../dating-sources";
import { type CurrencyArgs, type CurrencyReason, messageOf, remarkOf, termWords } from "./messages";

interface Context {
  readonly term: Term;
  /** 点検日 */
  readonly asOf: PartialDate | null;
  readonly names: Names;
}

/** What the standing of an agreement comes to; `sources` is the line that dates it. */
const compareStanding = (
  agreement: Agreement,
  standing: AgreementStanding,
  { term, asOf, names }: Context,
  sources: readonly Source[],
): Comparison<CurrencyArgs, CurrencyReason> => {
  const { document, partyB, date, appliesFrom } = agreement;
  const named = {
    municipality: names.municipalities([partyB]),
    agreement: names.document(document),
  };
  switch (standing.kind) {
    case "current":
      return { outcome: "match" };
    case "superseded": {
      const by = names.document(standing.by.document);
      return { outcome: "notApplicable", reason: { ...named, kind: "superseded", by }, sources };
    }
    case "olderThanPlan": {
      const pending = standing.pending === null ? null : names.document(standing.pending.document);
      const vision = nameDocument(term.vision);
      return {
        outcome: "mismatch",
        at: { kind: "municipality", municipality: partyB },
        args: { ...named, vision, expected: termWords(term), pending },
        stated: formatJapaneseDate(date),
        computed: `${formatJapaneseDate(term.from)}以降`,
        values: [document, formatJapaneseDate(date), formatJapaneseDate(term.from)],
        sources,
      };
    }
    case "amended": {
      const by = names.document(standing.by.document);
      return { outcome: "undecidable", reason: { ...named, kind: "amended", by }, sources };
    }
    case "draft":
    case "undated":
    case "partialAmendment":
    case "notYetApplied":
    case "dayUnknown": {
      const reason = { ...named, kind: standing.kind, appliesFrom, asOf };
      return { outcome: "undecidable", reason, sources };
    }
  }
};

export const agreementIsCurrent = defineRule<CurrencyArgs, CurrencyReason>({
  code: "agreement-is-current",
  title: "協約が現行であること",
  unit: "協約",
  needs: "連携協約",
  severity: "warning",

  *compare({ canonical, asOf }) {
    const term = termOf(canonical);
    const names = namesIn(canonical);
    const documentOf = indexBy(canonical.documents, ({ id }) => id);
    const standings = term === null ? null : agreementStandings(canonical, term, asOf);
    for (const agreement of canonical.agreements) {
      const sources = datingSources(agreement, documentOf.get(agreement.document));
      const standing = standings?.get(agreement.document);
      if (term === null || standing === undefined) {
        yield { outcome: "notApplicable", reason: { kind: "visionMissing" }, sources };
      } else {
        yield compareStanding(agreement, standing, { term, asOf, names }, sources);
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
