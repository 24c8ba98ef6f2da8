import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { factsOf, isSameFact, subjectKey } from "../dataset";
import {
  compareDates,
  formatJapaneseDate,
  parseIsoDate,
  undated,
  type Alteration,
  type Dataset,
  type DocumentId,
  type FactValue,
  type Revision,
  type RevisionChange,
  type Source,
  type SourceDocument,
} from "../domain";
import { alterProjects } from "./alter-projects";
import { describeChange } from "./describe-change";
import { nameBook } from "./describe-fact";
import { fitsFact, withFacts, type RevisedFact } from "./fact-places";

/** Why a change does not hold. */
export type ConflictReason =
  /** Nothing stands at its place. */
  | "missing"
  /** Something else stands there than what it says of before. */
  | "different"
  /** A document states its place twice: nobody knows which is meant. */
  | "repeated"
  /** Its value is of another kind, such as a text for an amount. */
  | "unfitting";

/** A change that was left out. */
export interface Conflict {
  readonly change: RevisionChange;
  readonly reason: ConflictReason;
  /** What stands there, of a fact. */
  readonly found: FactValue;
}

/** What a revision leads to. */
export interface Revised {
  readonly dataset: Dataset;
  readonly conflicts: readonly Conflict[];
}

/** 改訂案 among the documents of a revised dataset: each of its lines is a change, which proves what it changed. */
export const revisionDocumentId: DocumentId = "revision";

const placeOf = (alteration: Alteration): string =>
  alteration.kind === "fact"
    ? subjectKey(alteration.subject)
    : JSON.stringify(Object.entries(alteration).toSorted());

/** The changes in an order that does not depend on the order in which they were adopted, but for those of one place. */
const inOrderOfPlaces = (changes: readonly RevisionChange[]): readonly RevisionChange[] =>
  changes
    .map((change) => ({ change, place: placeOf(change.alteration) }))
    .toSorted((one, other) => (one.place === other.place ? 0 : one.place < other.place ? -1 : 1))
    .map(({ change }) => change);

const documentOf = (
  lines: readonly string[],
  changes: readonly RevisionChange[],
): SourceDocument => {
  const date = changes
    .map(({ on }) => parseIsoDate(on) ?? undated)
    .reduce((latest, one) => (compareDates(one, latest) > 0 ? one : latest), undated);
  return {
    id: revisionDocumentId,
    kind: "revision",
    title: "改訂案",
    date,
    dateText: formatJapaneseDate(date),
    statuses: ["改訂案"],
    isDraft: true,
    isExcerpt: false,
    fileName: "改訂案",
    sha256: bytesToHex(sha256(lines.join("\n"))),
    lineCounts: { used: lines.length, furniture: 0, unread: 0 },
    lines,
  };
};

interface Stated {
  readonly value: FactValue;
  readonly isRepeated: boolean;
}

const statedIn = (dataset: Dataset): Map<string, Stated> => {
  const stated = new Map<string, Stated>();
  for (const { subject, value } of factsOf(dataset)) {
    const key = subjectKey(subject);
    stated.set(key, { value, isRepeated: stated.has(key) });
  }
  return stated;
};

const reasonOf = (
  { subject, before, after }: Extract<Alteration, { kind: "fact" }>,
  stated: Stated | undefined,
): ConflictReason | null => {
  if (stated === undefined) return "missing";
  if (stated.isRepeated) return "repeated";
  if (!isSameFact(stated.value, before)) return "different";
  return fitsFact(subject, after) ? null : "unfitting";
};

/**
 * The dataset with the changes of a revision, one after the other. A change whose 「before」 is not what stands there is left
 * out and named; the others hold. 改訂案 joins the documents, unless no change holds.
 */
export const applyRevision = (edition: Dataset, { changes }: Revision): Revised => {
  const ordered = inOrderOfPlaces(changes);
  const lineOf = new Map(ordered.map((change, index) => [change, index + 1]));
  const names = nameBook(edition);
  const lines = ordered.map((change) => describeChange(change, names));
  const sourceOf = (change: RevisionChange): Source => {
    const line = lineOf.get(change) ?? 1;
    return { document: revisionDocumentId, line, text: lines[line - 1] ?? "" };
  };

  const conflicts: Conflict[] = [];
  const pending = new Map<string, RevisedFact>();
  let dataset = edition;
  let stated = statedIn(edition);
  const settle = (): void => {
    dataset = withFacts(dataset, pending);
    pending.clear();
  };

  for (const change of changes) {
    const { alteration } = change;
    if (alteration.kind === "fact") {
      const key = subjectKey(alteration.subject);
      const found = stated.get(key);
      const reason = reasonOf(alteration, found);
      if (reason !== null) conflicts.push({ change, reason, found: found?.value ?? null });
      else {
        stated.set(key, { value: alteration.after, isRepeated: false });
        pending.set(key, { value: alteration.after, source: sourceOf(change) });
      }
      continue;
    }
    settle();
    const altered = alterProjects(dataset, alteration, sourceOf(change));
    if (altered === null) conflicts.push({ change, reason: "different", found: null });
    else {
      dataset = altered;
      stated = statedIn(dataset);
    }
  }
  settle();

  const isChanged = conflicts.length < changes.length;
  const documents = isChanged
    ? [...dataset.documents, documentOf(lines, changes)]
    : dataset.documents;
  return { dataset: { ...dataset, documents }, conflicts };
};
