import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { Block, ImportNotice } from "../imported-document";
import { joinPages } from "./join-pages";
import { layOutPage, type PageLayout } from "./lay-out-page";
import { readDrawing, type OperatorNames } from "./read-drawing";
import type { PageDrawing } from "./page-drawing";

/** What the reader needs of pdf.js; the shell that runs it brings the library, its worker and the CMaps. */
export interface PdfLibrary {
  readonly operatorNames: OperatorNames;
  /** Opens a document or throws what pdf.js throws. */
  readonly open: (bytes: Uint8Array) => Promise<PDFDocumentProxy>;
}

export interface PdfProgress {
  /** After each page; answering `true` stops the reading. */
  readonly pageDone: (page: number, pages: number) => boolean;
}

/** Thrown when the reading was stopped on request. */
export class ReadingStopped extends Error {}

/** Thrown for a file that pdf.js cannot read. */
export class UnreadablePdf extends Error {
  constructor(readonly isLocked: boolean) {
    super(isLocked ? "locked" : "broken");
  }
}

/** Errors of pdf.js tell their kind by name. */
const orUnreadable = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw new UnreadablePdf(error instanceof Error && error.name === "PasswordException");
  }
};

/** When most letters of a page lie on their side, the page is turned until they stand. */
const lyingShare = 0.6;
const turnFor = ({ glyphs }: PageDrawing): 0 | 90 | 270 => {
  const up = glyphs.filter(({ direction }) => direction === "turned-up").length;
  const down = glyphs.filter(({ direction }) => direction === "turned-down").length;
  if (up + down <= glyphs.length * lyingShare) return 0;
  return up > down ? 90 : 270;
};

/** Reads all pages. Works page by page, so that a caller can show progress and stop. */
export const readPdf = async (
  library: PdfLibrary,
  bytes: Uint8Array,
  progress: PdfProgress,
): Promise<{
  readonly pages: number;
  readonly blocks: readonly Block[];
  readonly notices: readonly ImportNotice[];
}> => {
  const document = await orUnreadable(library.open(bytes));
  const draw = (page: PDFPageProxy, turn: 0 | 90 | 270): Promise<PageDrawing> =>
    orUnreadable(readDrawing(page, library.operatorNames, turn));
  try {
    const layouts: PageLayout[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await orUnreadable(document.getPage(number));
      const drawing = await draw(page, 0);
      const turn = turnFor(drawing);
      const upright = turn === 0 ? drawing : await draw(page, turn);
      layouts.push(layOutPage(number, upright));
      page.cleanup();
      if (progress.pageDone(number, document.numPages)) throw new ReadingStopped();
    }
    const { blocks, doubts } = joinPages(layouts);
    return { pages: layouts.length, blocks, notices: doubts };
  } finally {
    await document.loadingTask.destroy();
  }
};
