import type { InputFile } from "../extract";
import { importFile, type ImportTools } from "./import-file";
import type { ImportedDocument } from "./imported-document";
import { recognise } from "./recognise";
import { toInput } from "./to-input";

/** A file ready to be read as a document. */
export interface ImportedFile {
  readonly input: InputFile;
  /** `null` for text that is taken as it is, and for what could not be read. */
  readonly document: ImportedDocument | null;
}

const isText = (bytes: Uint8Array): boolean => {
  const recognised = recognise(bytes);
  return recognised.kind === "format" && recognised.format === "text";
};

/**
 * Any file as documents are read from it: text whose lines are rows as they are, every other format in its text form. What is in the
 * file never throws.
 */
export const importDocument = async (
  fileName: string,
  bytes: Uint8Array | { readonly tooLarge: number },
  tools: ImportTools,
): Promise<ImportedFile> => {
  const asItIs = { input: { fileName, bytes }, document: null };
  if (!(bytes instanceof Uint8Array)) return asItIs;
  const imported = await importFile(fileName, bytes, tools);
  if (!imported.ok && isText(bytes)) return asItIs;
  if (!imported.ok) return { input: toInput(fileName, imported), document: null };
  const { format, blocks } = imported.document;
  const hasOwnLines = format === "text" && blocks.every(({ kind }) => kind === "paragraph");
  return hasOwnLines ? asItIs : { input: toInput(fileName, imported), document: imported.document };
};
