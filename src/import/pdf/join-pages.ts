import type { Block, ImportNotice, Mark, Place } from "../imported-document";
import { beginsWithBullet } from "./compose-text";
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
}

type OpenBlock = OpenParagraph | OpenTable | Extract<Block, { kind: "page-matter" }>;

/** Lines that begin a thing of their own even where the line before is full. */
const beginsAnew =
  /^(?:第[\d０-９一二三四五六七八九十]{1,4}[条章節]|[(（【[〔][^)）】\]〕]{1,14}[)）】\]〕]$|[※☆●・【〔])/u;
/** A paragraph of more lines than this is none. */
const mostLines = 40;

const markStruck = (texts: readonly string[]): readonly Mark[] =>
  texts.map((text) => ({ kind: "struck", text }));

/** A line goes on in the next one when it reaches the right margin and nothing begins there. */
const goesOn = (
  paragraph: OpenParagraph,
  next: LaidOutLine,
  page: PageLayout,
  { isFirstOfPage, textEdge }: { readonly isFirstOfPage: boolean; readonly textEdge: number },
): boolean => {
  const { line } = paragraph.last;
  const edge = Math.max(...page.blocks.map((block) => boxOf(block)[2]));
  // Tables may be wider than the text; lines that are all short say nothing of the margin.
  const margin = textEdge >= edge - line.size * 4 ? Math.min(edge, textEdge) : edge;
  const isNear =
    paragraph.page === page.page
      ? next.line.baseline - line.baseline < line.size * 2.1 && next.line.baseline > line.baseline
      : isFirstOfPage && paragraph.page === page.page - 1;
  return (
    isNear &&
    line.right >= margin - line.size * 1.3 &&
    Math.abs(line.size - next.line.size) < 0.6 &&
    next.line.left <= paragraph.first.line.left + line.size * 1.6 &&
    !beginsAnew.test(next.line.text.trim()) &&
    !beginsWithBullet(next.line.text) &&
    paragraph.lineCount < mostLines
  );
};

const openParagraph = (block: LaidOutLine, page: number): OpenParagraph => ({
  kind: "paragraph",
  text: block.line.text,
  at: [{ kind: "page", page, box: boxOf(block) }],
  marks: [...markStruck(block.struck)],
  page,
  last: block,
  first: block,
  lineCount: 1,
});

const toBlock = (block: OpenBlock): Block => {
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", text: block.text, at: block.at, marks: block.marks };
    case "page-matter":
      return block;
    case "table":
      return toTable(block);
  }
};

const normalized = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");

/** All texts of the pages: a joined text that occurs in them as a whole is proven. */
const everything = (pages: readonly PageLayout[]): string => {
  const texts = new Set<string>();
  for (const { blocks } of pages) {
    for (const block of blocks) {
      if (block.kind === "line") texts.add(normalized(block.line.text));
      else block.cells.forEach(({ text }) => texts.add(normalized(text)));
    }
  }
  return [...texts].filter((text) => text.length >= 3).join("\n");
};

/**
 * Puts pages together: wrapped paragraphs into one, tables that go on over a page into one. What can be read as the rest
 * of a row or as a new one is read as new, and is a doubt.
 */
export const joinPages = (
  pages: readonly PageLayout[],
): { readonly blocks: readonly Block[]; readonly doubts: readonly ImportNotice[] } => {
  const isMatter = pageMatterOf(pages);
  const all = everything(pages);
  const occurs = (text: string): boolean => all.includes(normalized(text));
  const textEdge = Math.max(
    ...pages.flatMap((page) =>
      page.blocks.flatMap((block) => (block.kind === "line" ? [block.line.right] : [])),
    ),
  );
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
          goesOn(current, block, page, { isFirstOfPage, textEdge })
        ) {
          current.text += block.line.text;
          current.at.push({ kind: "page", page: page.page, box: boxOf(block) });
          current.marks.push(...markStruck(block.struck));
          current.page = page.page;
          current.last = block;
          current.lineCount += 1;
        } else {
          current = openParagraph(block, page.page);
          blocks.push(current);
        }
      } else {
        const joined: "joined" | "new" | ImportNotice =
          current?.kind === "table" && isFirstOfPage
            ? continueTable(current, block, page.page, { occurs, doubts, repeat })
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
