/** One file of a zip archive, as its directory states it: nothing is unpacked yet. */
export interface ZipEntry {
  readonly path: string;
  readonly isEncrypted: boolean;
  /** APPNOTE 4.4.5: 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Signatures and sizes of APPNOTE.TXT 4.3. */
const signature = {
  file: 0x04034b50,
  entry: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;
const fileHeaderBytes = 30;
const entryHeaderBytes = 46;
const endBytes = 22;
const locator64Bytes = 20;
const longestComment = 0xffff;
const zip64Field = 0x0001;
/** What stands in a field of 32 bits whose value is in a field of 64 bits. */
const isElsewhere = 0xffffffff;

const uint64At = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const endAt = (view: DataView): number => {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === signature.end) return at;
  throw new RangeError("no end of the central directory");
};

const directoryAt = (view: DataView): { readonly at: number; readonly count: number } => {
  const end = endAt(view);
  const locator = end - locator64Bytes;
  if (locator < 0 || view.getUint32(locator, true) !== signature.locator64)
    return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  const end64 = uint64At(view, locator + 8);
  if (view.getUint32(end64, true) !== signature.end64) throw new RangeError("no zip64 end");
  return { at: uint64At(view, end64 + 48), count: uint64At(view, end64 + 32) };
};

/** APPNOTE 4.5.3: of both sizes and the offset, only those that do not fit 32 bits, in this order. */
const wideNumbers = (
  view: DataView,
  extra: { readonly from: number; readonly to: number },
  narrow: readonly number[],
): readonly number[] => {
  let at = extra.from;
  while (at + 4 <= extra.to && view.getUint16(at, true) !== zip64Field)
    at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return narrow.map((number) => {
    if (number !== isElsewhere) return number;
    at += 8;
    return uint64At(view, at - 8);
  });
};

/** What an archive holds. Throws a RangeError where the archive is cut off or no archive. */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryAt(view);
  const entries: ZipEntry[] = [];
  let at = directory.at;
  while (entries.length < directory.count) {
    if (view.getUint32(at, true) !== signature.entry) throw new RangeError("no directory entry");
    const pathBytes = view.getUint16(at + 28, true);
    const path = at + entryHeaderBytes;
    const extra = { from: path + pathBytes, to: path + pathBytes + view.getUint16(at + 30, true) };
    const [unpackedBytes = 0, packedBytes = 0, offset = 0] = wideNumbers(
      view,
      extra,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(path, path + pathBytes)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedBytes,
      unpackedBytes,
      offset,
    });
    at = extra.to + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The bytes of an entry as they are packed. Throws a RangeError where the archive does not hold all of them. */
export const packedContent = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedBytes } = entry;
  if (view.getUint32(offset, true) !== signature.file) throw new RangeError("no file header");
  const start =
    offset +
    fileHeaderBytes +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) throw new RangeError("cut off");
  return bytes.subarray(start, start + packedBytes);
};
