import { normalizeText, type ExtractedDocument, type MunicipalityName } from "../../domain";
import type { RegionIndex } from "./region";

/** The names that a document prints, and whom of the region each means. */
export const toMunicipalityNames = (
  { document, municipalityNames }: ExtractedDocument,
  { idOf, municipalities }: RegionIndex,
): readonly MunicipalityName[] => {
  const members = new Set(municipalities.map(({ id }) => id));
  return municipalityNames.map(({ printed, prefectures }) => {
    const id = idOf(normalizeText(printed.value));
    return {
      document: document.id,
      printed: printed.value,
      municipality: members.has(id) ? id : null,
      prefectures,
      source: printed.source,
    };
  });
};
