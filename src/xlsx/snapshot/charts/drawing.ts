import { lastColumnOf, lastRowOf, parseAddress, type CellRange } from "../../../references";
import { contentType, namespace, relationKind } from "../package/namespaces";
import { element, xmlPart } from "../../../ooxml/write-xml";
import type { DraftSheet } from "../sheet/draft-sheet";
import { textIn } from "../json";
import { addLookParts, carriedDrawing, carriedPart } from "./carried-chart";
import { chartPart } from "./chart-part";
import type { Chart } from "./series-element";
import { newChartSource } from "./series-data";

const emuPerPoint = 12_700;

const cellOf = (address: unknown): CellRange | null =>
  typeof address === "string" ? (parseAddress(address)?.range ?? null) : null;

const corner = (name: string, row: number, column: number): string =>
  element(
    name,
    {},
    element("xdr:col", {}, String(column)),
    element("xdr:colOff", {}, "0"),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, "0"),
  );

const frame = ({ id, properties }: Chart, number: number, relation: string): string =>
  element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      element(
        "xdr:cNvPr",
        {
          id: number + 1,
          name: textIn(properties["name"]) || `Chart ${number}`,
          descr: textIn(properties["description"]) || null,
        },
        element(
          "a:extLst",
          {},
          element(
            "a:ext",
            { uri: "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}" },
            element("a16:creationId", { "xmlns:a16": namespace.creation, id }),
          ),
        ),
      ),
      element("xdr:cNvGraphicFramePr"),
    ),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element(
      "a:graphic",
      {},
      element(
        "a:graphicData",
        { uri: namespace.chart },
        element("c:chart", {
          "xmlns:c": namespace.chart,
          "xmlns:r": namespace.relation,
          "r:id": relation,
        }),
      ),
    ),
  );

const points = (value: unknown, usual: number): number =>
  Math.round((typeof value === "number" ? value : usual) * emuPerPoint);

/** A chart stands over cells once it has been put there, and before that at a point of the sheet. */
const anchored = (chart: Chart, content: string): string => {
  const { properties } = chart;
  const first = cellOf(properties["position.startCell"]);
  const last = cellOf(properties["position.endCell"]) ?? first;
  if (first === null || last === null) {
    return element(
      "xdr:absoluteAnchor",
      {},
      element("xdr:pos", { x: points(properties["left"], 0), y: points(properties["top"], 0) }),
      element("xdr:ext", {
        cx: points(properties["width"], 360),
        cy: points(properties["height"], 216),
      }),
      content,
      element("xdr:clientData"),
    );
  }
  return element(
    "xdr:twoCellAnchor",
    {},
    corner("xdr:from", first.row, first.column),
    corner("xdr:to", lastRowOf(last) + 1, lastColumnOf(last) + 1),
    content,
    element("xdr:clientData"),
  );
};

/** Adds the charts of a sheet, numbered through the workbook from `first` on. Answers the element that names their drawing. */
export const addCharts = (
  { sheet, workbook, number, path, package: draft }: DraftSheet,
  first: number,
): string => {
  if (sheet.charts.length === 0) return "";
  const drawing = `xl/drawings/drawing${number}.xml`;
  const source = newChartSource(sheet, workbook);
  const anchors = sheet.charts.map((chart, index) => {
    const target = `xl/charts/chart${first + index}.xml`;
    const part = carriedPart(chart, sheet.name) ?? chartPart(chart, source);
    draft.add(target, part, contentType.chart);
    addLookParts(draft, target, first + index, chart.carried);
    return { chart, id: draft.relate(drawing, relationKind.chart, target) };
  });
  const drawn = (): string =>
    xmlPart(
      element(
        "xdr:wsDr",
        { "xmlns:xdr": namespace.sheetDrawing, "xmlns:a": namespace.drawing },
        ...anchors.map(({ chart, id }, index) => anchored(chart, frame(chart, index + 1, id))),
      ),
    );
  draft.add(
    drawing,
    carriedDrawing(
      sheet,
      anchors.map(({ id }) => id),
    ) ?? drawn(),
    contentType.drawing,
  );
  return element("drawing", { "r:id": draft.relate(path, relationKind.drawing, drawing) });
};
