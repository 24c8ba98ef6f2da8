import type { Bullet } from "../domain";

/** Bullet characters from the outer level to the inner. */
const bulletLevels = ["●", "・"];

interface Piece {
  readonly level: number;
  readonly text: string;
}

/** Cuts a cell before each bullet that stands at its start or after white space (「検討・準備」 is a word). */
const pieces = (cell: string): readonly Piece[] =>
  cell
    .replace(/<[^<>]*>/gu, " ")
    .split(/(?<=^|\s)(?=[●・])/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece) => {
      const level = bulletLevels.indexOf(piece.charAt(0));
      return level === -1 ? { level: 0, text: piece } : { level, text: piece.slice(1).trim() };
    });

/** 箇条書き of a cell: ● over ・. A cell without bullets is one item, its text as printed. */
export const readBullets = (cell: string): readonly Bullet[] => {
  const outer: { text: string; children: Bullet[] }[] = [];
  const all = pieces(cell);
  const top = all.some(({ level }) => level === 0) ? 0 : 1;
  for (const { level, text } of all) {
    const parent = outer.at(-1);
    if (level > top && parent !== undefined) parent.children.push({ text, children: [] });
    else outer.push({ text, children: [] });
  }
  return outer;
};
