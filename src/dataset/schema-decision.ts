import * as z from "zod/mini";
import type { Decision } from "../domain";
import {
  documentKind,
  filledText,
  isoDay,
  listOf,
  ordinal,
  printedDate,
  source,
  text,
} from "./schema-parts";

const problemKind = z.enum([
  "file-unusable",
  "document-repeated",
  "document-of-other-region",
  "import-doubtful",
  "heading-unknown",
  "part-missing",
  "line-unread",
  "cell-unread",
  "row-ambiguous",
  "page-reference-ambiguous",
  "text-ambiguous",
  "role-ambiguous",
  "amount-unreadable",
  "value-unreadable",
  "municipality-unknown",
  "municipality-ambiguous",
  "decision-unusable",
  "decision-not-applicable",
]);

const documentReference = z
  .strictObject({
    kind: documentKind,
    date: printedDate,
    partner: z.exactOptional(filledText),
  })
  .check(z.meta({ id: "DocumentReference", description: "資料を種類と日付で指す" }));

const decisionShape = {
  problem: problemKind,
  document: documentReference,
  quoted: filledText,
  readings: listOf(filledText),
  taken: filledText,
  reason: filledText,
  evidence: listOf(z.strictObject({ document: documentReference, quoted: filledText })),
  decidedBy: filledText,
  decidedOn: isoDay,
};

const takesOneOfTheReadings = z.refine<Pick<Decision, "readings" | "taken">>(
  ({ readings, taken }) => readings.includes(taken),
  { error: "読み方(readings)のいずれか", path: ["taken"] },
);

/** 判断, as `decisions.json` holds it. */
export const decision = z
  .strictObject(decisionShape)
  .check(takesOneOfTheReadings, z.meta({ id: "Decision", description: "判断" }));

export const appliedDecision = z
  .strictObject({ ...decisionShape, documentId: filledText, sources: listOf(source) })
  .check(
    takesOneOfTheReadings,
    z.meta({ id: "AppliedDecision", description: "このデータセットに使った判断" }),
  );

const successionShape = {
  from: filledText,
  document: documentReference,
  to: z.nullable(filledText),
  reason: filledText,
  decidedBy: filledText,
  decidedOn: isoDay,
};

/** 後継の判断, as `decisions.json` holds it. */
export const succession = z
  .strictObject(successionShape)
  .check(z.meta({ id: "Succession", description: "前の期の取組の後継についての判断" }));

export const appliedSuccession = z
  .strictObject({
    ...successionShape,
    documentId: filledText,
    initiative: z.nullable(filledText),
    sources: listOf(source),
  })
  .check(z.meta({ id: "AppliedSuccession", description: "このデータセットに使った後継の判断" }));

export const problem = z
  .strictObject({
    kind: problemKind,
    fileName: text,
    document: z.nullable(filledText),
    line: z.nullable(ordinal),
    column: z.nullable(ordinal),
    found: text,
    expected: text,
    action: text,
    quoted: z.nullable(text),
    readings: listOf(z.strictObject({ label: text })),
    source: z.nullable(source),
  })
  .check(z.meta({ id: "Problem", description: "読み取り上の問題" }));
