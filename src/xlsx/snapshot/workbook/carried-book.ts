import { noStyle, type WorkbookSnapshot } from "../../../standin/workbook";
import { childOf, type XmlElement } from "../../../ooxml/read-xml";
import { attributesBeside, attributesIn, carriedOf, recordIn, textIn } from "../kept/carried";
import type { DraftPackage } from "../package/draft-package";
import { contentType, relationKind } from "../package/namespaces";
import { targetOfKind, type OpenPackage, type Relation } from "../package/open-package";
import type { StylesSetup } from "../styles/draft-styles";
import { fontElement } from "../styles/font";
import type { ReadStyles } from "../styles/read-styles";
import type { CellStyle } from "../../../standin/workbook";

const partOf = (file: OpenPackage, relations: readonly Relation[], kind: string): string | null => {
  const path = targetOfKind(relations, kind);
  return path === null ? null : file.text(path);
};

/** The font is carried as XML, and as the style by which columns are measured. */
const fontOf = ({ fontOf: xmlOf, standardFont }: ReadStyles) => {
  const font = xmlOf(0);
  return font === fontElement(noStyle) ? {} : { font, fontStyle: standardFont };
};

/** What a file says beside what the workbook models. */
export const readCarriedBook = (
  file: OpenPackage,
  root: XmlElement,
  relations: readonly Relation[],
  styles: ReadStyles,
): Pick<WorkbookSnapshot, "carried"> =>
  carriedOf({
    properties: attributesBeside(childOf(root, "workbookPr"), ["date1904", "codeName"]),
    theme: partOf(file, relations, "theme"),
    customProperties: partOf(file, file.relationsOf(""), "custom-properties"),
    styles: styles.named,
    ...fontOf(styles),
  });

export const bookProperties = ({ carried }: WorkbookSnapshot) =>
  attributesIn(carried, "properties");

/** The font of cells that nobody has styled: the file's own, or else the one that is asked for. */
export const standardFontOf = (
  { carried }: WorkbookSnapshot,
  asked: CellStyle,
): { readonly xml: string; readonly style: CellStyle } => {
  const xml = textIn(carried, "font");
  if (xml === null) return { xml: fontElement(asked), style: asked };
  const { "font.name": name, "font.size": size } = recordIn(carried, "fontStyle");
  return {
    xml,
    style: {
      ...(typeof name === "string" ? { "font.name": name } : {}),
      ...(typeof size === "number" ? { "font.size": size } : {}),
    },
  };
};

export const stylesSetup = ({ carried }: WorkbookSnapshot, standardFont: string): StylesSetup => ({
  standardFont,
  named: recordIn(carried, "styles"),
});

/** The parts that are given back whole. */
export const addCarriedParts = (
  draft: DraftPackage,
  workbookPath: string,
  { carried }: WorkbookSnapshot,
): void => {
  const theme = textIn(carried, "theme");
  if (theme !== null) {
    draft.add("xl/theme/theme1.xml", theme, contentType.theme);
    draft.relate(workbookPath, relationKind.theme, "xl/theme/theme1.xml");
  }
  const properties = textIn(carried, "customProperties");
  if (properties !== null) {
    draft.add("docProps/custom.xml", properties, contentType.customProperties);
    draft.relate("", relationKind.customProperties, "docProps/custom.xml");
  }
};
