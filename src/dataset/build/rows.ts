import type {
  ExtractedDocument,
  ListingKind,
  Participants,
  Readable,
  SourcedText,
  Source,
} from "../../domain";

/** One project as one part of a document lists it, before names become ids. */
export interface ListedRow {
  readonly document: ExtractedDocument["document"];
  readonly kind: ListingKind;
  readonly pillarName: string | null;
  /** As printed above a sheet, or the 1-based block of a status list; the matrix has names only. */
  readonly pillarNumber: number | null;
  readonly initiative: SourcedText | null;
  readonly project: SourcedText;
  readonly page: number | null;
  readonly participants: Readable<Participants> | null;
  readonly participantsSource: Source;
}

const named = (participants: Readable<readonly string[]>): Readable<Participants> =>
  participants.kind === "certain"
    ? { kind: "certain", value: { kind: "named", names: participants.value } }
    : {
        ...participants,
        readings: participants.readings.map(({ label, value }) => ({
          label,
          value: { kind: "named", names: value },
        })),
      };

/** Every row that lists a project: matrix, then sheets, then status list, document by document. */
export const listRows = ({ document, facts }: ExtractedDocument): readonly ListedRow[] => {
  switch (facts.kind) {
    case "agreement":
      return [];
    case "status-list":
      return facts.blocks.flatMap(({ rows }, index) =>
        rows.map(({ initiative, project, participants }) => ({
          document,
          kind: "status-list" as const,
          pillarName: null,
          pillarNumber: index + 1,
          initiative,
          project,
          page: null,
          participants: named(participants),
          participantsSource: project.source,
        })),
      );
    case "vision":
      return [
        ...facts.matrix.map(({ pillar, initiative, project, page, participants }) => ({
          document,
          kind: "vision-matrix" as const,
          pillarName: pillar?.value ?? null,
          pillarNumber: null,
          initiative,
          project,
          page,
          participants: named(participants),
          participantsSource: project.source,
        })),
        ...facts.sheets.map(({ heading, project, participants }) => ({
          document,
          kind: "project-sheet" as const,
          pillarName: null,
          pillarNumber: heading.pillarNumber,
          initiative: heading.initiative,
          project,
          page: null,
          participants: participants?.value ?? null,
          participantsSource: participants?.source ?? project.source,
        })),
      ];
  }
};
