import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { decodeText } from "../extract";
import { UnusableArchive } from "../ooxml/unpack";
import { zipEntries } from "../ooxml/zip-directory";
import { readDocx } from "./docx/read-docx";
import type { ImportedDocument } from "./imported-document";
import { readPdf, UnreadablePdf, type PdfLibrary, type PdfProgress } from "./pdf/read-pdf";
import { recognise } from "./recognise";
import { readText } from "./text/read-text";
import { toLines, type ImportedLine } from "./to-lines";
import { readXlsx } from "./xlsx/read-xlsx";

/** What the shell brings that runs the import. */
export interface ImportTools {
  /** Called only when a PDF is read. */
  readonly loadPdf: () => Promise<PdfLibrary>;
  readonly progress: PdfProgress;
}

/** A file that was read, or why it was not, in Japanese. */
export type Imported =
  | {
      readonly ok: true;
      readonly document: ImportedDocument;
      /** The text form that documents are read from. */
      readonly lines: readonly ImportedLine[];
    }
  | {
      readonly ok: false;
      readonly found: string;
      readonly expected: string;
      readonly action: string;
    };

/** The formats that can be read, for people. */
const readableFormats = "PDF、Wordの文書（.docx）、Excelブック（.xlsx）、CSV、テキスト";

/** Larger files are refused before anything is read, in bytes. */
export const largestImport = 64 * 1024 * 1024;

const refusal = (found: string, action: string): Imported => ({
  ok: false,
  found,
  expected: readableFormats,
  action,
});

const saveAgain = "元のプログラムで開けるか確かめ、保存し直してください。";

const megabytes = (bytes: number): string => `${String(Math.ceil(bytes / 1024 / 1024))}MB`;

/** Words for what goes wrong in an archive of Office. */
const archiveRefusal = ({ fault }: UnusableArchive): Imported => {
  switch (fault.kind) {
    case "encrypted":
      return refusal("パスワードで保護されたファイル", "パスワードを外して保存し直してください。");
    case "tooLarge":
      return refusal(
        `展開すると${megabytes(fault.bytes)}以上になるファイル`,
        "大きな画像などを取り除いて保存し直してください。",
      );
    case "truncated":
      return refusal("途中で切れたファイル", "もう一度コピーするか、保存し直してください。");
    case "broken":
      return refusal(`壊れたファイル（${fault.path}）`, saveAgain);
  }
};

const pdfRefusal = ({ isLocked }: UnreadablePdf): Imported =>
  isLocked
    ? refusal("パスワードで保護されたPDF", "パスワードを外したPDFを用意してください。")
    : refusal("壊れたPDF", saveAgain);

/** Archives that unpack to more of their own size than this are no documents; small ones may. */
const mostUnpackedShare = 100;
const smallArchive = 1024 * 1024;

/** What an archive says it unpacks to, where that is too much: known before anything is unpacked. */
const tooLargeArchive = (bytes: Uint8Array): Imported | null => {
  const unpacked = zipEntries(bytes).reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const isBomb = unpacked > smallArchive && unpacked > bytes.length * mostUnpackedShare;
  return unpacked > largestImport || isBomb
    ? archiveRefusal(new UnusableArchive({ kind: "tooLarge", bytes: unpacked }))
    : null;
};

/**
 * Reads a file of any known format. What is in the file never throws; `ReadingStopped` is thrown when `progress` asks to stop.
 */
export const importFile = async (
  fileName: string,
  bytes: Uint8Array | { readonly tooLarge: number },
  { loadPdf, progress }: ImportTools,
): Promise<Imported> => {
  const size = bytes instanceof Uint8Array ? bytes.length : bytes.tooLarge;
  if (!(bytes instanceof Uint8Array) || size > largestImport) {
    return refusal(
      `大きさ${megabytes(size)}のファイル`,
      `${megabytes(largestImport)}以下にしてください。別のファイルでないかも確認してください。`,
    );
  }
  if (size === 0) return refusal("空のファイル", "資料を保存し直してください。");
  const recognised = recognise(bytes);
  if (recognised.kind === "refused") return refusal(recognised.found, recognised.action);
  const head = { fileName, sha256: bytesToHex(sha256(bytes)) };
  const done = (document: ImportedDocument): Imported => ({
    ok: true,
    document,
    lines: toLines(document),
  });
  switch (recognised.format) {
    case "text": {
      const decoded = decodeText(bytes);
      if (decoded.kind === "unreadable") {
        return refusal(decoded.found, decoded.action);
      }
      const { format, blocks, lines } = readText(decoded.text);
      return { ok: true, document: { ...head, format, pages: 1, blocks, notices: [] }, lines };
    }
    case "pdf":
      try {
        return done({
          ...head,
          format: "pdf",
          ...(await readPdf(await loadPdf(), bytes, progress)),
        });
      } catch (error) {
        if (error instanceof UnreadablePdf) return pdfRefusal(error);
        throw error;
      }
    case "xlsx": {
      const refused = tooLargeArchive(bytes);
      if (refused !== null) return refused;
      const read = readXlsx(bytes, fileName);
      if (!read.ok) return refusal(`開けないブック（${read.message}）`, saveAgain);
      const { pages, blocks, notices } = read;
      return done({ ...head, format: "xlsx", pages, blocks, notices });
    }
    case "docx": {
      const refused = tooLargeArchive(bytes);
      if (refused !== null) return refused;
      try {
        return done({ ...head, format: "docx", pages: 1, ...readDocx(bytes) });
      } catch (error) {
        if (error instanceof UnusableArchive) return archiveRefusal(error);
        throw error;
      }
    }
  }
};
