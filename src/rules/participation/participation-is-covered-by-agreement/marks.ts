import {
  groupBy,
  type InitiativeId,
  type ListedDocument,
  type Listing,
  type MunicipalityId,
  type SourceDocument,
} from "../../../domain";

/** Whether a partner has a mark in some project of an initiative, and the rows that show it. */
interface InitiativeMark {
  readonly outcome: "marked" | "unmarked" | "unsettled";
  /** The marked rows, the unsettled rows, or all rows of the initiative, which have none. */
  readonly rows: readonly Listing[];
}

export interface DocumentMarks {
  readonly document: SourceDocument;
  readonly markOf: (initiative: InitiativeId, municipality: MunicipalityId) => InitiativeMark;
}

/** Reads the marks of a document by initiative. */
export const marksIn = ({ document, listings }: ListedDocument): DocumentMarks => {
  const rowsByInitiative = groupBy(listings, ({ initiative }) => initiative);
  return {
    document,
    markOf: (initiative, municipality) => {
      const rows = rowsByInitiative.get(initiative) ?? [];
      const marked = rows.filter(({ participants }) => participants?.includes(municipality));
      if (marked.length > 0) return { outcome: "marked", rows: marked };
      const unsettled = rows.filter(({ participants }) => participants === null);
      if (unsettled.length > 0) return { outcome: "unsettled", rows: unsettled };
      return { outcome: "unmarked", rows };
    },
  };
};
