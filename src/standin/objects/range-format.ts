import type { Anchor } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { invalidArgument } from "../model/host-error";
import {
  autofitColumns,
  autofitRows,
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
} from "../model/lines";
import { changes, readWrite } from "../protocol/members";
import { areaOf } from "./anchors";
import { bordersObject } from "./borders";
import { fillObject, fontObject, guardFormat, protectionObject } from "./fill-and-font";
import { styled } from "./style-properties";

type Anchors = readonly Anchor[];

const size = (value: unknown, what: string): number => {
  if (typeof value === "number" && value >= 0) return value;
  throw invalidArgument(`${what} is ${JSON.stringify(value)}`);
};

const commonSize = (sizes: readonly number[]): number | null => {
  const [first = null] = sizes;
  return sizes.every((one) => one === first) ? first : null;
};

const columnWidths = (anchors: Anchors): readonly number[] =>
  anchors.flatMap((anchor) => {
    const { column, columnCount } = areaOf(anchor);
    return Array.from({ length: columnCount }, (_width, index) =>
      columnWidth(anchor.sheet, column + index),
    );
  });

const rowHeights = (anchors: Anchors): readonly number[] =>
  anchors.flatMap((anchor) => {
    const { row, rowCount } = areaOf(anchor);
    return Array.from({ length: Math.min(rowCount, 20_000) }, (_height, index) =>
      rowHeight(anchor.sheet, row + index),
    );
  });

const eachArea = (change: (anchor: Anchor) => void) =>
  changes<Anchors>((anchors) => {
    anchors.forEach(change);
  });

export const rangeFormatObject: Describe<Anchors> = describeClass<Anchors>({
  name: "RangeFormat",
  guard: guardFormat,
  properties: {
    WrapText: styled("alignment.wrapText"),
    HorizontalAlignment: styled("alignment.horizontal"),
    VerticalAlignment: styled("alignment.vertical"),
    TextOrientation: styled("alignment.textOrientation"),
    IndentLevel: styled("alignment.indentLevel"),
    AutoIndent: styled("alignment.autoIndent"),
    ShrinkToFit: styled("alignment.shrinkToFit"),
    ReadingOrder: styled("alignment.readingOrder"),
    ColumnWidth: readWrite(
      (anchors) => commonSize(columnWidths(anchors)),
      (anchors, value) => {
        const width = size(value, "columnWidth");
        for (const anchor of anchors) setColumnWidth(anchor.sheet, areaOf(anchor), width);
      },
    ),
    RowHeight: readWrite(
      (anchors) => commonSize(rowHeights(anchors)),
      (anchors, value) => {
        const height = size(value, "rowHeight");
        for (const anchor of anchors) setRowHeight(anchor.sheet, areaOf(anchor), height);
      },
    ),
    UseStandardWidth: readWrite(
      (anchors) => columnWidths(anchors).every((width) => width === 48),
      (anchors) => {
        for (const anchor of anchors) setColumnWidth(anchor.sheet, areaOf(anchor), null);
      },
    ),
    UseStandardHeight: readWrite(
      (anchors) => rowHeights(anchors).every((height) => height === 15),
      (anchors) => {
        for (const anchor of anchors) setRowHeight(anchor.sheet, areaOf(anchor), null);
      },
    ),
  },
  objects: {
    Fill: fillObject,
    Font: fontObject,
    Borders: bordersObject,
    Protection: protectionObject,
  },
  methods: {
    AutofitColumns: {
      ...eachArea((one) => {
        autofitColumns(one.sheet, areaOf(one));
      }),
      readsValues: true,
    },
    AutofitRows: {
      ...eachArea((one) => {
        autofitRows(one.sheet, areaOf(one));
      }),
      readsValues: true,
    },
  },
});
