import { holdsStream, isCompoundFile, startsWith } from "../ooxml/compound-file";
import { zipEntries } from "../ooxml/zip-directory";
import type { ImportFormat } from "./imported-document";

/** What a file is, by its content; `refused` says what it is and what to save it as. */
export type Recognised =
  | { readonly kind: "format"; readonly format: Exclude<ImportFormat, "csv"> }
  | { readonly kind: "refused"; readonly found: string; readonly action: string };

const refused = (found: string, action: string): Recognised => ({ kind: "refused", found, action });

const ascii = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));

const save = {
  asDocument: "Wordの文書（.docx）かPDFとして保存し直してください。",
  asWorkbook: "Excelブック（.xlsx）として保存し直してください。",
  asPdf: "PDFとして保存し直してください。",
  again: "もう一度コピーするか、保存し直してください。",
} as const;
const chooseDocument = "資料（PDF、Word、Excel、テキスト）を選んでください。";

/** Streams of compound files, and what holds them. */
const compoundFiles: readonly (readonly [stream: string, found: string, action: string])[] = [
  [
    "EncryptedPackage",
    "パスワードで保護されたファイル",
    "パスワードを外して保存し直してください。",
  ],
  ["WordDocument", "古い形式のWord文書（.doc）", save.asDocument],
  ["Workbook", "古い形式のブック（.xls）", save.asWorkbook],
  ["PowerPoint Document", "古い形式のスライド（.ppt）", save.asPdf],
  ["JSRV_SegmentInformation", "一太郎の文書", save.asDocument],
  ["DocumentText", "一太郎の文書", save.asDocument],
];

const compoundFile = (bytes: Uint8Array): Recognised => {
  const known = compoundFiles.find(([stream]) => holdsStream(bytes, stream));
  return known === undefined
    ? refused("古い形式のOfficeのファイル", "新しい形式（.docx、.xlsx）で保存し直してください。")
    : refused(known[1], known[2]);
};

const pathsOf = (bytes: Uint8Array): readonly string[] | null => {
  try {
    return zipEntries(bytes).map(({ path }) => path.toLowerCase());
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** The first part of an OpenDocument file says what it is, and is not packed. */
const isOpenDocument = (bytes: Uint8Array, kind: string): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 120)).includes(`opendocument.${kind}`);

const zipArchive = (bytes: Uint8Array): Recognised => {
  const paths = pathsOf(bytes);
  if (paths === null) return refused("途中で切れたファイル", save.again);
  const has = (part: RegExp): boolean => paths.some((path) => part.test(path));
  if (has(/^word\/document\d*\.xml$/u)) return { kind: "format", format: "docx" };
  if (has(/^xl\/workbook\.bin$/u))
    return refused("Excel バイナリ ブック（.xlsb）", save.asWorkbook);
  if (has(/^xl\/workbook\.xml$/u)) return { kind: "format", format: "xlsx" };
  if (has(/^ppt\/presentation\.xml$/u)) return refused("スライド（.pptx）", save.asPdf);
  if (isOpenDocument(bytes, "text")) return refused("OpenDocumentの文書（.odt）", save.asDocument);
  if (isOpenDocument(bytes, "spreadsheet"))
    return refused("OpenDocumentの表計算（.ods）", save.asWorkbook);
  return refused("ZIPファイル", "展開して、中の資料を1つずつ選んでください。");
};

const known: readonly (readonly [head: readonly number[], found: string, action: string])[] = [
  [ascii("{\\rtf"), "リッチテキスト（.rtf）", save.asDocument],
  [[0x89, ...ascii("PNG")], "画像（PNG）", chooseDocument],
  [[0xff, 0xd8, 0xff], "画像（JPEG）", chooseDocument],
  [ascii("II*\0"), "画像（TIFF）", chooseDocument],
  [ascii("<!DOCTYPE html"), "Webページ（HTML）", save.asPdf],
  [ascii("<html"), "Webページ（HTML）", save.asPdf],
  [ascii("<?xml"), "XMLのファイル", save.asDocument],
  [ascii("{"), "JSONのファイル", chooseDocument],
];

/** The head of a PDF may stand behind up to this many bytes of something else (ISO 32000-2, annex I). */
const pdfHeadWithin = 1024;

/** Tells a file by its content; its name says nothing. */
export const recognise = (bytes: Uint8Array): Recognised => {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, pdfHeadWithin));
  if (start.includes("%PDF-")) return { kind: "format", format: "pdf" };
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return zipArchive(bytes);
  if (isCompoundFile(bytes)) return compoundFile(bytes);
  const found = known.find(([head]) => startsWith(bytes, head));
  return found === undefined ? { kind: "format", format: "text" } : refused(found[1], found[2]);
};
