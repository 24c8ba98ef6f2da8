import type { DocumentId, Source } from "./source";

/** What cannot be read, or can be read in several ways. */
export type ProblemKind =
  /** The file is empty, too large, not text, or not one of the known documents. */
  | "file-unusable"
  /** Two files say they are the same document. */
  | "document-repeated"
  /** The document speaks of another region than the others. */
  | "document-of-other-region"
  /** Its file can be read in more than one way at a place, or not at all. */
  | "import-doubtful"
  /** A heading that is not known: what stands under it can be read in several ways. */
  | "heading-unknown"
  /** Something that a document of this kind must have is missing: cut off, or half a table. */
  | "part-missing"
  | "line-unread"
  | "cell-unread"
  /** A table row has more or fewer places than its heading. */
  | "row-ambiguous"
  /** 「P.2324」: a page number that can be read in several ways. */
  | "page-reference-ambiguous"
  /** More than one text stands where one is expected. */
  | "text-ambiguous"
  /** A role of an annex that fits several items or none. */
  | "role-ambiguous"
  | "amount-unreadable"
  | "value-unreadable"
  | "municipality-unknown"
  | "municipality-ambiguous"
  | "decision-unusable"
  | "decision-not-applicable";

/** One way to read an ambiguous text. */
export interface Reading {
  /** What a person compares and a decision quotes: 「玉野市、瀬戸内市」, 「24」. */
  readonly label: string;
}

/** 読み取り上の問題: stays visible in every output until the document or a decision settles it. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly fileName: string;
  readonly document: DocumentId | null;
  /** 1-based; `null` when the file as a whole is meant. */
  readonly line: number | null;
  /** 1-based place in the row, where there is one. */
  readonly column: number | null;
  /** In Japanese, for people: what stands there, what was expected, what to do. */
  readonly found: string;
  readonly expected: string;
  readonly action: string;
  /** The text a decision quotes. */
  readonly quoted: string | null;
  readonly readings: readonly Reading[];
  readonly source: Source | null;
}

/** A problem from what it must say; without more it is about the file as a whole. */
export const createProblem = (
  parts: Pick<Problem, "kind" | "fileName" | "found" | "expected" | "action"> & Partial<Problem>,
): Problem => ({
  document: null,
  line: null,
  column: null,
  quoted: null,
  readings: [],
  source: null,
  ...parts,
});

/** Under this name problems speak of the file of decisions, whatever its path. */
export const decisionsFileName = "decisions.json";
