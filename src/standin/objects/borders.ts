import { cellOf } from "../model/cells";
import type { Anchor, Sheet } from "../model/sheet";
import { describeClass, type Describe, type Property } from "../protocol/class-table";
import { lastColumnOf, lastRowOf, type CellRange } from "../../references";
import { invalidArgument } from "../model/host-error";
import { guardOption } from "../model/protection";
import { isStyleValue, styleValue, type BorderPart, type BorderSide } from "../model/style";
import { applyStyle } from "../model/write-cells";
import type { Workbook } from "../model/workbook";
import { readOnly, readWrite } from "../protocol/members";
import { areaOf } from "./anchors";
import { collectionMembers, isSameName } from "./collection";

type Anchors = readonly Anchor[];

export const borderIndexes = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderIndex = (typeof borderIndexes)[number];

interface Border {
  readonly anchors: Anchors;
  readonly index: BorderIndex;
}

interface Edge {
  readonly area: CellRange;
  readonly side: BorderSide;
}

/** Which sides of which cells a border of a block is made of. */
const edgesOf = (area: CellRange, index: BorderIndex): readonly Edge[] => {
  const { row, column, rowCount, columnCount } = area;
  const below = { ...area, row: row + 1, rowCount: rowCount - 1 };
  const above = { ...area, rowCount: rowCount - 1 };
  const right = { ...area, column: column + 1, columnCount: columnCount - 1 };
  const left = { ...area, columnCount: columnCount - 1 };
  switch (index) {
    case "EdgeTop":
      return [{ area: { ...area, rowCount: 1 }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: lastRowOf(area), rowCount: 1 }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columnCount: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: lastColumnOf(area), columnCount: 1 }, side: "right" }];
    case "InsideHorizontal":
      return rowCount < 2
        ? []
        : [
            { area: above, side: "bottom" },
            { area: below, side: "top" },
          ];
    case "InsideVertical":
      return columnCount < 2
        ? []
        : [
            { area: left, side: "right" },
            { area: right, side: "left" },
          ];
    case "DiagonalDown":
      return [{ area, side: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, side: "diagonalUp" }];
  }
};

const firstValue = (sheet: Sheet, edge: Edge, part: BorderPart): unknown =>
  styleValue(cellOf(sheet, edge.area.row, edge.area.column).style, `border.${edge.side}.${part}`);

const setPart = (
  workbook: Workbook,
  { anchors, index }: Border,
  part: BorderPart,
  value: unknown,
): void => {
  if (!isStyleValue(value)) throw invalidArgument(`borders.${index}.${part}`);
  for (const anchor of anchors) {
    for (const { area, side } of edgesOf(areaOf(anchor), index)) {
      applyStyle(workbook, anchor.sheet, area, { [`border.${side}.${part}`]: value });
      // A colour or weight alone draws a line.
      const isDrawn = styleValue(
        cellOf(anchor.sheet, area.row, area.column).style,
        `border.${side}.style`,
      );
      if (part !== "style" && isDrawn === "None") {
        applyStyle(workbook, anchor.sheet, area, { [`border.${side}.style`]: "Continuous" });
      }
    }
  }
};

const part = (name: BorderPart): Property<Border> =>
  readWrite(
    ({ anchors: [anchor], index }) => {
      const [edge] = anchor === undefined ? [] : edgesOf(areaOf(anchor), index);
      return anchor === undefined || edge === undefined
        ? null
        : firstValue(anchor.sheet, edge, name);
    },
    (border, value, { workbook }) => {
      setPart(workbook, border, name, value);
    },
  );

const guardBorder = (anchors: Anchors): void => {
  for (const { sheet } of anchors) guardOption(sheet, "allowFormatCells");
};

const borderObject = describeClass<Border>({
  name: "RangeBorder",
  guard: ({ anchors }) => {
    guardBorder(anchors);
  },
  properties: {
    SideIndex: readOnly(({ index }) => index),
    Style: part("style"),
    Weight: part("weight"),
    Color: part("color"),
    TintAndShade: part("tintAndShade"),
  },
  objects: {},
  methods: {},
});

export const bordersObject: Describe<Anchors> = describeClass<Anchors>({
  name: "RangeBorderCollection",
  properties: { Count: readOnly(() => borderIndexes.length) },
  objects: {},
  ...collectionMembers<Anchors, Border>({
    name: "borders",
    itemsOf: (anchors) => borderIndexes.map((index) => ({ anchors, index })),
    describe: borderObject,
    isNamed: ({ index }, key) => isSameName(index, key),
  }),
});
