import { newPageLayout } from "./page-layout";
import type { Sheet } from "./sheet";

export const newSheet = (id: string, name: string): Sheet => ({
  id,
  name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
  showHeadings: true,
  standardWidth: 8.43,
  isDeleted: false,
  cells: new Map(),
  spilled: new Map(),
  columns: new Map(),
  rows: new Map(),
  anchors: new Set(),
  merges: [],
  validations: [],
  conditionalFormats: [],
  tables: [],
  comments: [],
  charts: [],
  names: [],
  autoFilter: null,
  frozen: { rows: 0, columns: 0 },
  protection: null,
  pageLayout: newPageLayout(),
});
