import { holdsStream, isCompoundFile, startsWith } from "../../../ooxml/compound-file";
import { unreadable } from "./unreadable-file";

const kindsByHead: readonly (readonly [head: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "PDF"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "リッチテキスト"],
  [[0x89, 0x50, 0x4e, 0x47], "画像（PNG）"],
  [[0xff, 0xd8, 0xff], "画像（JPEG）"],
  [[0x3c, 0x3f, 0x78, 0x6d, 0x6c], "XML"],
  [[0x3c, 0x68, 0x74, 0x6d, 0x6c], "HTML"],
];

const isReadableText = (bytes: Uint8Array): boolean =>
  !bytes.subarray(0, 1000).some((byte) => byte < 9 || (byte > 13 && byte < 32));

/** Throws an UnreadableFile that says what the file is, unless it is a zip archive. */
export const requireZip = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw unreadable.empty();
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return;
  if (isCompoundFile(bytes)) {
    if (holdsStream(bytes, "EncryptedPackage")) throw unreadable.encrypted();
    throw unreadable.otherFormat(
      holdsStream(bytes, "WordDocument")
        ? "古い形式のWord文書（.doc）"
        : "古い形式のブック（.xls など）",
    );
  }
  const known = kindsByHead.find(([head]) => startsWith(bytes, head))?.[1];
  throw unreadable.notZip(
    known ?? (isReadableText(bytes) ? "文字だけのファイル（CSVなど）" : "不明な形式"),
  );
};
