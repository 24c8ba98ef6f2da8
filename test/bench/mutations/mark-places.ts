import type { Listing, MunicipalityId } from "../../../src/domain";
import type { Subject } from "./subject";

/** A cell of a row of marks, and whose it is. */
export interface MarkPlace {
  readonly column: number;
  readonly partner: MunicipalityId;
  readonly isMarked: boolean;
}

const isMark = (cell: string): boolean => /^[○●]$/u.test(cell.trim());

/**
 * The cells of a row whose owner is certain: the n-th mark is the n-th participant's, and so many empty cells between two
 * marks as there are partners between them are those partners'.
 */
export const markPlaces = (
  { dataset, decisions }: Subject,
  { participants, participantsSource: { text } }: Listing,
): readonly MarkPlace[] => {
  const { partners } = dataset.region;
  const marked = text.split("\t").flatMap((cell, column) => (isMark(cell) ? [column] : []));
  if (participants?.length !== marked.length) return [];
  const isDecided = decisions.some(({ quoted }) => quoted === text);
  const at = (column: number): number =>
    partners.indexOf(participants[marked.indexOf(column)] ?? "");
  return marked.flatMap((column, index) => {
    const own = at(column);
    const next = marked[index + 1];
    const known = { column, partner: partners[own] ?? "", isMarked: true };
    const gap = next === undefined ? 0 : next - column;
    if (isDecided || next === undefined || gap !== at(next) - own) return [known];
    const between = Array.from({ length: gap - 1 }, (_, step) => ({
      column: column + step + 1,
      partner: partners[own + step + 1] ?? "",
      isMarked: false,
    }));
    return [known, ...between];
  });
};

/** Whether another part of the documents names the same partners as this row did, in one of the changed places. */
export const isRestated = (
  { dataset }: Subject,
  listing: Listing,
  changed: readonly MunicipalityId[],
): boolean =>
  dataset.listings.some(
    (other) =>
      other.project === listing.project &&
      other.kind !== listing.kind &&
      other.participants !== null &&
      changed.some((id) => other.participants?.includes(id) === listing.participants?.includes(id)),
  );
