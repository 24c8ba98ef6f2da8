import type { SheetSnapshot } from "../../../standin/workbook";
import { formatFixedRange, formatRange, parseAddress, quoteSheetName } from "../../../references";
import { findAll, textOf, type XmlElement } from "../../../ooxml/read-xml";
import { plainText } from "../../../ooxml/write-xml";
import { textIn, type Carried } from "../kept/carried";
import { foundWords, wordsFor } from "../kept/words";
import type { Findings } from "../kept/findings";
import type { DraftPackage } from "../package/draft-package";
import type { OpenPackage } from "../package/open-package";
import { areaOf } from "../sheet/areas";
import type { Chart } from "./series-element";

/** Parts of a chart that hold nothing but looks. */
const lookParts = {
  chartStyle: {
    kind: "http://schemas.microsoft.com/office/2011/relationships/chartStyle",
    type: "application/vnd.ms-office.chartstyle+xml",
    name: "style",
  },
  chartColorStyle: {
    kind: "http://schemas.microsoft.com/office/2011/relationships/chartColorStyle",
    type: "application/vnd.ms-office.chartcolorstyle+xml",
    name: "colors",
  },
} as const;

const isLook = (kind: string): kind is keyof typeof lookParts => kind in lookParts;

/** A text in quotes is no reference. */
const references = /(<(?:\w+:)?f>)(?!"|&quot;)[^<]*(<\/(?:\w+:)?f>)/gu;

const rangesIn = (root: XmlElement | null, sheet: string): readonly (string | null)[] =>
  findAll(root, "f").flatMap((node) => {
    if (textOf(node).startsWith('"')) return [];
    const address = parseAddress(textOf(node));
    const isHere = address !== null && (address.sheetName ?? sheet) === sheet;
    return [isHere ? formatRange(address.range) : null];
  });

/** What an add-in can ask of a chart, beside its cells. */
const askedOf = ({ properties, seriesBy, series }: Chart): string =>
  JSON.stringify([properties, seriesBy, series.map((one) => one.properties)]);

/**
 * A chart that another program has written goes along as it is; the cells it shows move with the sheet. What cannot go along
 * (cells of other sheets, pictures in it) is added.
 */
export const carryChart = (
  read: Chart,
  file: OpenPackage,
  path: string,
  sheet: string,
  findings: Findings,
): Pick<Chart, "carried" | "references"> => {
  const ranges = rangesIn(file.root(path), sheet);
  const xml = file.text(path) ?? "";
  const isHere = ranges.every((range) => range !== null);
  if (!isHere || ranges.length !== [...xml.matchAll(references)].length)
    findings.add(foundWords.chartElsewhere);
  const looks = file.relationsOf(path).flatMap(({ kind, target }) => {
    if (isLook(kind)) return [[kind, file.text(target) ?? ""] as const];
    findings.add(wordsFor(kind, null));
    return [];
  });
  return {
    carried: { xml, asRead: askedOf(read), ...Object.fromEntries(looks) },
    references: ranges.map((range) => range ?? "A1"),
  };
};

/** The part of a chart that came from a file, with the cells as they are now; null for a chart of ours, or one that was changed. */
export const carriedPart = (chart: Chart, sheet: string): string | null => {
  const { carried, references: ranges } = chart;
  if (textIn(carried, "asRead") !== askedOf(chart)) return null;
  const xml = textIn(carried, "xml");
  const now = [...(ranges ?? [])];
  return (
    xml?.replaceAll(references, (_all, open: string, close: string) => {
      const area = areaOf(now.shift() ?? null);
      const text = area === null ? "#REF!" : `${quoteSheetName(sheet)}!${formatFixedRange(area)}`;
      return open + plainText(text) + close;
    }) ?? null
  );
};

export const addLookParts = (
  draft: DraftPackage,
  chartPath: string,
  number: number,
  carried: Carried | undefined,
): void => {
  for (const [word, { kind, type, name }] of Object.entries(lookParts)) {
    const xml = textIn(carried, word);
    if (xml === null) continue;
    const target = `xl/charts/${name}${number}.xml`;
    draft.add(target, xml, type);
    draft.relate(chartPath, kind, target);
  }
};

const placesOf = (charts: SheetSnapshot["charts"]): string =>
  JSON.stringify(
    charts.map(({ id, properties }) => [
      id,
      ...["position.startCell", "position.endCell", "left", "top", "width", "height", "name"].map(
        (name) => properties[name],
      ),
    ]),
  );

/** The drawing around charts of other programs: it holds as long as the same charts stand at the same places. */
export const carryDrawing = (xml: string | null, charts: SheetSnapshot["charts"]): Carried =>
  xml === null || charts.every(({ carried }) => carried === undefined)
    ? {}
    : { drawing: xml, places: placesOf(charts) };

const chartReference = /(<(?:\w+:)?chart\b[^>]*?\br?:?id=")[^"]*(")/gu;

/** null: it is to be drawn anew. `ids` are those of the charts' relations, in their order. */
export const carriedDrawing = (
  { carried, charts }: SheetSnapshot,
  ids: readonly string[],
): string | null => {
  const xml = textIn(carried, "drawing");
  if (xml === null || textIn(carried, "places") !== placesOf(charts)) return null;
  const next = [...ids];
  return xml.replaceAll(
    chartReference,
    (_all, before: string, after: string) => before + (next.shift() ?? "") + after,
  );
};
