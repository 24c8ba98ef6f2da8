import {
  attributeOf,
  childOf,
  elementsOf,
  nameOf,
  numberOf,
  type XmlElement,
} from "../../ooxml/read-xml";
import type { Mark, Place, Table, TableCell } from "../imported-document";
import { readParagraph, type DocumentContext } from "./read-paragraph";

interface OpenCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  text: string;
  readonly at: Place;
  readonly marks: Mark[];
}

/** Content controls and the like stand between a table and its rows, a row and its cells. */
const partsOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(parent).flatMap((node) => {
    if (nameOf(node) === name) return [node];
    return ["sdt", "sdtContent", "customXml", "ins"].includes(nameOf(node))
      ? partsOf(node, name)
      : [];
  });

const spanOf = (properties: XmlElement | null): number =>
  Math.max(1, numberOf(childOf(properties, "gridSpan"), "w:val") ?? 1);

/** `continue` where a cell belongs to the one above it. */
const mergeOf = (properties: XmlElement | null): "none" | "begin" | "continue" => {
  const merge = childOf(properties, "vMerge");
  if (merge === null) return "none";
  return attributeOf(merge, "w:val") === "restart" ? "begin" : "continue";
};

/** Columns of Word's grid at which no cell begins or ends are none. */
const withoutIdleColumns = (cells: readonly OpenCell[], rows: number): Table => {
  const edges = [
    ...new Set(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan])),
  ];
  edges.sort((a, b) => a - b);
  return {
    kind: "table",
    rows,
    columns: Math.max(0, edges.length - 1),
    cells: cells.map((cell): TableCell => {
      const column = edges.indexOf(cell.column);
      const columnSpan = edges.indexOf(cell.column + cell.columnSpan) - column;
      const { row, rowSpan, text, at, marks } = cell;
      return { row, column, rowSpan, columnSpan, text: text.trim(), at: [at], marks };
    }),
  };
};

/**
 * A table as it is printed once all revisions are accepted.
 * @param number 1-based number of the table in its document
 */
export const readTable = (node: XmlElement, number: number, context: DocumentContext): Table => {
  const cells: OpenCell[] = [];
  const above = new Map<number, OpenCell>();
  let row = 0;
  for (const line of partsOf(node, "tr")) {
    const properties = childOf(line, "trPr");
    if (childOf(properties, "del") !== null) {
      context.notices.add("revision", { kind: "table", table: number, row: row + 1, column: 1 });
      continue;
    }
    let column = numberOf(childOf(properties, "gridBefore"), "w:val") ?? 0;
    for (const part of partsOf(line, "tc")) {
      const cellProperties = childOf(part, "tcPr");
      const columnSpan = spanOf(cellProperties);
      const at: Place = { kind: "table", table: number, row: row + 1, column: column + 1 };
      const content = readCell(part, at, context);
      const merge = mergeOf(cellProperties);
      const over = merge === "continue" ? above.get(column) : undefined;
      if (over === undefined) {
        const cell: OpenCell = { row, column, rowSpan: 1, columnSpan, at, ...content };
        cells.push(cell);
        if (merge === "none") above.delete(column);
        else above.set(column, cell);
      } else {
        over.rowSpan += 1;
        if (content.text !== "") over.text += `\n${content.text}`;
        over.marks.push(...content.marks);
      }
      column += columnSpan;
    }
    row += 1;
  }
  return withoutIdleColumns(cells, row);
};

/** A table in a cell: a line per row, blanks between its cells. */
const nestedText = (table: Table): string =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join(" "),
  ).join("\n");

const readCell = (
  cell: XmlElement,
  at: Place,
  context: DocumentContext,
): { text: string; readonly marks: Mark[] } => {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let isOpen = false;
  const add = (text: string, goesOn: boolean): void => {
    const last = lines.length - 1;
    if (isOpen && last >= 0) lines[last] = `${lines[last] ?? ""}${text}`;
    else lines.push(text);
    isOpen = goesOn;
  };
  const walk = (parent: XmlElement): void => {
    for (const node of elementsOf(parent)) {
      switch (nameOf(node)) {
        case "p": {
          const { text, marks: own, aside, endIsDeleted } = readParagraph(node, at, context);
          add(text, endIsDeleted);
          marks.push(...own);
          for (const box of aside) {
            const inner = readParagraph(box, at, context);
            add(inner.text, false);
            marks.push(...inner.marks);
          }
          break;
        }
        case "tbl":
          context.notices.add("nestedTable", at);
          add(nestedText(readTable(node, at.kind === "table" ? at.table : 0, context)), false);
          break;
        case "sdt":
        case "sdtContent":
        case "customXml":
          walk(node);
          break;
      }
    }
  };
  walk(cell);
  return { text: lines.filter((line) => line.trim() !== "").join("\n"), marks };
};
