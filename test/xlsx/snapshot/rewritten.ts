import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** The parts of a file, by path. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );

/** A file whose parts are others; null leaves a part out. `more` are added. */
export const rewritten = (
  bytes: Uint8Array,
  change: (path: string, xml: string) => string | null,
  more: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const kept = Object.entries(partsOf(bytes)).flatMap(([path, xml]) => {
    const changed = change(path, xml);
    return changed === null ? [] : [[path, changed] as const];
  });
  return zipOf({ ...Object.fromEntries(kept), ...more });
};
