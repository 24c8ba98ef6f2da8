import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  findAll,
  parseRoot,
  textOf,
  type XmlElement,
} from "../../src/ooxml/read-xml";
import { planWorkbook, type ChartPlan, type WorkbookPlan } from "../../src/plan";
import { qualifiedRange } from "../../src/references";
import { writeWorkbook } from "../../src/xlsx";
import { buildFrom, seedTexts } from "../fixtures/seeds";
import { sampleDataset } from "../fixtures/sample-dataset";
import { partsOf } from "./snapshot/rewritten";
import { convertWithLibreOffice, hasLibreOffice } from "./libreoffice";

const plan = planWorkbook({ dataset: buildFrom(seedTexts), results: [] });
const charts = plan.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet, chart })));

/** A second sheet with charts, and texts that XML has to escape. */
const withHostileCharts = (): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) =>
    sheet.id === "comparison" || sheet.id === "summary"
      ? {
          ...sheet,
          charts: charts.map(({ chart }, index) => ({
            ...chart,
            name: `${sheet.id} ${String(index)} <&">`,
            description: `「<&'">」\n2行目 ${sheet.id}`,
          })),
        }
      : sheet,
  ),
});

type Parts = Readonly<Record<string, string>>;

const textsIn = (bytes: Uint8Array, pattern: RegExp): readonly string[] =>
  Object.entries(partsOf(bytes))
    .filter(([path]) => pattern.test(path))
    .toSorted(([left], [right]) => left.localeCompare(right))
    .map(([, text]) => text);

const decoded = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll(/&#(?:10|xA);/giu, "\n")
    .replaceAll("&amp;", "&");

const namesIn = (bytes: Uint8Array) =>
  textsIn(bytes, /^xl\/drawings\/[^/]+\.xml$/u).flatMap((xml) =>
    [...xml.matchAll(/<xdr:cNvPr id="\d+" name="([^"]*)" descr="([^"]*)"/gu)].map(
      ([, name = "", descr = ""]) => ({ name: decoded(name), description: decoded(descr) }),
    ),
  );

/** The parts that a part refers to under a kind of relation. */
const related = (parts: Parts, path: string, kind: string): readonly string[] => {
  const rels = parts[path.replace(/([^/]+)$/u, "_rels/$1.rels")];
  return childrenOf(rels === undefined ? null : parseRoot(rels), "Relationship").flatMap((one) =>
    attributeOf(one, "Type")?.endsWith(`/${kind}`) === true
      ? [(attributeOf(one, "Target") ?? "").replace("..", "xl")]
      : [],
  );
};

const partAt = (parts: Parts, path: string | undefined): XmlElement =>
  parseRoot(parts[path ?? ""] ?? "");
const numbersIn = (node: XmlElement | null): readonly number[] =>
  ["col", "row"].map((name) => Number(textOf(childOf(node, name))));
/** Our sheets have names that need no quotes, and a file may leave them out. */
const unquoted = (reference: string): string => reference.replaceAll("'", "");
const formulaIn = (node: XmlElement | null): string =>
  unquoted(textOf(findAll(node, "f")[0] ?? null));

/** Every chart of a file, with its place: cells counted from 0, the end behind the last one. */
const drawnCharts = (bytes: Uint8Array) => {
  const parts = partsOf(bytes);
  const names = findAll(partAt(parts, "xl/workbook.xml"), "sheet").map((one) =>
    attributeOf(one, "name"),
  );
  return names.flatMap((sheet, index) =>
    related(parts, `xl/worksheets/sheet${String(index + 1)}.xml`, "drawing").flatMap((drawing) => {
      const paths = related(parts, drawing, "chart");
      return childrenOf(partAt(parts, drawing), "twoCellAnchor").map((anchor, at) => {
        const chart = childOf(partAt(parts, paths[at]), "chart");
        const group = descend(chart, "plotArea", "barChart");
        const valueOf = (name: string) => attributeOf(childOf(group, name), "val") ?? "";
        return {
          sheet,
          title: findAll(childOf(chart, "title"), "t").map(textOf).join(""),
          kind: `${valueOf("barDir")} ${valueOf("grouping")}`,
          area: [...numbersIn(childOf(anchor, "from")), ...numbersIn(childOf(anchor, "to"))],
          series: childrenOf(group, "ser").map((series) => [
            textOf(descend(series, "tx", "v")),
            formulaIn(childOf(series, "cat")),
            formulaIn(childOf(series, "val")),
          ]),
        };
      });
    }),
  );
};

describe("グラフを .xlsx に描く", () => {
  let bytes = new Uint8Array();
  beforeAll(() => {
    bytes = new Uint8Array(writeWorkbook(plan));
  });

  test("系列・項目・題・場所は計画のとおり", () => {
    expect(drawnCharts(bytes)).toEqual(
      charts.map(({ sheet, chart }) => ({
        sheet: sheet.name,
        title: chart.title,
        kind: chart.kind === "bars" ? "bar clustered" : "col stacked",
        area: [
          chart.area.column,
          chart.area.row,
          chart.area.column + chart.area.columnCount,
          chart.area.row + chart.area.rowCount,
        ],
        series: chart.series.map(({ name, values }) => [
          name,
          unquoted(qualifiedRange(sheet.name, chart.categories)),
          unquoted(qualifiedRange(sheet.name, values)),
        ]),
      })),
    );
    expect(charts).toHaveLength(2);
  });

  test("色、単位のある軸の題、値のラベルを描く", () => {
    const [budget = "", participation = ""] = textsIn(bytes, /^xl\/charts\/chart\d\.xml$/u);
    const fillsOf = ({ series }: ChartPlan) => series.map(({ fill }) => fill);
    const drawnFills = (xml: string) =>
      [...xml.matchAll(/<c:ser>.*?<a:srgbClr val="(\w{6})"/gu)].map(([, fill]) => fill);
    expect([budget, participation].map(drawnFills)).toEqual(
      charts.map(({ chart }) => fillsOf(chart)),
    );
    expect(budget).toContain("<a:t>事業費（千円）</a:t>");
    expect(participation).toContain("<a:t>参加事業数（事業）</a:t>");
    expect(participation).toContain('<c:showVal val="1"/><c:showCatName val="0"/>');
    expect(participation).toContain('<c:orientation val="maxMin"/>');
    expect(budget).toContain("<c:legend>");
    expect(participation).not.toContain("<c:legend>");
  });

  test("名前と代替テキストを付ける。XMLの記号も、2枚目のシートも", () => {
    expect(namesIn(bytes)).toEqual(
      charts.map(({ chart: { name, description } }) => ({ name, description })),
    );
    const hostile = withHostileCharts();
    expect(namesIn(writeWorkbook(hostile))).toEqual(
      hostile.sheets.flatMap((sheet) =>
        sheet.charts.map(({ name, description }) => ({ name, description })),
      ),
    );
  });

  test("グラフのないブックは、そのまま書ける", () => {
    const none = { ...plan, sheets: plan.sheets.filter(({ charts: some }) => some.length === 0) };
    expect(textsIn(writeWorkbook(none), /chart|drawing/u)).toEqual([]);
  });
});

(hasLibreOffice("グラフを LibreOffice で開く試験") ? test : test.skip)(
  "LibreOffice は、グラフを値とともに開く",
  () => {
    const opened = convertWithLibreOffice(writeWorkbook(plan), "xlsx");
    const parts = textsIn(opened, /^xl\/charts\/chart\d+\.xml$/u);
    expect(parts).toHaveLength(2);
    const summary = plan.sheets.find(({ id }) => id === "summary");
    const shown = charts.flatMap(({ chart }) => chart.title);
    for (const title of shown) expect(parts.some((xml) => xml.includes(title))).toBe(true);
    const [first] = summary?.charts[0]?.series ?? [];
    const cell = summary?.values[first?.values.row ?? -1]?.[first?.values.column ?? -1];
    const amount = typeof cell === "object" && cell !== null ? String(cell.result) : "";
    expect(amount).toMatch(/^\d+$/u);
    expect(parts.some((xml) => xml.includes(`<c:v>${amount}</c:v>`))).toBe(true);
  },
  180_000,
);

test("見本の圏域のように、描けるグラフだけを描く", () => {
  const partial = planWorkbook({ dataset: sampleDataset(), results: [] });
  expect(namesIn(writeWorkbook(partial))).toHaveLength(1);
});
