import type { Block, ImportNotice, Mark, Place } from "../imported-document";
import { beginsWithBullet, wordGap } from "./compose-text";
import { continueTable, newOpenTable, toTable, type OpenTable } from "./continue-table";
import type { PageLayout } from "./lay-out-page";
import { boxOf, type LaidOutLine } from "./page-layout";
import { pageMatterOf } from "./page-matter";

/** A paragraph that may go on with the next line. */
interface OpenParagraph {
  readonly kind: "paragraph";
  text: string;
  readonly at: Place[];
  readonly marks: Mark[];
  page: number;
  last: LaidOutLine;
  readonly first: LaidOutLine;
  lineCount: number;
  /** Whether it stands right below the paragraph before it. */
  isClose: boolean;
}

type OpenBlock = OpenParagraph | OpenTable | Extract<Block, { kind: "page-matter" }>;

/** Lines that begin a thing of their own even where the line before is full. */
const beginsAnew =
  /^(?:第[\d０-９一二三四五六七八九十]{1,4}[条章節]|[(（【[〔][^)）】\]〕]{1,14}[)）】\]〕]$|[※☆●・【〔])/u;
/** A paragraph of more lines than this is none. */
const mostLines = 40;

const markStruck = (texts: readonly string[]): readonly Mark[] =>
  texts.map((text) => ({ kind: "struck", text }));

/** What all pages say of how the text is set. */
interface TextLayout {
  /** Where the longest line ends. */
  readonly right: number;
  /** Where most lines begin. */
  readonly left: number;
  /** Where the first lines of paragraphs begin, if they are indented. */
  readonly firstIndent: number | null;
}

/** Margins left and right are about the same; where lines end before, they end for another reason than the page's width. */
const differenceOfMargins = 0.1;

/** The line reaches the right margin. */
const isFull = ({ line }: LaidOutLine, page: PageLayout, layout: TextLayout): boolean => {
  const edge = Math.max(...page.blocks.map((block) => boxOf(block)[2]));
  // Tables may be wider than the text; lines that are all short say nothing of the margin.
  const margin = layout.right >= edge - line.size * 4 ? Math.min(edge, layout.right) : edge;
  return (
    line.right >= margin - line.size * 1.3 &&
    line.right >= page.width * (1 - differenceOfMargins) - layout.left
  );
};

const isClose = (upper: LaidOutLine, lower: LaidOutLine): boolean => {
  const step = lower.line.baseline - upper.line.baseline;
  return step > 0 && step < upper.line.size * 2.1;
};

/** Whether the line is the first of a paragraph in a document that indents them. */
const isIndented = ({ line }: LaidOutLine, { firstIndent }: TextLayout): boolean =>
  firstIndent !== null && Math.abs(line.left - firstIndent) < line.size * 0.3;

/** A line goes on in the next one when it reaches the right margin and nothing begins there. */
const goesOn = (
  paragraph: OpenParagraph,
  next: LaidOutLine,
  page: PageLayout,
  layout: TextLayout & { readonly isFirstOfPage: boolean },
): boolean => {
  const { line } = paragraph.last;
  const isNext =
    paragraph.page === page.page
      ? isClose(paragraph.last, next)
      : layout.isFirstOfPage && paragraph.page === page.page - 1;
  return (
    isNext &&
    isFull(paragraph.last, page, layout) &&
    Math.abs(line.size - next.line.size) < 0.6 &&
    next.line.left <= paragraph.first.line.left + line.size * 1.6 &&
    // The third line stands where the second does.
    (paragraph.lineCount === 1 || next.line.left <= line.left + line.size * 0.5) &&
    !isIndented(next, layout) &&
    !beginsAnew.test(next.line.text.trim()) &&
    !beginsWithBullet(next.line.text) &&
    paragraph.lineCount < mostLines
  );
};

/**
 * Where the first lines of paragraphs begin in documents that indent them: known by a full line that goes on one letter further left.
 * `null` where paragraphs are not indented.
 */
const firstIndentOf = (pages: readonly PageLayout[]): number | null => {
  for (const { blocks } of pages) {
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      if (block.kind !== "line" || next?.kind !== "line") continue;
      const step = (block.line.left - next.line.left) / block.line.size;
      const isNext = next.line.baseline - block.line.baseline < block.line.size * 2.1;
      const isFull = block.line.right >= next.line.right - block.line.size;
      if (isNext && isFull && step > 0.7 && step < 1.3) return block.line.left;
    }
  }
  return null;
};

const layoutOf = (pages: readonly PageLayout[]): TextLayout => {
  const lines = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "line" ? [block.line] : [])),
  );
  return {
    right: Math.max(...lines.map(({ right }) => right)),
    left: Math.min(...lines.map(({ left }) => left)),
    firstIndent: firstIndentOf(pages),
  };
};

const openParagraph = (block: LaidOutLine, page: number, layout: TextLayout): OpenParagraph => ({
  kind: "paragraph",
  text: `${isIndented(block, layout) ? "\u3000" : ""}${block.line.text}`,
  at: [{ kind: "page", page, box: boxOf(block) }],
  marks: [...markStruck(block.struck)],
  page,
  last: block,
  first: block,
  lineCount: 1,
  isClose: false,
});

const toBlock = (block: OpenBlock): Block => {
  switch (block.kind) {
    case "paragraph":
      return {
        kind: "paragraph",
        text: block.text,
        at: block.at,
        marks: block.marks,
        ...(block.isClose ? { isClose: true } : {}),
      };
    case "page-matter":
      return block;
    case "table":
      return toTable(block);
  }
};

const normalized = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");

/** How often the pages print each text of a cell or a line: a joined text that occurs in them is proven. */
const countTexts = (pages: readonly PageLayout[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const texts = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "line" ? [block.line.text] : block.cells.map(({ text }) => text),
    ),
  );
  for (const text of texts.map(normalized)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** Shorter texts prove nothing. */
const shortestProof = 3;

/**
 * Puts pages together: wrapped paragraphs into one, tables that go on over a page into one. What can be read as the rest
 * of a row or as a new one is read as new, and is a doubt.
 */
export const joinPages = (
  pages: readonly PageLayout[],
): { readonly blocks: readonly Block[]; readonly doubts: readonly ImportNotice[] } => {
  const isMatter = pageMatterOf(pages);
  const counts = countTexts(pages);
  const all = [...counts.keys()].filter((text) => text.length >= shortestProof).join("\n");
  const occurs = (text: string): boolean => all.includes(normalized(text));
  const isWhole = (text: string): boolean =>
    text.length >= shortestProof && (counts.get(normalized(text)) ?? 0) > 1;
  const layout = layoutOf(pages);
  const blocks: OpenBlock[] = [];
  const doubts: ImportNotice[] = pages.flatMap((page) => page.doubts);
  const repeat = (text: string, at: Place): void => {
    blocks.push({ kind: "page-matter", text, at: [at] });
  };
  let current: OpenParagraph | OpenTable | null = null;

  for (const page of pages) {
    let isFirstOfPage = true;
    for (const block of page.blocks) {
      if (block.kind === "line" && isMatter(block, page)) {
        const at: Place = { kind: "page", page: page.page, box: boxOf(block) };
        blocks.push({ kind: "page-matter", text: block.line.text, at: [at] });
        continue;
      }
      if (block.kind === "line") {
        if (
          current?.kind === "paragraph" &&
          goesOn(current, block, page, { ...layout, isFirstOfPage })
        ) {
          current.text += wordGap(current.last.line, block.line) + block.line.text;
          current.at.push({ kind: "page", page: page.page, box: boxOf(block) });
          current.marks.push(...markStruck(block.struck));
          current.page = page.page;
          current.last = block;
          current.lineCount += 1;
        } else {
          const opened = openParagraph(block, page.page, layout);
          opened.isClose =
            current?.kind === "paragraph" &&
            current.page === page.page &&
            isClose(current.last, block);
          current = opened;
          blocks.push(current);
        }
      } else {
        const joined: "joined" | "new" | ImportNotice =
          current?.kind === "table" && isFirstOfPage
            ? continueTable(current, block, page.page, { occurs, isWhole, doubts, repeat })
            : "new";
        if (joined !== "joined") {
          current = newOpenTable(block, page.page);
          blocks.push(current);
        }
        if (typeof joined !== "string") doubts.push(joined);
      }
      isFirstOfPage = false;
    }
  }
  return { blocks: blocks.map(toBlock), doubts };
};
