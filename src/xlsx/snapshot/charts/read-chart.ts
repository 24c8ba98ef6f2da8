import { formatRange, parseAddress } from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  elementsOf,
  findAll,
  flagOf,
  nameOf,
  numberOf,
  saysYes,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { fromXstring } from "../../../ooxml/write-xml";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import type { Chart } from "./series-element";
import type { Properties } from "./chart-text";
import { groups, legendPositions, typeOf, type ChartKind } from "./kinds";
import { recordOf } from "./record";

type Series = Chart["series"][number];

const valueOf = (node: XmlElement | null, name: string): string | null =>
  attributeOf(childOf(node, name), "val");

const isOneOf = <Word extends string>(
  words: readonly Word[],
  word: string | null,
): Word | undefined => words.find((one) => one === word);

const kindOfGroup = (node: XmlElement): ChartKind | null => {
  const group = isOneOf(groups, nameOf(node));
  if (group === undefined) return null;
  const direction = isOneOf(["col", "bar"], valueOf(node, "barDir"));
  const grouping = isOneOf(
    ["clustered", "standard", "stacked", "percentStacked"],
    valueOf(node, "grouping"),
  );
  const isLine = group === "lineChart" || group === "scatterChart";
  const series = childrenOf(node, "ser");
  const hasMarkers = series.some((one) => valueOf(childOf(one, "marker"), "symbol") !== "none");
  return {
    group,
    ...(direction === undefined ? {} : { direction }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(isLine ? { hasMarkers } : {}),
  };
};

/** The cells a part of a chart shows; `null` for none, and for cells of another sheet. */
const rangeOf = (
  node: XmlElement | null,
  sheet: string,
): { readonly range: string | null; readonly isElsewhere: boolean } => {
  const text = textOf(findAll(node, "f")[0] ?? null);
  const address = parseAddress(text);
  if (address === null) return { range: null, isElsewhere: false };
  const isElsewhere = address.sheetName !== null && address.sheetName !== sheet;
  return { range: isElsewhere ? null : formatRange(address.range), isElsewhere };
};

const solidColor = (shape: XmlElement | null): string | null => {
  const fill = descend(shape, "solidFill") ?? descend(shape, "ln", "solidFill");
  const color = attributeOf(childOf(fill, "srgbClr"), "val");
  return color === null ? null : `#${color.toUpperCase()}`;
};

const seriesName = (node: XmlElement | null): string => {
  const cached = findAll(node, "v")[0] ?? null;
  return fromXstring(textOf(cached));
};

const labelsShown = (node: XmlElement | null): boolean =>
  saysYes(childOf(childOf(node, "dLbls"), "showVal"));

const readSeries = (node: XmlElement, group: XmlElement, sheet: string) => {
  const values = rangeOf(childOf(node, "val") ?? childOf(node, "yVal"), sheet);
  const categories = rangeOf(childOf(node, "cat") ?? childOf(node, "xVal"), sheet);
  const fill = solidColor(childOf(node, "spPr"));
  const name = seriesName(childOf(node, "tx"));
  return {
    isElsewhere: values.isElsewhere,
    series: {
      values: values.range,
      categories: categories.range,
      properties: {
        ...(name === "" ? {} : { name }),
        ...(fill === null ? {} : { "format.fill": fill }),
        ...(labelsShown(node) || labelsShown(group) ? { hasDataLabels: true } : {}),
      },
    },
  };
};

const titleText = (title: XmlElement | null): string | null => {
  if (title === null) return null;
  const paragraphs = findAll(descend(title, "tx", "rich"), "p").map((line) =>
    findAll(line, "t").map(textOf).join(""),
  );
  const cached = findAll(childOf(title, "tx"), "v").map(textOf);
  const text = (paragraphs.length > 0 ? paragraphs : cached).join("\n");
  return text === "" ? null : text;
};

const readAxis = (axis: XmlElement | null, other: XmlElement | null, path: string): Properties => {
  if (axis === null) return {};
  const title = titleText(childOf(axis, "title"));
  const scaling = childOf(axis, "scaling");
  const crosses = valueOf(other, "crosses");
  const format = childOf(axis, "numFmt");
  const limits = [
    ["maximum", numberOf(childOf(scaling, "max"), "val")],
    ["minimum", numberOf(childOf(scaling, "min"), "val")],
    ["majorUnit", numberOf(childOf(axis, "majorUnit"), "val")],
  ] as const;
  return {
    ...(title === null ? {} : { [`${path}.title.text`]: title }),
    ...(valueOf(scaling, "orientation") === "maxMin" ? { [`${path}.reversePlotOrder`]: true } : {}),
    ...(crosses === "max" ? { [`${path}.position`]: "Maximum" } : {}),
    ...(saysYes(childOf(axis, "delete")) ? { [`${path}.visible`]: false } : {}),
    ...(format !== null && !flagOf(format, "sourceLinked")
      ? { [`${path}.numberFormat`]: attributeOf(format, "formatCode") ?? "General" }
      : {}),
    ...Object.fromEntries(
      limits.flatMap(([name, value]) => (value === null ? [] : [[`${path}.${name}`, value]])),
    ),
  };
};

const readParts = (chart: XmlElement | null): Properties => {
  const plot = childOf(chart, "plotArea");
  const title = titleText(childOf(chart, "title"));
  const legend = childOf(chart, "legend");
  const position = Object.entries(legendPositions).find(
    ([, word]) => word === valueOf(legend, "legendPos"),
  )?.[0];
  const [first = null, second = null] = elementsOf(plot).filter((node) =>
    /^(?:cat|val|date)Ax$/u.test(nameOf(node)),
  );
  const isFirstNames =
    first === null || nameOf(first) !== "valAx" || second === null || nameOf(second) === "valAx";
  const [names, values] = isFirstNames ? [first, second] : [second, first];
  return {
    ...(title === null ? {} : { "title.text": title }),
    "legend.visible": legend !== null,
    ...(legend === null ? {} : { "legend.position": position ?? "Right" }),
    ...readAxis(names, values, "axes.categoryAxis"),
    ...readAxis(values, names, "axes.valueAxis"),
  };
};

/** A chart as far as the workbook knows charts; `null`, with a notice, for others. */
export const readChart = (
  root: XmlElement | null,
  sheet: string,
  findings: Findings,
): Omit<Chart, "id"> | null => {
  const chart = childOf(root, "chart");
  const drawn = elementsOf(childOf(chart, "plotArea")).filter((node) =>
    nameOf(node).endsWith("Chart"),
  );
  const [group] = drawn;
  const kind = group === undefined ? null : kindOfGroup(group);
  const chartType = kind === null ? null : typeOf(kind);
  const read = drawn.flatMap((one) =>
    childrenOf(one, "ser").map((node) => readSeries(node, one, sheet)),
  );
  if (chartType === null || read.length === 0 || read.every(({ isElsewhere }) => isElsewhere)) {
    findings.add(foundWords.charts);
    return null;
  }
  const series: readonly Series[] = read
    .filter(({ isElsewhere }) => !isElsewhere)
    .map((one) => one.series);
  const record = recordOf(root, series.length);
  const source = series.find(({ values }) => values !== null)?.values ?? "A1";
  if (record !== null) {
    return {
      source: record.source,
      seriesBy: record.seriesBy,
      properties: record.properties,
      series: series.map((one, index) => ({
        ...one,
        properties: record.series[index] ?? one.properties,
      })),
    };
  }
  return {
    source,
    seriesBy: /^[A-Z]+(\d+):[A-Z]+\1$/u.test(source) ? "Rows" : "Columns",
    properties: { chartType, top: 0, left: 0, width: 360, height: 216, ...readParts(chart) },
    series,
  };
};
