import { displayWidth } from "../../plan/layout/text-metrics";

/** Characters that do not begin a line (行頭禁則). */
const closing = /[、。，．・：；？！）」』】〉》］｝ー…,.:;?!)\]}]/u;

/** Words of Latin letters and digits stay whole; every other character may end a line. */
const pieces = /[\p{Script=Latin}\p{N}_\-./%#]+|\s+|./gu;

/** A line and the lines it is broken into at `width` half-width columns; later lines begin under `indent`. */
export const wrapLine = (text: string, width: number | null, indent = ""): readonly string[] => {
  if (width === null || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(pieces)) {
    const fits = displayWidth(line + piece) <= width || closing.test(piece);
    if (fits || line.trim() === "") line += piece;
    else {
      lines.push(line.trimEnd());
      line = indent + piece.trimStart();
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
};
