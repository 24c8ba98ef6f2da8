import { BufferReader, RemoteZipReader, crc32 } from "@cj-tech-master/excelts/archive";
import { unreadable } from "./unreadable-file";

/** More than any workbook of this kind needs, and less than hurts a browser. */
export const mostUnpackedBytes = 100 * 1024 * 1024;

const megabytes = (bytes: number): string =>
  `${Math.ceil(bytes / 1024 / 1024).toLocaleString("ja-JP")}MB`;

const refuseAbove = (bytes: number, most: number): void => {
  if (bytes > most) throw unreadable.tooLarge(`展開すると${megabytes(bytes)}以上`, megabytes(most));
};

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
const inflate = async (compressed: Uint8Array, most: number): Promise<Uint8Array> => {
  const source = new Blob([new Uint8Array(compressed)]).stream();
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      refuseAbove(length, most);
    }
    chunks.push(value);
  }
};

const isText = (path: string): boolean => /\.(?:xml|rels)$/iu.test(path) || path === "mimetype";

const stored = 0;
const deflated = 8;

type Entry = ReturnType<RemoteZipReader["getEntries"]>[number];

const contentOf = async (
  archive: RemoteZipReader,
  entry: Entry,
  most: number,
): Promise<Uint8Array> => {
  const raw = await archive.getRawCompressedData(entry);
  if (raw === null || ![stored, deflated].includes(entry.compressionMethod)) {
    throw unreadable.broken(entry.path);
  }
  const bytes = entry.compressionMethod === stored ? raw : await inflate(raw, most);
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) {
    throw unreadable.broken(entry.path);
  }
  return bytes;
};

const opened = async (bytes: Uint8Array): Promise<RemoteZipReader> => {
  try {
    return await RemoteZipReader.fromReader(new BufferReader(bytes));
  } catch {
    throw unreadable.truncated();
  }
};

/** The XML parts of a file by their path in lower case, and the paths of all. Throws an UnreadableFile. */
export const unpack = async (
  bytes: Uint8Array,
): Promise<{
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly paths: readonly string[];
}> => {
  const archive = await opened(bytes);
  const entries = archive.getEntries();
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw unreadable.encrypted();
  const read = entries.filter(({ path }) => isText(path));
  refuseAbove(
    read.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
    mostUnpackedBytes,
  );
  const parts = new Map<string, Uint8Array>();
  let rest = mostUnpackedBytes;
  for (const entry of read) {
    const content = await contentOf(archive, entry, rest).catch((error: unknown) => {
      throw error instanceof TypeError ? unreadable.broken(entry.path) : error;
    });
    rest -= content.length;
    parts.set(entry.path.replace(/^\//u, "").toLowerCase(), content);
  }
  return { parts, paths: entries.map(({ path }) => path.toLowerCase()) };
};
