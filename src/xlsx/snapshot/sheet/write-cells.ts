import type { CellSnapshot, LineSnapshot } from "../../../standin/workbook";
import { a1 } from "../../../references";
import { element, plainText, toXstring } from "../../../ooxml/write-xml";
import { areaOf, cornersOf } from "./areas";
import { styleIn, type DraftSheet } from "./draft-sheet";
import { isDynamic, toFileFormula } from "./formulas";

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

const contentOf = ({ value, formula, carried }: CellSnapshot, { texts }: DraftSheet): Content => {
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
    ? { type: "s", text: String(texts.numberOf(value, carried)) }
    : { type: "str", text: plainText(toXstring(value)) };
};

/** The block that a formula fills. */
const blockOf = ({ at, spill }: CellSnapshot): string => {
  const area = areaOf(at);
  if (area === null || spill === undefined) return at;
  return cornersOf({ ...area, rowCount: spill.length, columnCount: spill[0]?.length ?? 1 });
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
  return isDynamic(cell)
    ? `<c r="${at}"${styled}${typed} cm="1"><f t="array" ref="${blockOf(cell)}">${written}</f>${valued}</c>`
    : `<c r="${at}"${styled}${typed}><f>${written}</f>${valued}</c>`;
};

const rowAttributes = (line: LineSnapshot, draft: DraftSheet) => {
  const look = draft.styles.look(styleIn(draft, line.style));
  return {
    s: look === 0 ? null : look,
    customFormat: look === 0 ? null : true,
    ht: line.size,
    hidden: line.isHidden === true || line.isFilteredOut === true ? true : null,
    customHeight: line.size === undefined || line.isAutoSize === true ? null : true,
  };
};

/** The cells that formulas fill hold what they came to. */
const withSpilled = (cells: readonly CellSnapshot[]): readonly CellSnapshot[] => {
  const filled = new Map(
    cells.flatMap((cell) => {
      const { row = 0, column = 0 } = areaOf(cell.at) ?? {};
      return (cell.spill ?? []).flatMap((line, down) =>
        line.flatMap((value, right) =>
          down + right === 0
            ? []
            : [[a1({ row: row + down, column: column + right }), value] as const],
        ),
      );
    }),
  );
  if (filled.size === 0) return cells;
  const own = cells.map((cell) => {
    const value = filled.get(cell.at);
    filled.delete(cell.at);
    return value === undefined || cell.value !== null ? cell : { ...cell, value };
  });
  return [...own, ...[...filled].map(([at, value]) => ({ at, value }))];
};

/** All rows that hold or are anything. */
export const sheetData = (draft: DraftSheet): string => {
  const { cells, rows } = draft.sheet;
  const cellsOfRow = new Map<number, { readonly column: number; readonly cell: CellSnapshot }[]>();
  const lines = new Map(rows.map((line) => [line.index, line]));
  for (const { index } of rows) cellsOfRow.set(index, []);
  for (const cell of withSpilled(cells)) {
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
