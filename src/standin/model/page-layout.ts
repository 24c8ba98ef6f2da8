import type { Anchor } from "./anchor";

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

export interface PageLayout {
  /** By their Office.js names, margins in points. */
  readonly scalars: Map<string, unknown>;
  zoom: Readonly<Record<string, unknown>>;
  printArea: Anchor | null;
  titleRows: Anchor | null;
  titleColumns: Anchor | null;
  /** `defaultForAllPages.centerFooter` … */
  readonly headersFooters: Map<string, string>;
  readonly headersFootersState: Map<string, unknown>;
}

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
