import {
  createProblem,
  compareDates,
  normalizeText,
  type ExtractedDocument,
  type Extraction,
  type Municipality,
  type MunicipalityId,
  type Problem,
  type Region,
} from "../../domain";
import { findMunicipalities } from "../../extract";
import type { Settler } from "./settle";

/** The region, and how the names in the documents refer to its municipalities. */
export interface RegionIndex {
  readonly region: Region;
  readonly municipalities: readonly Municipality[];
  /** `null` for a name that is no partner. */
  readonly partnerNamed: (name: string) => MunicipalityId | null;
  readonly idOf: (name: string) => MunicipalityId;
  /** The documents of this region. */
  readonly documents: readonly ExtractedDocument[];
  readonly problems: readonly Problem[];
}

/** Which documents say best what the region is: the vision, then the status list, then agreements; the newest first. */
const bestFirst = ["vision", "status-list", "amendment", "agreement"];

const foreign = ({ document, facts }: ExtractedDocument, coreCity: string): Problem =>
  createProblem({
    kind: "document-of-other-region",
    fileName: document.fileName,
    document: document.id,
    found: `「${facts.coreCity ?? ""}」を連携中枢都市とする資料`,
    expected: `ほかの資料と同じ「${coreCity}」を連携中枢都市とする資料`,
    action: "別の圏域の資料が混ざっていないか確認し、フォルダーから取り除いてください。",
  });

const partnerNames = (documents: readonly ExtractedDocument[]): readonly string[] => {
  const listing = documents.filter(({ facts }) => facts.kind !== "agreement");
  const speaking = listing.length > 0 ? listing : documents;
  return [...new Set(speaking.flatMap(({ facts }) => facts.partners))];
};

/** Finds the core city and the partners in what the documents say, and sets documents of other regions apart. */
export const indexRegion = (extraction: Extraction, settler: Settler): RegionIndex => {
  const ranked = bestFirst.flatMap((kind) =>
    extraction.documents
      .filter(({ document }) => document.kind === kind)
      .toSorted((left, right) => compareDates(right.document.date, left.document.date)),
  );
  const coreCity = ranked.map(({ facts }) => facts.coreCity).find((name) => name !== null) ?? null;
  const named = extraction.municipalities.map(({ name, municipality, open }) => ({
    name,
    municipality: (open === null ? null : settler.settle(open)) ?? municipality,
  }));
  const byName = new Map(named.map(({ name, municipality }) => [name, municipality]));
  const ids = new Set(named.map(({ municipality }) => municipality.id));
  const idOf = (name: string): MunicipalityId => {
    const key = normalizeText(name);
    const printed = byName.get(name) ?? byName.get(key);
    if (printed !== undefined) return printed.id;
    // 「岡山県津山市」 in a sentence is the 「津山市」 of a heading.
    const [only, ...others] = findMunicipalities(key).filter(({ id }) => ids.has(id));
    return only !== undefined && others.length === 0 ? only.id : key;
  };
  const isForeign = ({ facts }: ExtractedDocument): boolean =>
    coreCity !== null && facts.coreCity !== null && idOf(facts.coreCity) !== idOf(coreCity);
  const documents = ranked.filter((entry) => !isForeign(entry));
  const partners = [...new Set(partnerNames(documents).map(idOf))].filter(
    (id) => coreCity === null || id !== idOf(coreCity),
  );
  const known = new Set(partners);
  const members = coreCity === null ? partners : [idOf(coreCity), ...partners];
  const byId = new Map(named.map(({ municipality }) => [municipality.id, municipality]));
  const regionName = documents
    .map(({ facts }) => (facts.kind === "vision" ? facts.regionName : null))
    .find((name) => name !== null);
  return {
    region: {
      name: regionName ?? null,
      coreCity: coreCity === null ? null : idOf(coreCity),
      partners,
    },
    municipalities: members.flatMap((id) => byId.get(id) ?? []),
    partnerNamed: (name) => {
      const id = idOf(name);
      return known.has(id) ? id : null;
    },
    idOf,
    documents,
    problems: ranked.filter(isForeign).map((entry) => foreign(entry, coreCity ?? "")),
  };
};
