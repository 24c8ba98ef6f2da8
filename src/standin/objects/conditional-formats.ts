import { dropAnchor, liftAnchor } from "../model/anchor";
import {
  conditionalFormatTypes,
  type Anchor,
  type ConditionalFormat,
  type ConditionalFormatType,
} from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { HostObject } from "../protocol/host-object";
import { intersection } from "../../references";
import { HostError, invalidArgument, notModelled } from "../model/host-error";
import { guardOption } from "../model/protection";
import { newId } from "../model/workbook";
import { changes, finds, makes, readOnly, readWrite } from "../protocol/members";
import { areaOf } from "./anchors";
import { collectionMembers } from "./collection";
import { cellValueObject, customObject, textObject } from "./conditional-format-rules";
import { guardRule } from "./conditional-format-style";

const modelledTypes: readonly ConditionalFormatType[] = ["Custom", "CellValue", "ContainsText"];

/** The part for one type of rule: of another type it is an error, or null. */
const parts = (
  name: string,
  type: ConditionalFormatType,
  describe: Describe<ConditionalFormat>,
): Readonly<Record<string, (one: ConditionalFormat) => HostObject | null>> => ({
  [name]: (one) => {
    if (one.type !== type) throw new HostError("InvalidOperation", `The rule is not ${type}.`);
    return describe(one);
  },
  [`${name}OrNullObject`]: (one) => (one.type === type ? describe(one) : null),
});

const remove = (one: ConditionalFormat): void => {
  const { sheet } = one.anchor;
  liftAnchor(one.anchor);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== one);
};

const conditionalFormatObject = describeClass<ConditionalFormat>({
  name: "ConditionalFormat",
  idProperty: "Id",
  guard: guardRule,
  properties: {
    Id: readOnly(({ id }) => id),
    Type: readOnly(({ type }) => type),
    Priority: readWrite(
      (one) => one.anchor.sheet.conditionalFormats.indexOf(one),
      (one, value) => {
        if (typeof value !== "number") throw invalidArgument("priority");
        const others = one.anchor.sheet.conditionalFormats.filter((other) => other !== one);
        others.splice(value, 0, one);
        one.anchor.sheet.conditionalFormats = others;
      },
    ),
    StopIfTrue: readWrite(
      ({ stopIfTrue }) => stopIfTrue,
      (one, value) => {
        one.stopIfTrue = value === true;
      },
    ),
  },
  objects: {
    ...parts("Custom", "Custom", customObject),
    ...parts("CellValue", "CellValue", cellValueObject),
    ...parts("TextComparison", "ContainsText", textObject),
  },
  methods: {
    Delete: changes(remove),
    GetRange: finds(({ anchor }, _given, host) => host.range(anchor)),
    GetRangeOrNullObject: finds(({ anchor }, _given, host) => host.range(anchor)),
  },
});

const rulesOf = (anchor: Anchor): readonly ConditionalFormat[] => {
  const area = areaOf(anchor);
  return anchor.sheet.conditionalFormats.filter(
    (one) => one.anchor.area !== null && intersection(one.anchor.area, area) !== null,
  );
};

const addRule = (anchor: Anchor, type: string, id: string): ConditionalFormat => {
  const known = conditionalFormatTypes.find((one) => one === type);
  if (known === undefined) throw invalidArgument(`the conditional format type "${type}"`);
  if (!modelledTypes.includes(known)) throw notModelled(`conditional formats of the type ${type}`);
  const one: ConditionalFormat = {
    id,
    type: known,
    anchor: dropAnchor(anchor.sheet, areaOf(anchor)),
    stopIfTrue: false,
    rule: {},
    format: new Map(),
  };
  // The newest rule comes first, as in Excel.
  anchor.sheet.conditionalFormats.unshift(one);
  return one;
};

const shared = collectionMembers<Anchor, ConditionalFormat>({
  name: "conditionalFormats",
  itemsOf: rulesOf,
  describe: (one) => conditionalFormatObject(one),
  isNamed: ({ id }, key) => id === key,
});

export const conditionalFormatsObject: Describe<Anchor> = describeClass<Anchor>({
  name: "ConditionalFormatCollection",
  guard: ({ sheet }) => {
    guardOption(sheet, "allowFormatCells");
  },
  properties: {},
  objects: {},
  ...shared,
  methods: {
    ...shared.methods,
    Add: makes((anchor, given, { workbook }) =>
      conditionalFormatObject(addRule(anchor, given.text(0), newId(workbook))),
    ),
    ClearAll: changes((anchor) => {
      rulesOf(anchor).forEach(remove);
    }),
  },
});
