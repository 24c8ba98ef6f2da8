import { format } from "numfmt";
import { a1 } from "../../../references";
import { cellKey } from "../model/cell-key";
import type { ShownCell, ShownSheet } from "../model/shown-sheet";

const shownText = ({ value, kind, style }: ShownCell): string => {
  if (value === null) return "";
  if (kind === 3) return value === 1 ? "TRUE" : "FALSE";
  const pattern = style?.data.n?.pattern ?? "General";
  return kind === 2
    ? format(pattern, value, { throws: false, locale: "ja-JP" }).trim()
    : String(value);
};

/** What a screen reader says of a cell: where it is, what it shows, and whether that is worked out. */
export const cellLabel = (sheet: ShownSheet | undefined, row: number, column: number): string => {
  const cell = sheet?.cells.get(cellKey(row, column));
  const text = cell === undefined ? "" : shownText(cell);
  const place = a1({ row, column });
  const link = sheet?.links.has(cellKey(row, column)) === true ? "、リンク" : "";
  return `${place}、${text === "" ? "空欄" : text}${cell?.formula == null ? "" : "、数式"}${link}`;
};
