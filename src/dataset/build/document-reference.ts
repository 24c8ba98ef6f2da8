import {
  formatIsoDate,
  type DocumentReference,
  type ExtractedDocument,
  type Extraction,
  type SourceDocument,
} from "../../domain";
import { isSameMunicipality } from "../../extract";

const isReferred = (
  { kind, date, partner }: DocumentReference,
  { document, facts }: ExtractedDocument,
): boolean =>
  kind === document.kind &&
  date === formatIsoDate(document.date) &&
  (partner === undefined ||
    (facts.kind === "agreement" && isSameMunicipality(partner, facts.partyB)));

/** The documents that a reference in `decisions.json` can mean, as far as they were read; only where it is one can it be used. */
export const documentsReferredIn =
  ({ documents }: Extraction) =>
  (reference: DocumentReference): readonly SourceDocument[] =>
    documents.filter((document) => isReferred(reference, document)).map(({ document }) => document);
