import type { CellSnapshot, LineSnapshot } from "../../../standin/workbook";
import { element, plainText, toXstring } from "../../../ooxml/write-xml";
import { areaOf } from "./areas";
import { styleIn, type DraftSheet } from "./draft-sheet";
import { maySpill, toFileFormula } from "./formulas";

const errorsOfFiles: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
]);

interface Content {
  readonly type: string | null;
  readonly text: string;
}

const contentOf = ({ value, formula }: CellSnapshot, { texts }: DraftSheet): Content => {
  if (value === null) return { type: null, text: "" };
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { type: null, text: String(value) }
      : { type: "e", text: "#NUM!" };
  }
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "object") {
    // Newer errors exist in Excel's memory only.
    return { type: "e", text: errorsOfFiles.has(value.error) ? value.error : "#VALUE!" };
  }
  return formula === undefined
    ? { type: "s", text: String(texts.numberOf(value)) }
    : { type: "str", text: plainText(toXstring(value)) };
};

/** The most frequent element by far: put together as one text. */
const cellElement = (cell: CellSnapshot, draft: DraftSheet): string => {
  const { at, formula, value } = cell;
  const { type, text } = contentOf(cell, draft);
  const look = draft.styles.look(styleIn(draft, cell.style), { isQuoted: cell.isQuoted ?? false });
  const styled = look === 0 ? "" : ` s="${look}"`;
  const typed = type === null ? "" : ` t="${type}"`;
  // An empty text is there, and nothing is not.
  const valued = value === null ? "" : text === "" ? "<v/>" : `<v>${text}</v>`;
  if (formula === undefined) {
    return valued === ""
      ? `<c r="${at}"${styled}${typed}/>`
      : `<c r="${at}"${styled}${typed}>${valued}</c>`;
  }
  const written = plainText(toXstring(toFileFormula(formula)));
  return maySpill(formula)
    ? `<c r="${at}"${styled}${typed} cm="1"><f t="array" ref="${at}">${written}</f>${valued}</c>`
    : `<c r="${at}"${styled}${typed}><f>${written}</f>${valued}</c>`;
};

const rowAttributes = (line: LineSnapshot, draft: DraftSheet) => {
  const look = draft.styles.look(styleIn(draft, line.style));
  return {
    s: look === 0 ? null : look,
    customFormat: look === 0 ? null : true,
    ht: line.size,
    hidden: line.isHidden === true || line.isFilteredOut === true ? true : null,
    customHeight: line.size === undefined ? null : true,
  };
};

/** All rows that hold or are anything. */
export const sheetData = (draft: DraftSheet): string => {
  const { cells, rows } = draft.sheet;
  const cellsOfRow = new Map<number, { readonly column: number; readonly cell: CellSnapshot }[]>();
  const lines = new Map(rows.map((line) => [line.index, line]));
  for (const { index } of rows) cellsOfRow.set(index, []);
  for (const cell of cells) {
    const area = areaOf(cell.at);
    if (area === null) continue;
    const row = cellsOfRow.get(area.row) ?? [];
    row.push({ column: area.column, cell });
    cellsOfRow.set(area.row, row);
  }
  const written = [...cellsOfRow]
    .sort(([one], [other]) => one - other)
    .map(([index, inRow]) =>
      element(
        "row",
        { r: index + 1, ...rowAttributes(lines.get(index) ?? { index }, draft) },
        ...inRow
          .sort((one, other) => one.column - other.column)
          .map(({ cell }) => cellElement(cell, draft)),
      ),
    );
  return element("sheetData", {}, ...written);
};
