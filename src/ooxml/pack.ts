import { strToU8, zipSync } from "fflate";

/** zlib's scale of 1 to 9: from here on a workbook gets hardly smaller, but takes several times as long. */
const level = 3;

/** As Excel itself writes it; in the writer's time zone, so that the bytes are the same in all. */
const someDay = new Date(1980, 0, 1);

/** A zip archive of texts and bytes. The same parts in the same order give the same bytes. */
export const pack = (parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...parts].map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
    {
      level,
      mtime: someDay,
    },
  );
