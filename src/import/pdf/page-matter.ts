import { boxOf, type LaidOutLine, type LaidOutTable } from "./page-layout";
import type { PageLayout } from "./lay-out-page";

/** 「- 12 -」「12」「12/40」 */
const pageNumber = /^[-‐－—–\s]{0,4}(?:P\.?\s?)?\d{1,4}[-‐－—–\s]{0,4}$|^\d{1,4}\s?\/\s?\d{1,4}$/iu;

/** Running heads and page numbers stand within these shares of the page's height. */
const head = 0.08;
const foot = 0.9;
/** A line that stands in the same place on this many pages is a running head. */
const fewestRepeats = 3;

const isAtEdge = (line: LaidOutLine, { height }: PageLayout): boolean =>
  line.line.baseline < height * head || line.line.baseline > height * foot;

const placeOf = ({ line }: LaidOutLine): string =>
  `${line.text.replace(/\d+/gu, "#")}@${String(Math.round(line.baseline / 4))}`;

const isPageNumber = (text: string): boolean => pageNumber.test(text.normalize("NFKC").trim());

/** Tells the lines of a page that belong to the page, not to the text. */
export const pageMatterOf = (
  pages: readonly PageLayout[],
): ((block: LaidOutTable | LaidOutLine, page: PageLayout) => boolean) => {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const block of page.blocks) {
      if (block.kind !== "line" || !isAtEdge(block, page)) continue;
      counts.set(placeOf(block), (counts.get(placeOf(block)) ?? 0) + 1);
    }
  }
  return (block, page) =>
    block.kind === "line" &&
    boxOf(block)[3] > 0 &&
    isAtEdge(block, page) &&
    (isPageNumber(block.line.text) || (counts.get(placeOf(block)) ?? 0) >= fewestRepeats);
};
