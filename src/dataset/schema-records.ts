import * as z from "zod/mini";
import { hasValidCheckDigit, type Stage } from "../domain";
import {
  amount,
  count,
  documentKind,
  filledText,
  listOf,
  ordinal,
  partialDate,
  source,
  sourcedBullets,
  sourcedText,
  text,
  year,
} from "./schema-parts";

const yearsAscend = z.refine<Pick<Stage, "firstYear" | "lastYear">>(
  ({ firstYear, lastYear }) => firstYear <= lastYear,
  { error: "最初の年度以降の年", path: ["lastYear"] },
);

export const municipality = z
  .strictObject({
    id: filledText,
    name: filledText,
    lgCode: z.nullable(
      z
        .string()
        .check(
          z.regex(/^\d{6}$/, { error: "6桁の全国地方公共団体コード" }),
          z.refine(hasValidCheckDigit, { error: "検査数字の合う全国地方公共団体コード" }),
        ),
    ),
    prefecture: z.nullable(filledText),
  })
  .check(z.meta({ id: "Municipality", description: "市区町村" }));

export const sourceDocument = z
  .strictObject({
    id: filledText,
    kind: documentKind,
    title: text,
    date: partialDate,
    dateText: text,
    statuses: listOf(text),
    isDraft: z.boolean(),
    isExcerpt: z.boolean(),
    fileName: text,
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: "SHA-256(英小文字と数字64文字)" })),
    lineCounts: z.strictObject({ used: count, furniture: count, unread: count }),
    lines: listOf(text),
    places: z.exactOptional(listOf(text)),
  })
  .check(
    z.refine(({ lines, places }) => places === undefined || places.length === lines.length, {
      error: "行(lines)と同じ数の場所",
      path: ["places"],
    }),
  )
  .check(z.meta({ id: "SourceDocument", description: "資料" }));

export const pillar = z
  .strictObject({ id: filledText, number: ordinal, name: text })
  .check(z.meta({ id: "Pillar", description: "役割" }));

export const initiative = z
  .strictObject({
    id: filledText,
    pillar: filledText,
    name: text,
    text: z.nullable(sourcedText),
  })
  .check(z.meta({ id: "Initiative", description: "連携取組" }));

export const project = z
  .strictObject({ id: filledText, name: text, initiative: filledText })
  .check(z.meta({ id: "Project", description: "事務事業" }));

export const listing = z
  .strictObject({
    document: filledText,
    kind: z.enum(["vision-matrix", "project-sheet", "status-list"]),
    project: filledText,
    printedName: text,
    printedInitiative: text,
    initiative: filledText,
    page: z.nullable(count),
    participants: z.nullable(listOf(filledText)),
    namesAllPartners: z.boolean(),
    source,
    participantsSource: source,
  })
  .check(z.meta({ id: "Listing", description: "資料の一覧に載る事業と参加する連携市町" }));

export const projectSheet = z
  .strictObject({
    document: filledText,
    project: filledText,
    printedName: text,
    heading: z.strictObject({
      pillarNumber: z.nullable(count),
      initiative: z.nullable(sourcedText),
    }),
    purpose: z.nullable(sourcedText),
    activities: z.nullable(sourcedBullets),
    roles: z.strictObject({
      coreCity: z.nullable(sourcedBullets),
      partners: z.nullable(sourcedBullets),
    }),
    crossReferences: listOf(
      z.strictObject({
        raw: text,
        page: z.nullable(count),
        isRestated: z.boolean(),
        source,
      }),
    ),
    notes: listOf(sourcedText),
  })
  .check(z.meta({ id: "ProjectSheet", description: "事業ごとの表" }));

export const budget = z
  .strictObject({
    document: filledText,
    project: filledText,
    printedName: text,
    years: listOf(z.strictObject({ fiscalYear: year, amount, source })),
    stages: listOf(
      z.strictObject({ name: text, firstYear: year, lastYear: year, source }).check(yearsAscend),
    ),
    statedTotal: amount,
    statedTotalSource: source,
  })
  .check(z.meta({ id: "Budget", description: "年度別の事業費(見込額)、工程、計" }));

const kpiValue = z
  .strictObject({
    raw: text,
    kind: z.enum(["quantity", "state", "notSet", "blank", "unreadable"]),
    value: z.nullable(z.number()),
    unit: z.nullable(text),
    qualifiers: listOf(text),
    period: z.nullable(
      z.strictObject({ text, firstYear: year, lastYear: year }).check(yearsAscend),
    ),
    state: z.nullable(text),
    /** Files of before there were ranges and fractions have none. */
    range: z.exactOptional(z.strictObject({ from: z.number(), to: z.number() })),
    fraction: z.exactOptional(z.strictObject({ numerator: z.number(), denominator: z.number() })),
  })
  .check(z.meta({ id: "KpiValue", description: "基準値または目標値" }));

export const kpi = z
  .strictObject({
    document: filledText,
    project: filledText,
    printedProject: text,
    indicator: text,
    baseline: kpiValue,
    target: kpiValue,
    source,
  })
  .check(z.meta({ id: "Kpi", description: "重要業績評価指標" }));

export const municipalityName = z
  .strictObject({
    document: filledText,
    printed: filledText,
    municipality: z.nullable(filledText),
    prefectures: listOf(filledText),
    source,
  })
  .check(z.meta({ id: "MunicipalityName", description: "資料に書かれたとおりの市町名" }));

const annexItem = z.strictObject({
  pillarNumber: ordinal,
  pillarName: text,
  pillarSource: source,
  name: sourcedText,
  content: z.nullable(sourcedText),
  roleA: z.nullable(sourcedText),
  roleB: z.nullable(sourcedText),
});

export const agreement = z
  .strictObject({
    document: filledText,
    partyA: filledText,
    partyB: filledText,
    date: partialDate,
    appliesFrom: z.nullable(partialDate),
    articles: listOf(z.strictObject({ label: text, caption: z.nullable(text), text: sourcedText })),
    annex: listOf(annexItem),
    amendingClauses: z.exactOptional(listOf(sourcedText)),
  })
  .check(z.meta({ id: "Agreement", description: "連携協約または変更協約と別表" }));

export const crossRegionProject = z
  .strictObject({
    document: filledText,
    project: filledText,
    printedName: text,
    otherRegion: text,
    purpose: z.nullable(sourcedText),
    activities: z.nullable(sourcedBullets),
    source,
  })
  .check(z.meta({ id: "CrossRegionProject", description: "圏域間連携事業" }));
