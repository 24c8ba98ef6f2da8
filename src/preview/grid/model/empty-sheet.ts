import type { ShownSheet } from "./shown-sheet";

/** What is seen before the first view of a workbook comes. */
export const emptySheet: ShownSheet = {
  id: "empty",
  name: "Sheet1",
  isHidden: false,
  tabColor: "",
  hasGridlines: true,
  cells: new Map(),
  columns: new Map(),
  rows: new Map(),
  merges: [],
  frozen: { rows: 0, columns: 0 },
  rowCount: 200,
  columnCount: 40,
  links: new Map(),
  choices: [],
  charts: [],
};
