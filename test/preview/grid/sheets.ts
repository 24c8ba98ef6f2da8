import type { CellStyle, SheetSnapshot } from "../../../src/standin/workbook";
import { sheetToShow } from "../../../src/preview/grid/model/sheet-to-show";
import type { ShownSheet } from "../../../src/preview/grid/model/shown-sheet";
import { newStyleBook, type StyleBook } from "../../../src/preview/grid/model/style-book";

const empty: SheetSnapshot = {
  id: "sheet",
  name: "表",
  visibility: "Visible",
  tabColor: "",
  showGridlines: false,
  cells: [],
  columns: [],
  rows: [],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  protection: null,
  selection: null,
  validations: [],
  conditionalFormats: [],
  tables: [],
  comments: [],
  charts: [],
  autoFilter: null,
  names: [],
  pageLayout: {
    scalars: {},
    zoom: {},
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headersFooters: {},
    headersFootersState: {},
  },
};

export const snapshot = (parts: Partial<SheetSnapshot>): SheetSnapshot => ({ ...empty, ...parts });

export const shown = (
  parts: Partial<SheetSnapshot>,
  styles: readonly CellStyle[] = [],
  book: StyleBook = newStyleBook(),
): ShownSheet => sheetToShow(snapshot(parts), styles, book);
