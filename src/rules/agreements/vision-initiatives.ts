import { normalizeText, type Dataset, type Initiative } from "../../domain";

/** The initiatives that a vision lists or describes, by name under `normalizeText`; a status list can have more. */
export const visionInitiatives = ({
  documents,
  listings,
  initiatives,
}: Dataset): ReadonlyMap<string, Initiative> => {
  const visions = new Set(documents.filter(({ kind }) => kind === "vision").map(({ id }) => id));
  const listed = new Set(
    listings.filter(({ document }) => visions.has(document)).map(({ initiative }) => initiative),
  );
  return new Map(
    initiatives
      .filter(({ id, text }) => listed.has(id) || text !== null)
      .map((initiative) => [normalizeText(initiative.name), initiative]),
  );
};
