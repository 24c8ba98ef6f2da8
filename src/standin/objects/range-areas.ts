import type { Anchor } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { formatAddress } from "../../references";
import { itemNotFound } from "../model/host-error";
import { guardContent, guardOption } from "../model/protection";
import { changes, readOnly } from "../protocol/members";
import { areaOf } from "./anchors";
import { collectionMembers } from "./collection";
import { dataValidationObject } from "./data-validation";
import { clearRange, copyRangeFrom } from "./range-editing";
import { rangeFormatObject } from "./range-format";

type Anchors = readonly Anchor[];

const addressOf = (anchors: Anchors): string =>
  anchors.map((anchor) => formatAddress(anchor.sheet.name, areaOf(anchor))).join(",");

const areasObject: Describe<Anchors> = describeClass<Anchors>({
  name: "RangeCollection",
  properties: {},
  objects: {},
  ...collectionMembers<Anchors, Anchor>({
    name: "RangeAreas.areas",
    itemsOf: (anchors) => anchors,
    describe: (anchor, host) => host.range(anchor),
    isNamed: () => false,
  }),
});

/** Several blocks of one sheet. */
export const rangeAreasObject: Describe<Anchors> = describeClass<Anchors>({
  name: "RangeAreas",
  anchors: (ones) => ones,
  guard: (ones, member) => {
    for (const one of ones) {
      if (member === "Clear" || member === "CopyFrom") guardContent(one.sheet, areaOf(one));
      else guardOption(one.sheet, null);
    }
  },
  properties: {
    Address: readOnly(addressOf),
    AddressLocal: readOnly(addressOf),
    AreaCount: readOnly((ones) => ones.length),
    CellCount: readOnly((ones) =>
      ones.map(areaOf).reduce((sum, area) => sum + area.rowCount * area.columnCount, 0),
    ),
  },
  objects: {
    Areas: areasObject,
    Format: rangeFormatObject,
    DataValidation: dataValidationObject,
    Worksheet: ([first], host) => {
      if (first === undefined) throw itemNotFound("the worksheet of no ranges");
      return host.worksheet(first.sheet);
    },
  },
  methods: {
    Clear: changes((ones, given, host) => {
      for (const one of ones) clearRange(one, given, host);
    }),
    CopyFrom: changes((ones, given, host) => {
      for (const one of ones) copyRangeFrom(one, given, host);
    }),
  },
});
