import { dropAnchor, liftAnchor } from "../model/anchor";
import { pageLayoutScalars } from "../model/page-layout";
import type { Anchor, PageLayout, Sheet } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import { wholeSheet } from "../../references";
import { invalidArgument, itemNotFound } from "../model/host-error";
import { changes, finds, readWrite, recorded } from "../protocol/members";
import { isJsonObject } from "../protocol/wire";
import { areaOf, rangeArgument } from "./anchors";

interface Pages {
  readonly sheet: Sheet;
  readonly group: string;
}

const headerFooterObject = describeClass<Pages>({
  name: "HeaderFooter",
  properties: Object.fromEntries(
    ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map(
      (name) => [
        name,
        readWrite<Pages>(
          ({ sheet, group }) => sheet.pageLayout.headersFooters.get(`${group}.${name}`) ?? "",
          ({ sheet, group }, value) => {
            if (typeof value !== "string") throw invalidArgument(name);
            sheet.pageLayout.headersFooters.set(`${group}.${name}`, value);
          },
        ),
      ],
    ),
  ),
  objects: {},
  methods: {},
});

const pagesOf = (group: string) => (sheet: Sheet) => headerFooterObject({ sheet, group });

const headersFootersObject = describeClass<Sheet>({
  name: "HeaderFooterGroup",
  properties: recorded<Sheet>(
    ["state", "useSheetMargins", "useSheetScale"],
    ({ pageLayout }) => pageLayout.headersFootersState,
    (_sheet, name) => name,
  ),
  objects: {
    DefaultForAllPages: pagesOf("defaultForAllPages"),
    FirstPage: pagesOf("firstPage"),
    EvenPages: pagesOf("evenPages"),
    OddPages: pagesOf("oddPages"),
  },
  methods: {},
});

type Place = "printArea" | "titleRows" | "titleColumns";

const place = (sheet: Sheet, name: Place, anchor: Anchor): void => {
  const old = sheet.pageLayout[name];
  if (old !== null) liftAnchor(old);
  const area = areaOf(anchor);
  const whole = {
    printArea: area,
    titleRows: { ...area, column: 0, columnCount: wholeSheet.columnCount },
    titleColumns: { ...area, row: 0, rowCount: wholeSheet.rowCount },
  };
  sheet.pageLayout[name] = dropAnchor(sheet, whole[name]);
};

const places = (name: Place) =>
  changes<Sheet>((sheet, given: CallArguments, host: Host) => {
    place(sheet, name, rangeArgument(given, 0, sheet, host));
  });

const placed = (sheet: Sheet, name: Place, host: Host): HostObject | null => {
  const anchor = sheet.pageLayout[name];
  if (anchor?.area == null) return null;
  return name === "printArea" ? host.rangeAreas([anchor]) : host.range(anchor);
};

const findsPlace = (name: Place) =>
  finds<Sheet>((sheet, _given, host) => {
    const object = placed(sheet, name, host);
    if (object === null) throw itemNotFound(name);
    return object;
  });

const findsPlaceOrNull = (name: Place) =>
  finds<Sheet>((sheet, _given, host) => placed(sheet, name, host));

const setZoom = (layout: PageLayout, value: unknown, doesFitToPagesStick: boolean): void => {
  if (!isJsonObject(value)) throw invalidArgument(`zoom is ${JSON.stringify(value)}`);
  const { scale } = value;
  if (typeof scale === "number") {
    if (scale < 10 || scale > 400) throw invalidArgument(`a scale of ${scale}`);
    layout.zoom = { scale };
  } else if (doesFitToPagesStick) {
    layout.zoom = value;
  }
};

export const pageLayoutObject: Describe<Sheet> = describeClass<Sheet>({
  name: "PageLayout",
  properties: {
    ...recorded<Sheet>(
      pageLayoutScalars,
      ({ pageLayout }) => pageLayout.scalars,
      (_sheet, name) => name,
    ),
    Zoom: readWrite(
      ({ pageLayout }) => pageLayout.zoom,
      ({ pageLayout }, value, host) => {
        setZoom(pageLayout, value, host.doesFitToPagesStick());
      },
    ),
  },
  objects: { HeadersFooters: headersFootersObject },
  methods: {
    SetPrintArea: places("printArea"),
    SetPrintTitleRows: places("titleRows"),
    SetPrintTitleColumns: places("titleColumns"),
    GetPrintArea: findsPlace("printArea"),
    GetPrintAreaOrNullObject: findsPlaceOrNull("printArea"),
    GetPrintTitleRows: findsPlace("titleRows"),
    GetPrintTitleRowsOrNullObject: findsPlaceOrNull("titleRows"),
    GetPrintTitleColumns: findsPlace("titleColumns"),
    GetPrintTitleColumnsOrNullObject: findsPlaceOrNull("titleColumns"),
    SetPrintMargins: changes(({ pageLayout }, given) => {
      const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
      const unit = given.text(0);
      const factor = Object.entries(pointsPer).find(([name]) => name === unit)?.[1];
      if (factor === undefined) throw invalidArgument(`the unit ${unit}`);
      for (const [side, size] of Object.entries(given.json(1))) {
        if (typeof size === "number") pageLayout.scalars.set(`${side}Margin`, size * factor);
      }
    }),
  },
});
