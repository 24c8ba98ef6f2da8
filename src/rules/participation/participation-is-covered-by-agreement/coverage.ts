import {
  type Agreement,
  formatDocumentKind,
  type Initiative,
  type MunicipalityId,
  normalizeText,
  type Source,
} from "../../../domain";
import { nameDocument, type Names } from "../../names";
import type { Comparison } from "../../rule";
import type { PartnerStanding } from "./agreements";
import type { DocumentMarks } from "./marks";
import type { CoverageArgs, CoverageReason } from "./messages";

export type CoverageComparison = Comparison<CoverageArgs, CoverageReason>;
type CurrentStanding = Extract<PartnerStanding, { kind: "current" }>;

/** The marks of one partner in one initiative of one document against the annex of its current agreement. */
export const compareMark = (
  { agreement, items }: CurrentStanding,
  initiative: Initiative,
  marks: DocumentMarks,
  otherMarks: readonly DocumentMarks[],
  names: Names,
): CoverageComparison => {
  const { partyB: partner } = agreement;
  const item = items.get(normalizeText(initiative.name));
  const { outcome, rows } = marks.markOf(initiative.id, partner);
  const args = {
    municipality: names.municipalities([partner]),
    initiative: initiative.name,
    agreement: names.document(agreement.document),
    document: nameDocument(marks.document),
    documentKind: formatDocumentKind(marks.document.kind),
    projects: rows.map(({ printedName }) => printedName),
  };
  const rowSources: readonly Source[] = rows.map(({ participantsSource }) => participantsSource);
  if (outcome === "unsettled") {
    return { outcome: "undecidable", reason: { kind: "unsettled", ...args }, sources: rowSources };
  }
  const isMarked = outcome === "marked";
  if (isMarked === (item !== undefined)) return { outcome: "match" };
  const elsewhere = otherMarks.find(
    (other) => other.markOf(initiative.id, partner).outcome === "marked",
  );
  const markedElsewhere = elsewhere === undefined ? null : nameDocument(elsewhere.document);
  return {
    outcome: "mismatch",
    at: { kind: "agreementInitiative", initiative: initiative.id, municipality: partner },
    args: { kind: isMarked ? "itemMissing" : "markMissing", ...args, markedElsewhere },
    stated: item?.name.value ?? null,
    computed: isMarked ? initiative.name : null,
    values: [marks.document.kind, item !== undefined, isMarked].map(String),
    sources: [...(item === undefined ? [] : [item.name.source]), ...rowSources],
    documents: [agreement.document, marks.document.id],
  };
};

/** The annex items that name no initiative. */
export const unknownItems = (
  { agreement }: CurrentStanding,
  initiatives: readonly Initiative[],
  vision: string,
  names: Names,
): readonly CoverageComparison[] => {
  const known = new Set(initiatives.map(({ name }) => normalizeText(name)));
  return agreement.annex
    .filter(({ name }) => !known.has(normalizeText(name.value)))
    .map(({ name }) => ({
      outcome: "mismatch",
      at: { kind: "documentLine", document: agreement.document, line: name.source.line },
      args: {
        kind: "itemUnknown",
        municipality: names.municipalities([agreement.partyB]),
        agreement: names.document(agreement.document),
        item: name.value,
        vision,
      },
      stated: name.value,
      computed: null,
      sources: [name.source],
    }));
};

/** That the annex has been changed since by an amendment that nothing applies; counted once for a partner. */
export const changedSince = (
  { document, partyB }: Agreement,
  change: Agreement,
  sources: readonly Source[],
  names: Names,
): CoverageComparison => ({
  outcome: "undecidable",
  reason: {
    kind: "amended",
    municipality: names.municipalities([partyB]),
    agreement: names.document(document),
    change: names.document(change.document),
  },
  sources,
});

/** Why the agreement of a partner cannot judge. */
export const reasonOf = (
  standing: Exclude<PartnerStanding, CurrentStanding>,
  partner: MunicipalityId,
  notLoaded: readonly MunicipalityId[],
  vision: string,
  names: Names,
): CoverageReason =>
  standing.kind === "notLoaded"
    ? { kind: standing.kind, municipalities: names.municipalities(notLoaded) }
    : {
        kind: standing.kind,
        municipality: names.municipalities([partner]),
        agreement: names.document(standing.agreement.document),
        vision,
      };
