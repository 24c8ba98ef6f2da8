import { cellAt, type CellRange } from "../../references";
import type { Hyperlink } from "../model/cell";
import { invalidArgument, notModelled } from "../model/host-error";
import type { Anchor, Sheet } from "../model/sheet";
import { applyStyle, enterInputs, setHyperlink } from "../model/write-cells";
import type { Method } from "../protocol/class-table";
import type { Host } from "../protocol/host-object";
import { changes } from "../protocol/members";
import { isJsonObject } from "../protocol/wire";
import { areaOf } from "./anchors";

const readHyperlink = (given: unknown): Hyperlink | null => {
  if (!isJsonObject(given)) throw invalidArgument(`hyperlink is ${JSON.stringify(given)}`);
  const parts = ["address", "documentReference", "screenTip"]
    .map((key) => [key, given[key]] as const)
    .filter(([, value]) => typeof value === "string" && value !== "");
  return parts.length === 0 ? null : Object.fromEntries(parts);
};

/** Gives cells a link, its text and the look that Excel has for links. */
export const writeHyperlink = (host: Host, sheet: Sheet, area: CellRange, given: unknown): void => {
  setHyperlink(sheet, area, readHyperlink(given));
  const text = isJsonObject(given) ? given["textToDisplay"] : undefined;
  if (typeof text === "string" && text !== "") {
    enterInputs(host.workbook, sheet, area, () => text, host.year);
  }
  applyStyle(host.workbook, sheet, area, {
    "font.color": "#0563C1",
    "font.underline": "Single",
  });
};

const rowsOf = (given: unknown, count: number): readonly unknown[] => {
  const rows: readonly unknown[] = Array.isArray(given) ? given : [];
  if (rows.length !== count) {
    throw invalidArgument(`setCellProperties for ${String(count)} with ${String(rows.length)}`);
  }
  return rows;
};

/** One object for each cell of the range; only links: how Excel draws the other properties nobody has seen. */
export const cellProperties: Readonly<Record<string, Method<Anchor>>> = {
  SetCellProperties: changes((anchor, given, host) => {
    const { row, column, rowCount, columnCount } = areaOf(anchor);
    rowsOf(given.list(0), rowCount).forEach((cells, down) => {
      rowsOf(cells, columnCount).forEach((value, across) => {
        const what = JSON.stringify(value);
        if (!isJsonObject(value)) throw invalidArgument(`setCellProperties with ${what}`);
        const { hyperlink, ...others } = value;
        if (Object.keys(others).length > 0) throw notModelled(`setCellProperties with ${what}`);
        if (hyperlink === undefined) return;
        writeHyperlink(host, anchor.sheet, cellAt(row + down, column + across), hyperlink);
      });
    });
  }),
};
