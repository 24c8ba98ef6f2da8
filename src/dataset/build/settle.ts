import {
  normalizeRow,
  normalizeText,
  type AppliedDecision,
  type Decision,
  type DocumentId,
  type Extraction,
  type Problem,
  type Readable,
  type ReadingOf,
  type Source,
} from "../../domain";
import { notApplicable, unusableDecision } from "./decision-problems";
import { documentsReferredIn } from "./document-reference";

/** What came of the decisions: which settled something, and what stays open. */
export interface Settlement {
  readonly decisions: readonly AppliedDecision[];
  readonly problems: readonly Problem[];
  /** Lines that a decision took, by document: no longer unread. */
  readonly takenLines: readonly Source[];
}

/** Takes the readings that decisions name; everything else stays open. */
export interface Settler {
  /**
   * The value of a reading, or `null` while nobody has decided. Same problem, same answer. With `readTaken` a decision may say what
   * no reading offers, in the form in which a document would say it.
   */
  readonly settle: <T>(readable: Readable<T>, readTaken?: (taken: string) => T | null) => T | null;
  readonly close: () => Settlement;
}

/** Problems and decisions with equal subjects speak of the same text of the same document. */
const subjectOf = (document: DocumentId, kind: Problem["kind"], quoted: string): string =>
  [document, kind, normalizeRow(quoted)].join("\n");

const isSource = (value: object): value is Source =>
  "document" in value && "line" in value && "text" in value;

/** The lines a value was read from, wherever they stand in it. */
const sourcesIn = (value: unknown): readonly Source[] => {
  if (typeof value !== "object" || value === null) return [];
  return isSource(value) ? [value] : Object.values(value).flatMap(sourcesIn);
};

/** Opens the book of decisions for one extraction. */
export const openSettler = (extraction: Extraction, decisions: readonly Decision[]): Settler => {
  const referredBy = documentsReferredIn(extraction);
  const documentsOf = new Map(
    decisions.map((decision) => [decision, referredBy(decision.document)]),
  );
  const bySubject = new Map<string, Decision>();
  for (const [decision, [document, ...others]] of documentsOf) {
    if (document === undefined || others.length > 0) continue;
    const subject = subjectOf(document.id, decision.problem, decision.quoted);
    if (!bySubject.has(subject)) bySubject.set(subject, decision);
  }
  const applied = new Map<Decision, Source[]>();
  const open = new Set<Problem>();
  const unusable = new Map<Problem, Decision>();
  const taken: Source[] = [];

  const readingFor = <T>(
    problem: Problem,
    readings: readonly ReadingOf<T>[],
    readTaken: (taken: string) => T | null,
  ): ReadingOf<T> | null => {
    const { document, kind, quoted } = problem;
    if (document === null || quoted === null) return null;
    const decision = bySubject.get(subjectOf(document, kind, quoted));
    if (decision === undefined) return null;
    const offered = readings.find(
      ({ label }) => normalizeText(label) === normalizeText(decision.taken),
    );
    const own = offered === undefined ? readTaken(decision.taken) : null;
    const reading = offered ?? (own === null ? undefined : { label: decision.taken, value: own });
    const sources = applied.get(decision) ?? [];
    if (problem.source !== null && !sources.includes(problem.source)) sources.push(problem.source);
    applied.set(decision, sources);
    if (reading === undefined) unusable.set(problem, decision);
    return reading ?? null;
  };

  return {
    settle: (readable, readTaken = () => null) => {
      if (readable.kind === "certain") return readable.value;
      const reading = readingFor(readable.problem, readable.readings, readTaken);
      if (reading === null) open.add(readable.problem);
      else taken.push(...sourcesIn(reading.value));
      return reading?.value ?? null;
    },
    close: () => {
      const unusableDecisions = new Set(unusable.values());
      return {
        decisions: decisions.flatMap((decision) => {
          const sources = applied.get(decision);
          const [document] = documentsOf.get(decision) ?? [];
          return sources === undefined || document === undefined || unusableDecisions.has(decision)
            ? []
            : [{ ...decision, documentId: document.id, sources }];
        }),
        problems: [
          ...open,
          ...[...unusable].map(([problem, decision]) => unusableDecision(problem, decision)),
          ...decisions
            .filter((decision) => !applied.has(decision))
            .map((decision) => notApplicable(decision, documentsOf.get(decision) ?? [])),
        ],
        takenLines: taken,
      };
    },
  };
};
