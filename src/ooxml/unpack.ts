import { buf as crc32Of } from "crc-32";
import { Inflate } from "fflate";
import { packedContent, zipEntries, type ZipEntry } from "./zip-directory";

/** Why an archive cannot be unpacked. */
export type ArchiveFault =
  | { readonly kind: "truncated" | "encrypted" }
  | { readonly kind: "broken"; readonly path: string }
  /** `bytes`: at least so many come out. */
  | { readonly kind: "tooLarge"; readonly bytes: number };

export class UnusableArchive extends Error {
  constructor(readonly fault: ArchiveFault) {
    super(`unusable archive: ${JSON.stringify(fault)}`);
  }
}

/** More than any document of an office needs, and less than hurts a browser. */
export const mostUnpackedBytes = 100 * 1024 * 1024;

/** Deflate packs at most 1,032 to 1: so much at once never comes to more than 17 MB. */
const bytesAtOnce = 16 * 1024;

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

/** What a header says of its size is not believed: inflating stops where it gets too much. */
const inflate = (packed: Uint8Array, most: number): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new UnusableArchive({ kind: "tooLarge", bytes: length });
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += bytesAtOnce)
    inflater.push(packed.subarray(at, at + bytesAtOnce), at + bytesAtOnce >= packed.length);
  return joined(chunks, length);
};

const stored = 0;
const deflated = 8;

const contentOf = (bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array => {
  const packed = packedContent(bytes, entry);
  if (entry.method !== stored && entry.method !== deflated) throw new RangeError("unknown method");
  const content = entry.method === stored ? packed : inflate(packed, most);
  const isWhole = content.length === entry.unpackedBytes && crc32Of(content) >>> 0 === entry.crc32;
  if (!isWhole) throw new RangeError("not what was packed");
  return content;
};

const orFault = <T>(work: () => T, fault: ArchiveFault): T => {
  try {
    return work();
  } catch (error) {
    throw error instanceof UnusableArchive ? error : new UnusableArchive(fault);
  }
};

export interface Unpacked {
  /** By their path in lower case: files differ in that from what refers to them. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Of all parts, also of those that were not unpacked. */
  readonly paths: readonly string[];
}

/**
 * The parts of an archive whose paths are wanted. Checked against the checksums in the archive, and at most
 * `mostUnpackedBytes` together, before anything is unpacked and while it is. Throws an UnusableArchive.
 */
export const unpack = (bytes: Uint8Array, isWanted: (path: string) => boolean): Unpacked => {
  const entries = orFault(() => zipEntries(bytes), { kind: "truncated" });
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw new UnusableArchive({ kind: "encrypted" });
  const wanted = entries.filter(({ path }) => isWanted(path));
  const stated = wanted.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (stated > mostUnpackedBytes) throw new UnusableArchive({ kind: "tooLarge", bytes: stated });
  const parts = new Map<string, Uint8Array>();
  let rest = mostUnpackedBytes;
  for (const entry of wanted) {
    const { path } = entry;
    const content = orFault(() => contentOf(bytes, entry, rest), { kind: "broken", path });
    rest -= content.length;
    parts.set(path.replace(/^\//u, "").toLowerCase(), content);
  }
  return { parts, paths: entries.map(({ path }) => path.toLowerCase()) };
};
