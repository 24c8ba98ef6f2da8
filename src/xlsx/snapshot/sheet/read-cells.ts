import type { CellSnapshot } from "../../../standin/workbook";
import {
  a1,
  cellAt,
  contains,
  copyFormula,
  formatRange,
  type CellRange,
} from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { fromXstring } from "../../../ooxml/write-xml";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import type { Carried } from "../kept/carried";
import type { ReadText, ReadTexts } from "../workbook/texts";
import { areaOf } from "./areas";
import { fromFileFormula } from "./formulas";

/** A cell as the file has it; `look` is the number of its style. */
export interface FoundCell {
  readonly area: CellRange;
  readonly value: CellSnapshot["value"];
  readonly formula: string | null;
  readonly look: number;
  readonly carried: Carried | null;
  /** Of a formula that fills several cells: their values, row by row. */
  readonly spill: readonly (readonly CellSnapshot["value"][])[] | null;
}

interface Reading {
  readonly texts: ReadTexts;
  readonly findings: Findings;
  /** The first formula of each group that shares one, by the number of the group. */
  readonly shared: Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >;
  /** Cells that an array formula fills, its own with them. */
  readonly spilled: CellRange[];
}

/** Days since the day that Excel counts from. */
const serialOf = (isoDate: string): number | null => {
  const milliseconds = Date.parse(
    /[zZ]|[+-]\d\d:?\d\d$/u.test(isoDate)
      ? isoDate
      : `${isoDate.includes("T") ? isoDate : `${isoDate}T00:00:00`}Z`,
  );
  return Number.isFinite(milliseconds) ? milliseconds / 86_400_000 + 25_569 : null;
};

const textIn = (cell: XmlElement, { texts }: Reading): ReadText | null => {
  const type = attributeOf(cell, "t");
  if (type === "inlineStr") return texts.read(childOf(cell, "is"));
  const number = childOf(cell, "v");
  return type === "s" && number !== null ? texts.at(Number(textOf(number))) : null;
};

const valueOf = (cell: XmlElement): CellSnapshot["value"] => {
  const type = attributeOf(cell, "t") ?? "n";
  const node = childOf(cell, "v");
  if (node === null) return null;
  const text = textOf(node);
  switch (type) {
    case "str":
      return fromXstring(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text.trim() };
    case "d":
      return serialOf(text.trim());
    default: {
      const number = Number(text);
      return text.trim() === "" || !Number.isFinite(number) ? null : number;
    }
  }
};

const formulaOf = (
  cell: XmlElement,
  area: CellRange,
  { shared, spilled, findings }: Reading,
): string | null => {
  const { row, column } = area;
  const node = childOf(cell, "f");
  if (node === null) return null;
  const text = textOf(node);
  const group = attributeOf(node, "si");
  const type = attributeOf(node, "t");
  if (type === "array") {
    const filled = areaOf(attributeOf(node, "ref"));
    if (attributeOf(cell, "cm") === null) findings.add(foundWords.arrays, addressOf(area));
    if (filled !== null && filled.rowCount * filled.columnCount > 1) spilled.push(filled);
  }
  if (type === "shared" && group !== null && text === "") {
    const first = shared.get(group);
    return first === undefined
      ? null
      : copyFormula(first.formula, row - first.row, column - first.column);
  }
  // A what-if table has no formula of its own.
  if (text === "" || type === "dataTable") return null;
  const formula = fromFileFormula(fromXstring(text));
  if (type === "shared" && group !== null) shared.set(group, { formula, row, column });
  return formula;
};

/** The address a cell states, or else the place behind the cell before it. */
const areaOfCell = (cell: XmlElement, row: number, column: number): CellRange | null => {
  const stated = attributeOf(cell, "r");
  return stated === null ? cellAt(row, column) : areaOf(stated);
};

/** The values of a filled block go to the formula that fills it. */
const withSpill = (cells: readonly FoundCell[], block: CellRange): readonly FoundCell[] => {
  const inside = new Map(
    cells.flatMap((cell) =>
      contains(block, cell.area) ? [[addressOf(cell.area), cell.value] as const] : [],
    ),
  );
  const spill = Array.from({ length: block.rowCount }, (_line, down) =>
    Array.from(
      { length: block.columnCount },
      (_cell, right) =>
        inside.get(a1({ row: block.row + down, column: block.column + right })) ?? null,
    ),
  );
  return cells.map((cell) => {
    if (cell.area.row === block.row && cell.area.column === block.column) return { ...cell, spill };
    return cell.formula === null && contains(block, cell.area) ? { ...cell, value: null } : cell;
  });
};

export const readCells = (
  rows: readonly XmlElement[],
  texts: ReadTexts,
  findings: Findings,
): readonly FoundCell[] => {
  const reading: Reading = { texts, findings, shared: new Map(), spilled: [] };
  const found: FoundCell[] = [];
  let row = -1;
  for (const line of rows) {
    row = (numberOf(line, "r") ?? row + 2) - 1;
    let column = -1;
    for (const cell of childrenOf(line, "c")) {
      const area = areaOfCell(cell, row, column + 1);
      if (area === null) continue;
      column = area.column;
      const look = numberOf(cell, "s") ?? 0;
      const formula = formulaOf(cell, area, reading);
      const shared = textIn(cell, reading);
      const value = shared === null ? valueOf(cell) : shared.text;
      found.push({ area, value, formula, look, carried: shared?.carried ?? null, spill: null });
    }
  }
  return reading.spilled.reduce(withSpill, found);
};

export const addressOf = ({ row, column }: CellRange): string => formatRange(cellAt(row, column));
