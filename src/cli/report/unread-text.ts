import { mostNamed, unreadLines, type UnreadFile } from "../unread-files";
import type { Paragraph } from "./paragraphs";

export const unreadHeading = (unread: readonly UnreadFile[]): string =>
  `読んでいないファイル ${unread.length}件`;

/** So many are listed where all is. */
const mostListed = 100;

/** What was not read, and what to do; nothing where all was read. `most` without more where there is little room. */
export const unreadDigest = (
  unread: readonly UnreadFile[],
  most = mostNamed,
): readonly Paragraph[] =>
  unread.length === 0
    ? []
    : [
        { depth: 0, tone: "heading", text: `■ ${unreadHeading(unread)}` },
        ...unreadLines(unread, most).map((text): Paragraph => ({ depth: 1, text })),
      ];

/** The same below other parts of a report. */
export const unreadParagraphs = (unread: readonly UnreadFile[]): readonly Paragraph[] =>
  unread.length === 0 ? [] : [{ depth: 0, text: "" }, ...unreadDigest(unread, mostListed)];
