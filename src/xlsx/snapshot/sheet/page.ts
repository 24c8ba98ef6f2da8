import { type SheetSnapshot, newPageLayout } from "../../../standin/workbook";
import {
  attributeOf,
  childOf,
  descend,
  flagOf,
  numberOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element, type Attributes } from "../../../ooxml/write-xml";
import { newWords } from "../styles/words";
import { setupAttributes } from "./carried-sheet";
import type { DraftSheet } from "./draft-sheet";
import { headerFooterElement, readHeaderFooter } from "./header-footer";

type PageLayout = SheetSnapshot["pageLayout"];

/** ECMA-376 18.18.43 and `Excel.PaperType`, as far as Japanese printers know them. */
const papers = newWords({
  Letter: "1",
  LetterSmall: "2",
  Tabloid: "3",
  Ledger: "4",
  Legal: "5",
  Statement: "6",
  Executive: "7",
  A3: "8",
  A4: "9",
  A4Small: "10",
  A5: "11",
  B4: "12",
  B5: "13",
  Folio: "14",
  Quatro: "15",
  Paper10x14: "16",
  Paper11x17: "17",
});

const printErrors = newWords({
  AsDisplayed: "displayed",
  Blank: "blank",
  Dash: "dash",
  NotAvailable: "NA",
});
const printComments = newWords({ NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" });
const orders = newWords({ DownThenOver: "downThenOver", OverThenDown: "overThenDown" });

const pointsPerInch = 72;
const margins = ["left", "right", "top", "bottom", "header", "footer"] as const;

const yes = (value: unknown): true | null => (value === true ? true : null);
const unless = (value: string | undefined, usual: string): string | null =>
  value === undefined || value === usual ? null : value;

const setupElement = ({ scalars, zoom }: PageLayout, more: Attributes): string => {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
  const first = scalars["firstPageNumber"];
  const isFitted = typeof wide === "number" || typeof tall === "number";
  return element("pageSetup", {
    paperSize: Number(papers.toFile(scalars["paperSize"]) ?? 9),
    scale: typeof scale === "number" && scale !== 100 ? scale : null,
    firstPageNumber: typeof first === "number" ? first : null,
    fitToWidth: isFitted ? (typeof wide === "number" ? wide : 0) : null,
    fitToHeight: isFitted ? (typeof tall === "number" ? tall : 0) : null,
    pageOrder: unless(orders.toFile(scalars["printOrder"]), "downThenOver"),
    orientation: scalars["orientation"] === "Landscape" ? "landscape" : "portrait",
    blackAndWhite: yes(scalars["blackAndWhite"]),
    draft: yes(scalars["draftMode"]),
    cellComments: unless(printComments.toFile(scalars["printComments"]), "none"),
    useFirstPageNumber: typeof first === "number" ? true : null,
    errors: unless(printErrors.toFile(scalars["printErrors"]), "displayed"),
    ...more,
  });
};

/** Print options, margins, paper, headers and footers. */
export const pageElements = (draft: DraftSheet): string => {
  const { pageLayout } = draft.sheet;
  const { scalars } = pageLayout;
  const options = {
    horizontalCentered: yes(scalars["centerHorizontally"]),
    verticalCentered: yes(scalars["centerVertically"]),
    headings: yes(scalars["printHeadings"]),
    gridLines: yes(scalars["printGridlines"]),
  };
  const inches = Object.fromEntries(
    margins.map((side) => [side, Number(scalars[`${side}Margin`] ?? 0) / pointsPerInch]),
  );
  return [
    Object.values(options).some((value) => value === true) ? element("printOptions", options) : "",
    element("pageMargins", inches),
    setupElement(pageLayout, setupAttributes(draft)),
    headerFooterElement(pageLayout),
  ].join("");
};

const readZoom = (root: XmlElement, setup: XmlElement | null): PageLayout["zoom"] => {
  if (!flagOf(descend(root, "sheetPr", "pageSetUpPr"), "fitToPage")) {
    return { scale: numberOf(setup, "scale") ?? 100 };
  }
  // 0 pages: as many as it takes.
  const [wide, tall] = [numberOf(setup, "fitToWidth") ?? 1, numberOf(setup, "fitToHeight") ?? 1];
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall }),
  };
};

/** Dividing by 72 and multiplying again may leave noise behind the last digit of a plain number. */
const pointsOf = (inches: number): number => {
  const points = inches * pointsPerInch;
  const plain = Number(points.toFixed(6));
  return Math.abs(points - plain) < 1e-9 ? plain : points;
};

const readMargins = (node: XmlElement | null): Readonly<Record<string, number>> =>
  Object.fromEntries(
    margins.flatMap((side) => {
      const inches = numberOf(node, side);
      return inches === null ? [] : [[`${side}Margin`, pointsOf(inches)]];
    }),
  );

/** The page of a sheet, without what its names say: print area and titles. */
export const readPage = (
  root: XmlElement,
): Omit<PageLayout, "printArea" | "titleRows" | "titleColumns"> => {
  const setup = childOf(root, "pageSetup");
  const options = childOf(root, "printOptions");
  const usual = Object.fromEntries(newPageLayout().scalars);
  const first = flagOf(setup, "useFirstPageNumber") ? numberOf(setup, "firstPageNumber") : null;
  return {
    scalars: {
      ...usual,
      ...readMargins(childOf(root, "pageMargins")),
      orientation: attributeOf(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
      paperSize: papers.fromFile(attributeOf(setup, "paperSize") ?? "9") ?? "A4",
      blackAndWhite: flagOf(setup, "blackAndWhite"),
      draftMode: flagOf(setup, "draft"),
      printErrors: printErrors.fromFile(attributeOf(setup, "errors")) ?? "AsDisplayed",
      printComments: printComments.fromFile(attributeOf(setup, "cellComments")) ?? "NoComments",
      printOrder: orders.fromFile(attributeOf(setup, "pageOrder")) ?? "DownThenOver",
      centerHorizontally: flagOf(options, "horizontalCentered"),
      centerVertically: flagOf(options, "verticalCentered"),
      printHeadings: flagOf(options, "headings"),
      printGridlines: flagOf(options, "gridLines"),
      ...(first === null ? {} : { firstPageNumber: first }),
    },
    zoom: readZoom(root, setup),
    ...readHeaderFooter(childOf(root, "headerFooter")),
  };
};
