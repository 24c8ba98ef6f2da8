import type { DocumentKind } from "./document";
import type { ProblemKind } from "./problem";
import type { InitiativeId } from "./project";
import type { DocumentId, Source } from "./source";

/** Names a document by what it is, not by its file. `date` is ISO 8601 as far as the document prints it. */
export interface DocumentReference {
  readonly kind: DocumentKind;
  readonly date: string;
  /** 乙 of an agreement, to tell agreements of one day apart. */
  readonly partner?: string;
}

/** What a decision rests on. */
export interface Evidence {
  readonly document: DocumentReference;
  /** A line of that document, quoted. */
  readonly quoted: string;
}

/** 判断: how a person settled an ambiguous reading, and why. */
export interface Decision {
  readonly problem: ProblemKind;
  readonly document: DocumentReference;
  /** The ambiguous text, quoted. */
  readonly quoted: string;
  /** The readings there were. */
  readonly readings: readonly string[];
  /** The one taken; one of `readings`. */
  readonly taken: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly decidedBy: string;
  /** ISO 8601. */
  readonly decidedOn: string;
}

/** A decision that settled problems of this dataset, with their lines. */
export interface AppliedDecision extends Decision {
  readonly documentId: DocumentId;
  readonly sources: readonly Source[];
}

/** 後継: which initiative of the vision continues one of an earlier term, as a person decided. */
export interface Succession {
  /** The earlier initiative's name, as its 別表 prints it. */
  readonly from: string;
  /** The agreement in whose 別表 it stands. */
  readonly document: DocumentReference;
  /** Name of an initiative of the vision; `null` where the earlier one has ended (終了). */
  readonly to: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  /** ISO 8601. */
  readonly decidedOn: string;
}

/** A succession that holds in this dataset, with the lines of the earlier initiative. */
export interface AppliedSuccession extends Succession {
  readonly documentId: DocumentId;
  /** What `to` names. */
  readonly initiative: InitiativeId | null;
  readonly sources: readonly Source[];
}
