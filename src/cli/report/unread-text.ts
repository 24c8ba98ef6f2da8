import type { UnreadFile } from "../unread-files";
import type { Paragraph } from "./paragraphs";

export const unreadHeading = (unread: readonly UnreadFile[]): string =>
  `読んでいないファイル ${unread.length}件`;

/** What was not read, and what to do; nothing where all was read. */
export const unreadParagraphs = (unread: readonly UnreadFile[]): readonly Paragraph[] =>
  unread.length === 0
    ? []
    : [
        { depth: 0, text: "" },
        { depth: 0, tone: "heading", text: `■ ${unreadHeading(unread)}` },
        ...unread.map(({ fileName, action }): Paragraph => ({
          depth: 1,
          text: `「${fileName}」: ${action}`,
        })),
      ];
