import { deflateRawSync } from "node:zlib";

interface HugeEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the archive says of its size. */
  readonly statedBytes: number;
}

/** The headers of APPNOTE.TXT 4.3, of two bytes (`s`) and of four (`l`) each. */
const header = (...fields: readonly (readonly ["s" | "l", number])[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + (size === "s" ? 2 : 4), 0));
  let at = 0;
  for (const [size, value] of fields) {
    at = size === "s" ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  }
  return bytes;
};

const zeros = (count: number): readonly (readonly ["s", number])[] =>
  Array.from({ length: count }, () => ["s", 0] as const);

/**
 * An archive of large entries: packed by Node, which is fast, and without checksums, to which nobody comes. Its sizes may be lies.
 */
export const hugeZip = (entries: readonly HugeEntry[]): Uint8Array => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, statedBytes } of entries) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 1 });
    const shared = [
      ...zeros(1),
      ["s", 8] as const,
      ...zeros(4),
      ["l", packed.length] as const,
      ["l", statedBytes] as const,
      ["s", name.length] as const,
    ];
    const file = Buffer.concat([
      header(["l", 0x04034b50], ["s", 20], ...shared, ["s", 0]),
      name,
      packed,
    ]);
    directory.push(
      header(
        ["l", 0x02014b50],
        ["s", 20],
        ["s", 20],
        ...shared,
        ...zeros(4),
        ["l", 0],
        ["l", offset],
      ),
      name,
    );
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const count = ["s", entries.length] as const;
  const end = header(
    ["l", 0x06054b50],
    ...zeros(2),
    count,
    count,
    ["l", listed.length],
    ["l", offset],
    ["s", 0],
  );
  return Uint8Array.from(Buffer.concat([...files, listed, end]));
};
