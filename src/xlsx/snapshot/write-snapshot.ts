import {
  type SheetSnapshot,
  type WorkbookSnapshot,
  noStyle,
  type CellStyle,
} from "../../standin/workbook";
import { newDraftPackage, type DraftPackage } from "./package/draft-package";
import { contentType, namespace, relationKind } from "./package/namespaces";
import { element, xmlPart } from "../../ooxml/write-xml";
import { authorsPart } from "./sheet/comments";
import { addSheet } from "./sheet/write-sheet";
import { newDraftStyles } from "./styles/draft-styles";
import { pointsOfDigit } from "./styles/font";
import {
  addCarriedParts,
  bookProperties,
  standardFontOf,
  stylesSetup,
} from "./workbook/carried-book";
import { addDynamicArrays } from "./workbook/dynamic-arrays";
import { namesElement } from "./workbook/names";
import { addProperties } from "./workbook/properties";
import { addSettings } from "./workbook/settings";
import { newDraftTexts } from "./workbook/texts";

const workbookPath = "xl/workbook.xml";

const visibilities: Readonly<Record<SheetSnapshot["visibility"], string | null>> = {
  Visible: null,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

const workbookPart = (snapshot: WorkbookSnapshot, relations: readonly string[]): string => {
  const active = snapshot.sheets.findIndex(({ name }) => name === snapshot.activeSheet);
  return xmlPart(
    element(
      "workbook",
      { xmlns: namespace.main, "xmlns:r": namespace.relation },
      element("workbookPr", bookProperties(snapshot)),
      element("bookViews", {}, element("workbookView", { activeTab: active > 0 ? active : null })),
      element(
        "sheets",
        {},
        ...snapshot.sheets.map(({ name, visibility }, index) =>
          element("sheet", {
            name,
            sheetId: index + 1,
            state: visibilities[visibility],
            "r:id": relations[index],
          }),
        ),
      ),
      namesElement(snapshot),
      element("calcPr", { calcId: 191_029, fullCalcOnLoad: true }),
    ),
  );
};

const countBefore = (sheets: readonly SheetSnapshot[], index: number) => ({
  charts: sheets.slice(0, index).reduce((sum, { charts }) => sum + charts.length, 0),
  tables: sheets.slice(0, index).reduce((sum, { tables }) => sum + tables.length, 0),
});

const addAuthors = (draft: DraftPackage, { sheets }: WorkbookSnapshot): void => {
  if (sheets.every(({ comments }) => comments.length === 0)) return;
  draft.add("xl/persons/person.xml", authorsPart(), contentType.persons);
  draft.relate(workbookPath, relationKind.persons, "xl/persons/person.xml");
};

export interface FileSetup {
  /** Of cells that nobody has styled; column widths count its digits. */
  readonly standardFont: CellStyle;
}

/**
 * The bytes of an `.xlsx` file that holds the workbook: what is seen, what is behind it, and what add-ins remember in it.
 * Formulas carry their last results, and Excel is told to calculate when it opens the file. The same snapshot gives the same
 * bytes.
 */
export const writeSnapshot = (
  snapshot: WorkbookSnapshot,
  { standardFont }: FileSetup = { standardFont: noStyle },
): Uint8Array => {
  const draft = newDraftPackage();
  const font = standardFontOf(snapshot, standardFont);
  const styles = newDraftStyles(stylesSetup(snapshot, font.xml));
  const texts = newDraftTexts(styles.font);
  draft.relate("", relationKind.officeDocument, workbookPath);
  const { sheets } = snapshot;
  const relations = sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const shared = {
      workbook: snapshot,
      package: draft,
      styles,
      texts,
      pointsOfDigit: pointsOfDigit(font.style),
    };
    addSheet({ sheet, number: index + 1, path, ...shared }, countBefore(sheets, index));
    return draft.relate(workbookPath, relationKind.worksheet, path);
  });
  draft.add(workbookPath, workbookPart(snapshot, relations), contentType.workbook);
  draft.add("xl/sharedStrings.xml", texts.part(), contentType.sharedStrings);
  draft.relate(workbookPath, relationKind.sharedStrings, "xl/sharedStrings.xml");
  draft.add("xl/styles.xml", styles.part(), contentType.styles);
  draft.relate(workbookPath, relationKind.styles, "xl/styles.xml");
  addCarriedParts(draft, workbookPath, snapshot);
  addDynamicArrays(draft, workbookPath, sheets);
  addAuthors(draft, snapshot);
  addSettings(draft, workbookPath, snapshot);
  addProperties(draft, snapshot);
  return draft.bytes();
};
