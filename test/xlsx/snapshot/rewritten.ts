import { unzip, zip } from "@cj-tech-master/excelts/archive";

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const archive = zip({ reproducible: true });
  for (const [path, content] of Object.entries(parts)) archive.add(path, content);
  return archive.bytesSync();
};

/** The parts of a file, by path. */
export const partsOf = async (bytes: Uint8Array): Promise<Readonly<Record<string, string>>> => {
  const parts: Record<string, string> = {};
  for await (const entry of unzip(bytes).entries()) parts[entry.path] = await entry.text();
  return parts;
};

/** A file whose parts are others; null leaves a part out. `more` are added. */
export const rewritten = async (
  bytes: Uint8Array,
  change: (path: string, xml: string) => string | null,
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> => {
  const kept = Object.entries(await partsOf(bytes)).flatMap(([path, xml]) => {
    const changed = change(path, xml);
    return changed === null ? [] : [[path, changed] as const];
  });
  return zipOf({ ...Object.fromEntries(kept), ...more });
};
