import { loadPdfLibrary } from "../../../src/cli/pdf-library";
import { importFile, type Imported, type ImportedDocument } from "../../../src/import";

export const importBytes = (bytes: Uint8Array | { readonly tooLarge: number }): Promise<Imported> =>
  importFile("資料", bytes, { loadPdf: loadPdfLibrary, progress: { pageDone: () => false } });

export interface ReadFile {
  readonly document: ImportedDocument;
  readonly lines: readonly string[];
  /** What was found of each notice. */
  readonly notices: readonly string[];
}

/** A file that must be readable. */
export const readBytes = async (bytes: Uint8Array): Promise<ReadFile> => {
  const imported = await importBytes(bytes);
  if (!imported.ok) throw new Error(imported.found);
  const { document, lines } = imported;
  return {
    document,
    lines: lines.map(({ text }) => text).filter((text) => text !== ""),
    notices: document.notices.map(({ found }) => found),
  };
};

/** The first cell or paragraph of this text. */
export const pieceOf = ({ blocks }: ImportedDocument, text: string): unknown =>
  blocks
    .flatMap((block): readonly { readonly text: string }[] =>
      block.kind === "table" ? block.cells : [block],
    )
    .find((piece) => piece.text === text);
