import type { PageLayout } from "./sheet";

const scalarDefaults = {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  printErrors: "AsDisplayed",
  centerHorizontally: false,
  centerVertically: false,
  printHeadings: false,
  printGridlines: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printComments: "NoComments",
  draftMode: false,
  firstPageNumber: "",
  printOrder: "DownThenOver",
} as const;

export const pageLayoutScalars = Object.keys(scalarDefaults);

export const newPageLayout = (): PageLayout => ({
  scalars: new Map(Object.entries(scalarDefaults)),
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headersFooters: new Map(),
  headersFootersState: new Map<string, unknown>([
    ["state", "Default"],
    ["useSheetMargins", true],
    ["useSheetScale", true],
  ]),
});
