import type { Anchor } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { isEntireColumn, isEntireRow } from "../../references";
import { guardContent, guardOption } from "../model/protection";
import { areaOf } from "./anchors";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { cellProperties } from "./hyperlinks";
import { lineProperties } from "./line-properties";
import { rangeEditing } from "./range-editing";
import { rangeFormatObject } from "./range-format";
import { rangeNavigation } from "./range-navigation";
import { rangeProperties } from "./range-values";
import { rangeSortObject } from "./sort";

const contentMembers = ["Values", "Formulas", "FormulasLocal", "Clear", "CopyFrom"];

const lineOption = (anchor: Anchor, verb: "allowInsert" | "allowDelete"): string | null => {
  const area = areaOf(anchor);
  if (isEntireRow(area)) return `${verb}Rows`;
  return isEntireColumn(area) ? `${verb}Columns` : null;
};

const optionFor = (anchor: Anchor, member: string): string | null => {
  switch (member) {
    case "Insert":
      return lineOption(anchor, "allowInsert");
    case "Delete":
      return lineOption(anchor, "allowDelete");
    case "RowHidden":
    case "SetRowProperties":
      return "allowFormatRows";
    case "ColumnHidden":
    case "SetColumnProperties":
      return "allowFormatColumns";
    case "Hyperlink":
    case "SetCellProperties":
      return "allowInsertHyperlinks";
    default:
      return member.startsWith("NumberFormat") ? "allowFormatCells" : null;
  }
};

const guardRange = (anchor: Anchor, member: string): void => {
  if (contentMembers.includes(member)) guardContent(anchor.sheet, areaOf(anchor));
  else guardOption(anchor.sheet, optionFor(anchor, member));
};

export const rangeObject: Describe<Anchor> = describeClass<Anchor>({
  name: "Range",
  anchors: (one) => [one],
  guard: guardRange,
  properties: rangeProperties,
  objects: {
    Format: (one) => rangeFormatObject([one]),
    Worksheet: ({ sheet }, host) => host.worksheet(sheet),
    Sort: rangeSortObject,
    ConditionalFormats: (one) => conditionalFormatsObject(one),
    DataValidation: (one) => dataValidationObject([one]),
  },
  methods: { ...rangeNavigation, ...rangeEditing, ...lineProperties, ...cellProperties },
});
