import * as z from "zod/mini";
import { amount, filledText, isoDay, listOf, text, year } from "./schema-parts";

export const revisionFormat = "renkei-totsugo-revision";
export const revisionVersion = 1;

const described = (description: string) => z.meta({ description });

const project = filledText.check(described("事業の id"));
const initiative = filledText.check(described("連携取組の id"));
const document = filledText.check(described("資料の id"));

const subject = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("participation"),
    document,
    listing: z.enum(["vision-matrix", "project-sheet", "status-list"]),
    project,
  }),
  z.strictObject({ kind: z.literal("budgetYear"), document, project, fiscalYear: year }),
  z.strictObject({ kind: z.literal("budgetTotal"), document, project }),
  z.strictObject({
    kind: z.enum(["kpiBaseline", "kpiTarget"]),
    document,
    project,
    indicator: text,
  }),
  z.strictObject({
    kind: z.enum(["annexContent", "annexRoleA", "annexRoleB"]),
    document,
    item: text,
  }),
]);

const factValue = z
  .union([z.null(), text, amount, listOf(filledText)], {
    error: "文字列、金額、市区町村の id の一覧、または null",
  })
  .check(described("文、金額、連携市町の id の一覧。記載がないときは null"));

const alteration = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fact"), subject, before: factValue, after: factValue }),
  z.strictObject({
    kind: z.literal("projectAdded"),
    name: filledText,
    initiative,
    from: listOf(project).check(described("統合や分割のもとになった事業")),
  }),
  z.strictObject({ kind: z.literal("projectEnded"), project, name: filledText }),
  z.strictObject({
    kind: z.literal("projectRenamed"),
    project,
    before: filledText,
    after: filledText,
  }),
  z.strictObject({
    kind: z.literal("projectMoved"),
    project,
    before: initiative,
    after: initiative,
  }),
  z.strictObject({
    kind: z.literal("initiativeRenamed"),
    initiative,
    before: filledText,
    after: filledText,
  }),
]);

const origin = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("cell"), sheet: filledText, cell: filledText }),
    z.strictObject({
      kind: z.literal("answer"),
      municipality: filledText,
      file: filledText,
      cell: filledText,
    }),
    z.strictObject({ kind: z.literal("document"), title: text, text }),
    z.strictObject({ kind: z.literal("command") }),
  ])
  .check(described("変更のもと。セル、回答、資料、または操作"));

const change = z
  .strictObject({
    alteration: alteration.check(described("何を、何から何に")),
    by: filledText.check(described("採った人")),
    on: isoDay.check(described("採った日")),
    reason: z.nullable(filledText).check(described("理由。書かれていないときは null")),
    origin,
  })
  .check(z.meta({ id: "RevisionChange", description: "改訂案の変更" }));

/** What the file holds below its format and version. */
export const revisionRecord = z.strictObject({
  edition: z
    .strictObject({
      region: z.nullable(text).check(described("圏域の名前")),
      digest: z
        .string()
        .check(
          z.regex(/^[0-9a-f]{16}$/, { error: "16桁の識別子(0-9 a-f)" }),
          described("もとの版の識別子"),
        ),
    })
    .check(z.meta({ id: "EditionReference", description: "改訂案のもとの版" })),
  changes: listOf(change).check(described("採った順の変更")),
});

/** The published file. */
export const revisionFile = z.strictObject({
  format: z.literal(revisionFormat),
  version: z.literal(revisionVersion),
  ...revisionRecord.shape,
});
