import { descend, findAll, textOf, type XmlElement } from "../../../ooxml/read-xml";
import { isRecord, parseJson } from "../json";
import type { Properties } from "./chart-text";

/** What a chart was asked to be, as it was written beside the chart. */
export interface ChartRecord {
  readonly source: string;
  readonly seriesBy: string;
  readonly properties: Properties;
  readonly series: readonly Properties[];
}

/** null unless the chart still has as many series as when it was written. */
export const recordOf = (root: XmlElement | null, seriesCount: number): ChartRecord | null => {
  const [node] = findAll(descend(root, "extLst"), "record");
  const value = node === undefined ? null : parseJson(textOf(node));
  if (!isRecord(value)) return null;
  const { source, seriesBy, properties, series } = value;
  const isWhole =
    typeof source === "string" &&
    typeof seriesBy === "string" &&
    isRecord(properties) &&
    Array.isArray(series) &&
    series.length === seriesCount;
  return isWhole ? { source, seriesBy, properties, series: series.filter(isRecord) } : null;
};
