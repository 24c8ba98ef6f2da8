import type { Span } from "./parse-inline";
import { parseReadme, type Block } from "./parse-readme";

/** The id of a rule or of a severity: for programs and their makers. */
const isId = ({ kind, text }: Span): boolean => kind === "code" && /^[a-z][a-z-]*$/u.test(text);

/** What staff read of the README of a check: without its title, which stands above, and without ids. */
export const readmeForStaff = (text: string): readonly Block[] =>
  parseReadme(text).flatMap((block): readonly Block[] => {
    if (block.kind === "heading") return block.level > 1 ? [block] : [];
    if (block.kind !== "paragraph") return [block];
    const spans = block.spans.filter((span) => !isId(span));
    return spans.length === 0 ? [] : [{ ...block, spans }];
  });
