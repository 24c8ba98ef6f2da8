import * as z from "zod/mini";
import {
  appliedDecision,
  appliedSuccession,
  decision,
  problem,
  succession,
} from "./schema-decision";
import { count, filledText, listOf, ordinal, source, text, year } from "./schema-parts";
import {
  agreement,
  budget,
  crossRegionProject,
  initiative,
  kpi,
  listing,
  municipality,
  municipalityName,
  pillar,
  project,
  projectSheet,
  sourceDocument,
} from "./schema-records";

export const datasetFormat = "renkei-totsugo-dataset";
export const datasetVersion = 1;
export const decisionsFormat = "renkei-totsugo-decisions";
export const decisionsVersion = 1;

const document = filledText;

/** 正本データ. Its inferred type equals the domain's: `load.ts` and `save.ts` fail to compile otherwise. */
export const datasetRecord = z.strictObject({
  region: z.strictObject({
    name: z.nullable(text),
    coreCity: z.nullable(filledText),
    partners: listOf(filledText),
  }),
  municipalities: listOf(municipality),
  fiscalYears: listOf(year).check(
    z.refine((years) => years.every((value, index) => value > (years[index - 1] ?? 0)), {
      error: "小さい順に並んだ、重なりのない年度",
    }),
  ),
  documents: listOf(sourceDocument),
  pillars: listOf(pillar),
  initiatives: listOf(initiative),
  projects: listOf(project),
  listings: listOf(listing),
  projectSheets: listOf(projectSheet),
  budgets: listOf(budget),
  kpis: listOf(kpi),
  agreements: listOf(agreement),
  crossRegionProjects: listOf(crossRegionProject),
  slogans: listOf(z.strictObject({ document, lines: listOf(text), sources: listOf(source) })),
  statedProjectCounts: listOf(z.strictObject({ document, count, sources: listOf(source) })),
  pillarHeadings: listOf(z.strictObject({ document, number: ordinal, name: text, source })),
  statusListBlocks: listOf(
    z.strictObject({
      document,
      number: ordinal,
      initiativeHeading: text,
      projectHeading: text,
      source,
    }),
  ),
  legends: listOf(z.strictObject({ document, text, source })),
  imprints: listOf(z.strictObject({ document, lines: listOf(z.strictObject({ text, source })) })),
  municipalityNames: z.exactOptional(listOf(municipalityName)),
  decisions: listOf(appliedDecision),
  /** Files of before there were successions have none. */
  successions: z._default(listOf(appliedSuccession), []),
  problems: listOf(problem),
});

/** The published file: the dataset under its format and version. */
export const datasetFile = z.strictObject({
  format: z.literal(datasetFormat),
  version: z.literal(datasetVersion),
  ...datasetRecord.shape,
});

/** What `decisions.json` holds below its format and version. */
export const decisionsRecord = z.strictObject({
  decisions: listOf(decision),
  successors: z._default(listOf(succession), []),
});
