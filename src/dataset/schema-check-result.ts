import * as z from "zod/mini";
import { count, documentKind, filledText, isoDay, listOf, text } from "./schema-parts";
import { place } from "./schema-place";

export const checkResultFormat = "renkei-totsugo-check";
export const checkResultVersion = 1;

const comparedValue = z.union([z.string(), z.number(), z.null()], {
  error: "文字列か数値か null",
});

/** What of an earlier result is compared with a new one; the rest of the file is passed over. */
export const checkResultRecord = z.object({
  asOf: isoDay,
  region: z.nullable(text),
  documents: listOf(
    z.object({
      id: filledText,
      kind: documentKind,
      title: text,
      date: text,
      fileName: text,
    }),
  ),
  compared: listOf(z.object({ rule: filledText, title: text, compared: count })),
  findings: listOf(
    z.object({
      rule: filledText,
      severity: z.enum(["error", "warning", "info"]),
      fingerprint: filledText,
      message: text,
      stated: comparedValue,
      computed: comparedValue,
      /** A newer program may know other places: the finding is compared all the same. */
      place: z.catch(z.nullable(place), null),
    }),
  ),
});
