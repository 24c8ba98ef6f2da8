export { formatPlace } from "./format-place";
export { importFile, largestImport, type Imported } from "./import-file";
export type { Block, ImportedDocument, ImportNotice, Mark, Place } from "./imported-document";
export { importDocument, type ImportedFile } from "./import-document";
export { ReadingStopped, type PdfLibrary } from "./pdf/read-pdf";
export type { ImportedLine } from "./to-lines";
