import type { SheetSnapshot } from "../../../standin/workbook";
import { a1, formatRange } from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  relationIdOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { contentType, namespace, relationKind } from "../package/namespaces";
import type { OpenPackage, Relation } from "../package/open-package";
import { element, elementAround, toXstring, xmlPart } from "../../../ooxml/write-xml";
import type { Ids } from "../workbook/ids";
import { areaOf, cornersOf } from "./areas";
import type { DraftSheet } from "./draft-sheet";

type Table = SheetSnapshot["tables"][number];

/** Names of columns are the texts of the headings; Excel takes a file for damaged where they differ. */
const columnNames = (
  { range, showHeaders }: Table,
  { cells }: SheetSnapshot,
): readonly string[] => {
  const area = areaOf(range);
  if (area === null) return [];
  const texts = new Map(cells.map(({ at, value }) => [at, value]));
  return Array.from({ length: area.columnCount }, (_, index) => {
    const text = showHeaders ? texts.get(a1({ row: area.row, column: area.column + index })) : null;
    return typeof text === "string" && text !== "" ? text : `Column${index + 1}`;
  });
};

const tablePart = (table: Table, id: number, sheet: SheetSnapshot): string => {
  const area = areaOf(table.range);
  if (area === null) return "";
  const filtered = table.showTotals ? { ...area, rowCount: area.rowCount - 1 } : area;
  const names = columnNames(table, sheet);
  return xmlPart(
    element(
      "table",
      {
        xmlns: namespace.main,
        "xmlns:mc": namespace.compatibility,
        "mc:Ignorable": "xr",
        "xmlns:xr": namespace.revision,
        id,
        "xr:uid": table.id,
        name: table.name,
        displayName: table.name,
        ref: cornersOf(area),
        headerRowCount: table.showHeaders ? null : 0,
        totalsRowCount: table.showTotals ? 1 : null,
        totalsRowShown: table.showTotals ? null : false,
      },
      table.showHeaders && table.showFilterButton
        ? element("autoFilter", { ref: cornersOf(filtered) })
        : "",
      element(
        "tableColumns",
        { count: names.length },
        ...names.map((name, index) =>
          element("tableColumn", {
            id: index + 1,
            name: toXstring(name).replaceAll("\n", "_x000a_"),
          }),
        ),
      ),
      element("tableStyleInfo", {
        name: table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ),
  );
};

/** Adds the tables of a sheet, numbered through the workbook from `first` on. */
export const addTables = ({ sheet, path, package: draft }: DraftSheet, first: number): string => {
  const relations = sheet.tables.flatMap((table, index) => {
    const content = tablePart(table, first + index, sheet);
    if (content === "") return [];
    const target = `xl/tables/table${first + index}.xml`;
    draft.add(target, content, contentType.table);
    return [element("tablePart", { "r:id": draft.relate(path, relationKind.table, target) })];
  });
  return elementAround("tableParts", { count: relations.length }, relations);
};

const readTable = (node: XmlElement | null, ids: Ids): readonly Table[] => {
  const area = areaOf(attributeOf(node, "ref"));
  if (node === null || area === null) return [];
  const look = childOf(node, "tableStyleInfo");
  return [
    {
      id: ids.keep(attributeOf(node, "xr:uid")),
      name: attributeOf(node, "displayName") ?? attributeOf(node, "name") ?? "Table1",
      showHeaders: numberOf(node, "headerRowCount") !== 0,
      showTotals: (numberOf(node, "totalsRowCount") ?? 0) > 0,
      style: attributeOf(look, "name") ?? "",
      highlightFirstColumn: flagOf(look, "showFirstColumn"),
      highlightLastColumn: flagOf(look, "showLastColumn"),
      showBandedRows: flagOf(look, "showRowStripes"),
      showBandedColumns: flagOf(look, "showColumnStripes"),
      showFilterButton: childOf(node, "autoFilter") !== null,
      range: formatRange(area),
    },
  ];
};

export const readTables = (
  root: XmlElement,
  file: OpenPackage,
  relations: readonly Relation[],
  ids: Ids,
): readonly Table[] =>
  childrenOf(childOf(root, "tableParts"), "tablePart").flatMap((part) => {
    const id = relationIdOf(part);
    const path = relations.find((relation) => relation.id === id)?.target;
    return readTable(path === undefined ? null : file.root(path), ids);
  });
