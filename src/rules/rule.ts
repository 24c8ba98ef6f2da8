import type {
  ComparedValue,
  Dataset,
  DocumentId,
  Finding,
  Outcome,
  PartialDate,
  Place,
  Remark,
  RuleResult,
  Severity,
  ShownTotals,
  Source,
  ValueOrigin,
  WorkbookPart,
} from "../domain";
import { describeUnseen } from "../domain";
import { fingerprintOf, type FingerprintValue } from "./fingerprint";
import { uniqueSources } from "./sources";

/** What the documents say, and what the workbook says now; the same dataset where there is no workbook. */
export interface RuleInput {
  readonly canonical: Dataset;
  readonly current: Dataset;
  /** What of `current` was read from the sheets of a workbook; the rest is taken over from the documents. */
  readonly read: ReadonlySet<WorkbookPart>;
  /** 点検日, where the check is made on a day. */
  readonly asOf: PartialDate | null;
  /** The totals of the worksheets, as far as they were read. */
  readonly shown: ShownTotals;
}

/** No totals of worksheets. */
export const nothingShown: ShownTotals = { amounts: [], counts: [] };

/** The input where there is no workbook: the documents alone. */
export const documentsOnly = (dataset: Dataset, asOf: PartialDate | null = null): RuleInput => ({
  canonical: dataset,
  current: dataset,
  read: new Set(),
  asOf,
  shown: nothingShown,
});

export interface Mismatch<Args> {
  readonly outcome: "mismatch";
  readonly at: Place;
  readonly args: Args;
  readonly stated: ComparedValue;
  readonly computed: ComparedValue;
  /** What the fingerprint is taken over, where it is not `stated` and `computed`. */
  readonly values?: readonly FingerprintValue[];
  readonly sources: readonly Source[];
  /** The documents that say `stated` and `computed`, where the sources do not tell them apart. */
  readonly documents?: readonly [DocumentId, DocumentId];
}

/** One comparison. A rule yields all of them, matches too, so that its denominator is what it looked at. */
export type Comparison<Args, Reason> =
  | { readonly outcome: "match" }
  | Mismatch<Args>
  | {
      readonly outcome: "undecidable" | "notApplicable";
      readonly reason: Reason;
      readonly sources: readonly Source[];
    };

/** Whose values a rule compares, `stated` first. Of two documents the first source is of the one that says `stated`. */
type Compares =
  "oneDocument" | "twoDocuments" | "documentAndSum" | "documentAndSheet" | "sheetAndSum";

interface RuleDefinition<Args, Reason> {
  /** Thing + what must hold, kebab-case, never reused. */
  readonly code: string;
  readonly title: string;
  /** What is counted: 「事業」. */
  readonly unit: string;
  /** What must be loaded for anything to be compared: 「別冊と取組状況一覧」; of several things the one that is missing. */
  readonly needs: string | ((input: RuleInput) => string);
  readonly severity: Severity;
  /** `oneDocument` when left out. */
  readonly compares?: Compares;
  /** Never throws for bad data. */
  readonly compare: (input: RuleInput) => Iterable<Comparison<Args, Reason>>;
  readonly message: (args: Args) => string;
  /** Comparisons whose remarks read alike become one remark; they are still counted one by one. */
  readonly remark: (reason: Reason) => string;
}

export interface Rule {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly severity: Severity;
  readonly check: (input: RuleInput) => RuleResult;
}

/** A check that had nothing to look at says so: 0 findings of 0 comparisons are no result. */
const nothingCompared = (needs: string): string =>
  `${needs}が読み込まれていないため、この点検は行っていません。`;

/** Two values that look alike are told apart by their code points, whatever rule compares them. */
const withUnseen = (message: string, stated: ComparedValue, computed: ComparedValue): string => {
  if (typeof stated !== "string" || typeof computed !== "string") return message;
  const difference = describeUnseen(stated, computed);
  return difference === null || message.includes(difference)
    ? message
    : `${message}見分けにくい文字が異なります（${difference}）。`;
};

const ofDocument = (document: DocumentId | undefined): ValueOrigin | null =>
  document === undefined ? null : { kind: "document", document };

/** Where both values stand; `null` for one that no single document says. */
const originsOf = (
  compares: Compares,
  { stated, sources, documents }: Pick<Mismatch<unknown>, "stated" | "sources" | "documents">,
): NonNullable<Finding["origins"]> => {
  const cited = [...new Set(sources.map(({ document }) => document))];
  const [first, second] = documents ?? cited;
  switch (compares) {
    case "oneDocument":
      if (documents !== undefined) return [ofDocument(first), ofDocument(second)];
      // Of a value that is not there, the document that is cited may be the other one.
      return [cited.length === 1 && stated !== null ? ofDocument(first) : null, null];
    case "twoDocuments":
      return [ofDocument(first), ofDocument(second)];
    case "documentAndSum":
      return [ofDocument(first), { kind: "sum" }];
    case "documentAndSheet":
      return [ofDocument(first), { kind: "sheet" }];
    case "sheetAndSum":
      return [{ kind: "sheet" }, { kind: "sum" }];
  }
};

/** Stamps code, severity and fingerprint, counts the outcomes and words the findings and remarks. */
export const defineRule = <Args, Reason>(definition: RuleDefinition<Args, Reason>): Rule => {
  const { code, title, unit, severity } = definition;
  const check = (input: RuleInput): RuleResult => {
    const outcomes: Record<Outcome, number> = {
      match: 0,
      mismatch: 0,
      undecidable: 0,
      notApplicable: 0,
    };
    const findings: Finding[] = [];
    const remarks = new Map<string, { first: Remark; sources: Source[] }>();
    const occurrences = new Map<string, number>();

    const addFinding = (mismatch: Mismatch<Args>): void => {
      const { outcome, at, args, stated, computed, sources } = mismatch;
      const values = mismatch.values ?? [stated, computed];
      const plain = fingerprintOf(code, at, values, 0);
      const occurrence = occurrences.get(plain) ?? 0;
      occurrences.set(plain, occurrence + 1);
      findings.push({
        rule: code,
        severity,
        outcome,
        at,
        message: withUnseen(definition.message(args), stated, computed),
        stated,
        computed,
        origins: originsOf(definition.compares ?? "oneDocument", mismatch),
        sources: uniqueSources(sources),
        fingerprint: occurrence === 0 ? plain : fingerprintOf(code, at, values, occurrence),
      });
    };

    const addRemark = (outcome: Remark["outcome"], message: string, sources: readonly Source[]) => {
      const key = `${outcome} ${message}`;
      const group = remarks.get(key) ?? { first: { outcome, message, sources }, sources: [] };
      group.sources.push(...sources);
      remarks.set(key, group);
    };

    for (const comparison of definition.compare(input)) {
      outcomes[comparison.outcome] += 1;
      if (comparison.outcome === "match") continue;
      if (comparison.outcome === "mismatch") addFinding(comparison);
      else {
        addRemark(comparison.outcome, definition.remark(comparison.reason), comparison.sources);
      }
    }

    const compared = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    if (compared === 0) {
      const { needs } = definition;
      const missing = typeof needs === "string" ? needs : needs(input);
      addRemark("notApplicable", nothingCompared(missing), []);
    }
    return {
      rule: code,
      title,
      severity,
      unit,
      compared,
      outcomes,
      findings,
      remarks: Array.from(remarks.values(), ({ first, sources }) => ({
        ...first,
        sources: uniqueSources(sources),
      })),
    };
  };
  return { code, title, unit, severity, check };
};
