import { parser, type Tag } from "sax";
import { chartSvg } from "../../../src/preview/charts/chart-svg";
import type { SheetSnapshot } from "../../../src/standin/workbook";

type Chart = SheetSnapshot["charts"][number];

/** The path of a bar. */
export interface DrawnBar {
  readonly series: number;
  readonly category: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/** A chart, read back from its SVG. */
export interface DrawnChart {
  readonly svg: string;
  readonly bars: readonly DrawnBar[];
  readonly texts: readonly string[];
}

/** `M1 2l30 0l0 40l-30 0Z` */
const barPath = /^M([-\d.]+) ([-\d.]+)l([-\d.]+) 0l0 ([-\d.]+)l[-\d.]+ 0Z$/u;

const barOf = ({ name, attributes }: Tag): DrawnBar | null => {
  const attribute = (key: string): string => attributes[key]?.value ?? "";
  const isBar = name === "path" && attribute("ecmeta_ssr_type") === "chart";
  const found = isBar ? barPath.exec(attribute("d")) : null;
  if (found === null) return null;
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
  return {
    series: Number(attribute("ecmeta_series_index")),
    category: Number(attribute("ecmeta_data_index")),
    left: Math.min(x, x + width),
    top: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
    fill: attribute("fill"),
  };
};

/** Reads an SVG; throws when it is not well-formed XML. */
const readSvg = (svg: string): DrawnChart => {
  const bars: DrawnBar[] = [];
  const texts: string[] = [];
  const xml = parser(true, { xmlns: true });
  xml.onerror = (error) => {
    throw error;
  };
  xml.onopentag = (tag) => {
    const bar = barOf(tag);
    if (bar !== null) bars.push(bar);
  };
  xml.ontext = (text) => {
    if (text.trim() !== "") texts.push(text.trim());
  };
  xml.write(svg).close();
  return { svg, bars, texts };
};

export const size = { width: 640, height: 380 };

export const draw = (chart: Chart, sheet: SheetSnapshot, of = size): DrawnChart => {
  const svg = chartSvg(chart, sheet, of);
  if (svg === null) throw new Error("The chart was not drawn.");
  return readSvg(svg);
};
