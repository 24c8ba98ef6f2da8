import { cellAt, formatAddress } from "../../../references";
import {
  attributeOf,
  childOf,
  elementsOf,
  findAll,
  nameOf,
  numberOf,
  relationIdOf,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { targetOfKind, type OpenPackage, type Relation } from "../package/open-package";
import type { Findings } from "../kept/findings";
import type { Ids } from "../workbook/ids";
import type { Chart } from "./series-element";
import type { Properties } from "./chart-text";
import { carryChart } from "./carried-chart";
import { readChart } from "./read-chart";

const emuPerPoint = 12_700;

const count = (node: XmlElement | null, name: string): number =>
  Number(textOf(childOf(node, name))) || 0;

/** The last cell that the chart covers: an end on the very edge of a cell belongs to the cell before it. */
const lastLine = (to: XmlElement | null, line: string, offset: string): number =>
  Math.max(0, count(to, line) - (count(to, offset) === 0 ? 1 : 0));

const placeOf = (anchor: XmlElement, sheet: string): Properties => {
  const [from, to] = [childOf(anchor, "from"), childOf(anchor, "to")];
  const [position, extent] = [childOf(anchor, "pos"), childOf(anchor, "ext")];
  const address = (row: number, column: number): string =>
    formatAddress(sheet, cellAt(row, column));
  const size =
    extent === null
      ? {}
      : {
          width: (numberOf(extent, "cx") ?? 0) / emuPerPoint,
          height: (numberOf(extent, "cy") ?? 0) / emuPerPoint,
        };
  if (from === null) {
    return position === null
      ? {}
      : {
          left: (numberOf(position, "x") ?? 0) / emuPerPoint,
          top: (numberOf(position, "y") ?? 0) / emuPerPoint,
          ...size,
        };
  }
  const start = address(count(from, "row"), count(from, "col"));
  return {
    "position.startCell": start,
    "position.endCell":
      to === null ? start : address(lastLine(to, "row", "rowOff"), lastLine(to, "col", "colOff")),
    ...size,
  };
};

const readAnchor = (
  anchor: XmlElement,
  sheet: string,
  file: OpenPackage,
  relations: readonly Relation[],
  ids: Ids,
  findings: Findings,
): readonly Chart[] => {
  const frame = childOf(anchor, "graphicFrame");
  const reference = findAll(frame, "chart")[0] ?? null;
  const id = relationIdOf(reference);
  const path = relations.find(
    (relation) => relation.id === id && relation.kind === "chart",
  )?.target;
  if (frame === null || path === undefined) {
    return [];
  }
  const read = readChart(file.root(path), sheet, findings);
  if (read === null) return [];
  const named = findAll(frame, "cNvPr")[0] ?? null;
  const name = attributeOf(named, "name") ?? "";
  const creation = attributeOf(findAll(named, "creationId")[0] ?? null, "id");
  const isRecorded = "name" in read.properties;
  const properties = isRecorded
    ? { ...read.properties }
    : { name, ...read.properties, ...placeOf(anchor, sheet) };
  const chart = { id: ids.keep(creation), ...read, properties };
  return [isRecorded ? chart : { ...chart, ...carryChart(chart, file, path, sheet, findings) }];
};

/** The charts over the cells of a sheet. Pictures and shapes are told of and left out. */
export const readDrawing = (
  sheet: string,
  file: OpenPackage,
  relations: readonly Relation[],
  ids: Ids,
  findings: Findings,
): readonly Chart[] => {
  const path = targetOfKind(relations, "drawing");
  if (path === null) return [];
  const charts = file.relationsOf(path);
  return elementsOf(file.root(path))
    .filter((node) => nameOf(node).endsWith("Anchor"))
    .flatMap((anchor) => readAnchor(anchor, sheet, file, charts, ids, findings));
};
