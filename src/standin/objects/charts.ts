import { liftAnchor } from "../model/anchor";
import type { Chart, Sheet } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import { formatAddress } from "../../references";
import { invalidArgument } from "../model/host-error";
import { guardOption } from "../model/protection";
import { newId } from "../model/workbook";
import { changes, makes, readOnly, recorded, shows } from "../protocol/members";
import { areaOf, rangeArgument } from "./anchors";
import { chartParts } from "./chart-parts";
import { guardChart, keepAnchor, seriesCollectionObject, seriesFrom } from "./chart-series";
import { collectionMembers, isSameName } from "./collection";

const setPosition = (chart: Chart, given: CallArguments, host: Host): void => {
  const { sheet } = chart.source;
  const cells = [0, 1]
    .filter((index) => given.object(index) !== null || given.optionalText(index) !== null)
    .map((index) => areaOf(rangeArgument(given, index, sheet, host)))
    .map((area) => formatAddress(sheet.name, area));
  chart.properties.set("position.startCell", cells[0] ?? null);
  chart.properties.set("position.endCell", cells[1] ?? null);
};

const chartObject = describeClass<Chart>({
  name: "Chart",
  idProperty: "Id",
  guard: guardChart,
  properties: {
    Id: readOnly(({ id }) => id),
    ...recorded<Chart>(
      [
        "name",
        "top",
        "left",
        "width",
        "height",
        "chartType",
        "style",
        "displayBlanksAs",
        "plotVisibleOnly",
        "plotBy",
      ],
      ({ properties }) => properties,
      (_chart, name) => name,
    ),
  },
  objects: {
    ...chartParts(guardChart),
    Series: seriesCollectionObject,
    Worksheet: ({ source }, host) => host.worksheet(source.sheet),
  },
  methods: {
    SetData: changes((chart, given, host) => {
      liftAnchor(chart.source);
      chart.source = keepAnchor(rangeArgument(given, 0, chart.source.sheet, host));
      chart.seriesBy = given.optionalText(1) ?? "Auto";
      chart.series = seriesFrom(chart.source, chart.seriesBy);
    }),
    SetPosition: changes(setPosition),
    Activate: shows(() => undefined),
    Delete: changes((chart) => {
      liftAnchor(chart.source);
      const { charts } = chart.source.sheet;
      charts.splice(charts.indexOf(chart), 1);
    }),
  },
});

const addChart = (sheet: Sheet, given: CallArguments, host: Host): HostObject => {
  guardOption(sheet, "allowEditObjects");
  const [anchor] = given.object(1)?.anchors ?? [];
  if (anchor === undefined) throw invalidArgument("the source data of a chart");
  const seriesBy = given.optionalText(2) ?? "Auto";
  const source = keepAnchor(anchor);
  const chart: Chart = {
    id: newId(host.workbook),
    source,
    seriesBy,
    properties: new Map<string, unknown>([
      ["name", `Chart ${sheet.charts.length + 1}`],
      ["chartType", given.text(0)],
      ["top", 0],
      ["left", 0],
      ["width", 360],
      ["height", 216],
    ]),
    series: seriesFrom(source, seriesBy),
    carried: null,
    references: [],
  };
  sheet.charts.push(chart);
  return chartObject(chart);
};

const shared = collectionMembers<Sheet, Chart>({
  name: "charts",
  itemsOf: ({ charts }) => charts,
  describe: (chart) => chartObject(chart),
  isNamed: ({ id, properties }, key) =>
    id === key || isSameName(String(properties.get("name")), key),
});

/** Charts are recorded, not drawn. */
export const chartsObject: Describe<Sheet> = describeClass<Sheet>({
  name: "ChartCollection",
  properties: { Count: readOnly(({ charts }) => charts.length) },
  objects: {},
  ...shared,
  methods: { ...shared.methods, Add: makes(addChart) },
});
