import { cellOf } from "../model/cells";
import type { Anchor } from "../model/sheet";
import type { Property } from "../protocol/class-table";
import { cellsOf, isEntireColumn, isEntireRow, lastColumnOf, lastRowOf } from "../../references";
import { invalidArgument } from "../model/host-error";
import { isStyleValue, styleValue, type StyleKey, type StyleValue } from "../model/style";
import { usedArea } from "../model/used-area";
import { applyStyle } from "../model/write-cells";
import { readWrite } from "../protocol/members";
import { areaOf } from "./anchors";

type Anchors = readonly Anchor[];

/** The value that all cells share; null where they differ. */
const commonStyle = (anchors: Anchors, key: StyleKey): StyleValue | null => {
  const values = new Set<StyleValue>();
  for (const anchor of anchors) {
    const { sheet } = anchor;
    const area = areaOf(anchor);
    const isWhole = isEntireColumn(area) || isEntireRow(area);
    // Of whole lines: their own style, and the cells in use.
    if (isWhole)
      values.add(styleValue(cellOf(sheet, lastRowOf(area), lastColumnOf(area)).style, key));
    const seen = isWhole ? usedArea(sheet, "valuesAndFormats", area) : area;
    for (const [row, column] of seen === null ? [] : cellsOf(seen)) {
      values.add(styleValue(cellOf(sheet, row, column).style, key));
      if (values.size > 1) return null;
    }
  }
  const [first = null] = values;
  return first;
};

/** Colours are kept in capitals. */
export const normalizeStyle = (key: StyleKey, value: StyleValue): StyleValue =>
  /color/i.test(key) && typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)
    ? value.toUpperCase()
    : value;

/** A property that every cell has of its own. */
export const styled = (key: StyleKey): Property<Anchors> =>
  readWrite(
    (anchors) => commonStyle(anchors, key),
    (anchors, value, { workbook }) => {
      if (!isStyleValue(value)) throw invalidArgument(`${key} is ${JSON.stringify(value)}`);
      const patch = { [key]: normalizeStyle(key, value) };
      for (const anchor of anchors) applyStyle(workbook, anchor.sheet, areaOf(anchor), patch);
    },
  );
