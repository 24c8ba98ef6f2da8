import {
  formatIsoDate,
  normalizeText,
  type DocumentReference,
  type ExtractedDocument,
  type Extraction,
  type SourceDocument,
} from "../../domain";

const isReferred = (
  { kind, date, partner }: DocumentReference,
  { document, facts }: ExtractedDocument,
): boolean =>
  kind === document.kind &&
  date === formatIsoDate(document.date) &&
  (partner === undefined ||
    normalizeText(partner) === normalizeText(facts.kind === "agreement" ? facts.partyB : ""));

/** The document that a reference in `decisions.json` means, as far as it was read. */
export const documentReferredIn =
  ({ documents }: Extraction) =>
  (reference: DocumentReference): SourceDocument | undefined =>
    documents.find((document) => isReferred(reference, document))?.document;
