import {
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
  styleValue,
} from "../../../standin/workbook";
import { a1, cellsOf, formatFixedRange, quoteSheetName } from "../../../references";
import { element, plainText, toXstring } from "../../../ooxml/write-xml";
import { areaOf } from "../sheet/areas";

/** Cells of a sheet by address, with their number formats: a chart keeps a copy of what it shows. */
export interface ChartSource {
  readonly sheet: SheetSnapshot;
  readonly cellAt: (at: string) => CellSnapshot | undefined;
  /** Number format of the first cell of a range. */
  readonly numberFormatIn: (range: string | null) => string;
}

export const newChartSource = (sheet: SheetSnapshot, { styles }: WorkbookSnapshot): ChartSource => {
  const cells = new Map(sheet.cells.map((cell) => [cell.at, cell]));
  return {
    sheet,
    cellAt: (at) => cells.get(at),
    numberFormatIn: (range) => {
      const area = areaOf(range);
      const first = area === null ? "" : a1(area);
      return String(styleValue(styles[cells.get(first)?.style ?? -1] ?? {}, "numberFormat"));
    },
  };
};

/** More than a chart shows; the copy is left out for larger ones. */
const mostCopied = 4_096;

const cellsIn = (range: string, { cellAt }: ChartSource): readonly (CellSnapshot | undefined)[] => {
  const area = areaOf(range);
  if (area === null || area.rowCount * area.columnCount > mostCopied) return [];
  return [...cellsOf(area)].map(([row, column]) => cellAt(a1({ row, column })));
};

const points = (values: readonly (string | number | null)[]): readonly string[] => [
  element("c:ptCount", { val: values.length }),
  ...values.map((value, idx) =>
    value === null
      ? ""
      : element("c:pt", { idx }, element("c:v", {}, plainText(toXstring(String(value))))),
  ),
];

const reference = (range: string | null, sheet: string): string => {
  const area = areaOf(range);
  return element(
    "c:f",
    {},
    plainText(area === null ? "#REF!" : `${quoteSheetName(sheet)}!${formatFixedRange(area)}`),
  );
};

const isText = (cell: CellSnapshot | undefined): boolean =>
  typeof cell?.value === "string" && cell.value !== "";

export const numbersOf = (range: string | null, source: ChartSource): string => {
  const cells = range === null ? [] : cellsIn(range, source);
  return element(
    "c:numRef",
    {},
    reference(range, source.sheet.name),
    element(
      "c:numCache",
      {},
      element("c:formatCode", {}, plainText(source.numberFormatIn(range))),
      ...points(cells.map((cell) => (typeof cell?.value === "number" ? cell.value : null))),
    ),
  );
};

/** Names of the points: texts, or numbers where no cell holds a text. */
export const namesOf = (range: string, source: ChartSource): string => {
  const cells = cellsIn(range, source);
  if (!cells.some(isText)) return numbersOf(range, source);
  const texts = cells.map((cell) =>
    typeof cell?.value === "string" || typeof cell?.value === "number" ? cell.value : null,
  );
  return element(
    "c:strRef",
    {},
    reference(range, source.sheet.name),
    element("c:strCache", {}, ...points(texts)),
  );
};
