import type { Dataset, Listing, MunicipalityId, Source } from "../../domain";
import type { Mismatch } from "../rule";
import type { ListingPair } from "../listings";
import type { Names } from "../names";

/** Who takes part according to two listings of a project. */
export interface ParticipationArgs {
  readonly kind: "participation";
  readonly project: string;
  readonly onlyLeft: string | null;
  readonly onlyRight: string | null;
}

/** A listing whose participants nobody has settled. */
export interface UnsettledReason {
  readonly kind: "unsettled";
  readonly project: string;
  readonly document: string;
}

/**
 * The dataset with `null` for the participants of a sheet of which no name was understood: then they are not nobody, and a
 * problem at their line says so.
 */
export const withOpenParticipants = (dataset: Dataset): Dataset => {
  const lineOf = ({ document, line }: Pick<Source, "document" | "line">): string =>
    `${document}:${String(line)}`;
  const unknown = new Set(
    dataset.problems.flatMap(({ kind, source }) =>
      kind === "municipality-unknown" && source !== null ? [lineOf(source)] : [],
    ),
  );
  const isOpen = ({ kind, participants, participantsSource }: Listing): boolean =>
    kind === "project-sheet" &&
    participants?.length === 0 &&
    unknown.has(lineOf(participantsSource));
  return {
    ...dataset,
    listings: dataset.listings.map((one) => (isOpen(one) ? { ...one, participants: null } : one)),
  };
};

type BothListed = Extract<ListingPair, { kind: "both" }>;

type ParticipationComparison =
  | { readonly outcome: "match" }
  | Mismatch<ParticipationArgs>
  | {
      readonly outcome: "undecidable";
      readonly reason: UnsettledReason;
      readonly sources: Listing["source"][];
    };

const unsettled = (listing: Listing, names: Names): ParticipationComparison => ({
  outcome: "undecidable",
  reason: {
    kind: "unsettled",
    project: listing.printedName,
    document: names.document(listing.document),
  },
  sources: [listing.participantsSource],
});

const missingIn = (
  participants: readonly MunicipalityId[],
  others: readonly MunicipalityId[],
): readonly MunicipalityId[] => {
  const known = new Set(others);
  return participants.filter((id) => !known.has(id));
};

/** Compares the participants of two listings of one project; `stated` is the left, `computed` the right. */
export const compareParticipation = (
  { left, right }: BothListed,
  names: Names,
): ParticipationComparison => {
  if (left.participants === null) return unsettled(left, names);
  if (right.participants === null) return unsettled(right, names);
  const onlyLeft = missingIn(left.participants, right.participants);
  const onlyRight = missingIn(right.participants, left.participants);
  if (onlyLeft.length === 0 && onlyRight.length === 0) return { outcome: "match" };
  const nameOrNull = (ids: readonly MunicipalityId[]): string | null =>
    ids.length === 0 ? null : names.municipalities(ids);
  return {
    outcome: "mismatch",
    at: {
      kind: "participation",
      project: left.project,
      municipalities: [...onlyLeft, ...onlyRight],
    },
    args: {
      kind: "participation",
      project: left.printedName,
      onlyLeft: nameOrNull(onlyLeft),
      onlyRight: nameOrNull(onlyRight),
    },
    stated: names.municipalities(left.participants),
    computed: names.municipalities(right.participants),
    values: [left.participants.toSorted(), right.participants.toSorted()],
    sources: [left.participantsSource, right.participantsSource],
  };
};

export const remarkUnsettled = ({ project, document }: UnsettledReason): string =>
  `「${project}」は、${document}の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`;
