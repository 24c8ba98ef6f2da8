import * as z from "zod/mini";
import { filledText, listOf, ordinal, text, year } from "./schema-parts";

const project = filledText;
const initiative = filledText;
const municipality = filledText;

const scope = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("initiative"), initiative }),
  z.strictObject({ kind: z.literal("pillar"), pillar: filledText }),
  z.strictObject({ kind: z.literal("region") }),
]);

/** What a finding speaks of, as results of checks hold it. */
export const place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("budgetYear"), project, fiscalYear: year }),
  z.strictObject({ kind: z.literal("budgetTotal"), project }),
  z.strictObject({
    kind: z.literal("participation"),
    project,
    municipalities: listOf(municipality),
    part: z.exactOptional(z.enum(["participation", "statusList"])),
  }),
  z.strictObject({ kind: z.literal("project"), project }),
  z.strictObject({ kind: z.literal("participationCount"), project }),
  z.strictObject({
    kind: z.literal("subtotal"),
    scope,
    column: z.union([year, z.enum(["stated", "computed"])]),
  }),
  z.strictObject({ kind: z.literal("initiative"), initiative }),
  z.strictObject({ kind: z.literal("municipality"), municipality }),
  z.strictObject({ kind: z.literal("agreementInitiative"), initiative, municipality }),
  z.strictObject({
    kind: z.literal("kpi"),
    project,
    indicator: text,
    part: z.enum(["baseline", "target"]),
  }),
  z.strictObject({
    kind: z.literal("annexItem"),
    municipality,
    initiative,
    part: z.enum(["content", "roleA", "roleB"]),
  }),
  z.strictObject({ kind: z.literal("documentLine"), document: filledText, line: ordinal }),
]);
