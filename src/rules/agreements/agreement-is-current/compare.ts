import { formatJapaneseDate, type Agreement, type PartialDate, type Source } from "../../../domain";
import type { AgreementStanding, Term } from "../agreement-standing";
import { nameDocument, type Names } from "../../names";
import type { Comparison } from "../../rule";
import { termWords, type CurrencyArgs, type CurrencyReason } from "./messages";

interface Context {
  readonly term: Term;
  /** 点検日 */
  readonly asOf: PartialDate | null;
  readonly names: Names;
}

/** What the standing of an agreement comes to; `sources` is the line that dates it. */
export const compareStanding = (
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
    case "draft":
    case "undated":
    case "notYetApplied":
    case "dayUnknown": {
      const reason = { ...named, kind: standing.kind, appliesFrom, asOf };
      return { outcome: "undecidable", reason, sources };
    }
  }
};
