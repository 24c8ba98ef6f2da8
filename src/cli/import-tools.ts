import { loadPdfLibrary } from "./pdf-library";

/** What the command line brings to the reading of files: nobody stops it but by ending the program. */
export const importTools = {
  loadPdf: loadPdfLibrary,
  progress: { pageDone: () => false },
} as const;
