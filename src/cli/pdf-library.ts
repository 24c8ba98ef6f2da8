import path from "node:path";
import type { PdfLibrary } from "../import";

/** Classes of browsers that pdf.js wants to be there for drawing, which nothing here does. Any object serves. */
const drawingClasses = ["DOMMatrix", "ImageData", "Path2D"];

/**
 * pdf.js for the command line, its worker in this process. It is loaded only when a PDF is read: it takes longer than everything
 * else together.
 */
export const loadPdfLibrary = async (): Promise<PdfLibrary> => {
  for (const name of drawingClasses) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Object });
  }
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const library = path.dirname(require.resolve("pdfjs-dist/package.json"));
  return {
    operatorNames: pdfjs.OPS,
    open: (data) =>
      pdfjs.getDocument({
        // pdf.js takes the buffer away from its owner.
        data: new Uint8Array(data),
        // Japanese fonts that are not embedded have no characters without these tables.
        cMapUrl: `${path.join(library, "cmaps")}/`,
        cMapPacked: true,
        isEvalSupported: false,
        disableFontFace: true,
        useSystemFonts: false,
        verbosity: pdfjs.VerbosityLevel.ERRORS,
      }).promise,
  };
};
