import { qualifiedRange } from "../../src/references";
import { Workbook } from "@cj-tech-master/excelts";
import { unzip } from "@cj-tech-master/excelts/archive";
import { planWorkbook, type ChartPlan, type WorkbookPlan } from "../../src/plan";
import { writeWorkbook } from "../../src/xlsx";
import { buildFrom, seedTexts } from "../fixtures/seeds";
import { sampleDataset } from "../fixtures/sample-dataset";
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

const textsIn = async (bytes: Uint8Array, pattern: RegExp): Promise<readonly string[]> => {
  const reader = unzip(bytes);
  const texts: (readonly [path: string, text: string])[] = [];
  for await (const entry of reader.entries()) {
    if (pattern.test(entry.path)) texts.push([entry.path, await entry.text()]);
    else entry.discard();
  }
  return texts.toSorted(([left], [right]) => left.localeCompare(right)).map(([, text]) => text);
};

const decoded = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll(/&#(?:10|xA);/giu, "\n")
    .replaceAll("&amp;", "&");

const namesIn = async (bytes: Uint8Array) =>
  (await textsIn(bytes, /^xl\/drawings\/[^/]+\.xml$/u)).flatMap((xml) =>
    [...xml.matchAll(/<xdr:cNvPr id="\d+" name="([^"]*)" descr="([^"]*)"/gu)].map(
      ([, name = "", descr = ""]) => ({ name: decoded(name), description: decoded(descr) }),
    ),
  );

describe("グラフを .xlsx に描く", () => {
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = new Uint8Array(await writeWorkbook(plan));
  });

  test("系列・項目・題・場所は計画のとおり", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    const drawn = workbook.worksheets.flatMap((worksheet) =>
      worksheet.getCharts().map((chart) => ({ worksheet, chart })),
    );
    expect(
      drawn.map(({ worksheet, chart }) => {
        const [group] = chart.chartTypes;
        if (group?.type !== "bar") throw new Error("not a bar chart");
        const { tl, br } = chart.range;
        return {
          sheet: worksheet.name,
          title: chart.title,
          kind: `${group.barDir} ${group.grouping}`,
          area: [tl.nativeCol, tl.nativeRow, br?.nativeCol, br?.nativeRow],
          series: group.series.map(({ tx, cat, val }) => [
            tx?.value,
            cat?.strRef?.formula,
            val?.numRef?.formula,
          ]),
        };
      }),
    ).toEqual(
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
          qualifiedRange(sheet.name, chart.categories),
          qualifiedRange(sheet.name, values),
        ]),
      })),
    );
    expect(charts).toHaveLength(2);
  });

  test("色、単位のある軸の題、値のラベルを描く", async () => {
    const [budget = "", participation = ""] = await textsIn(bytes, /^xl\/charts\/chart\d\.xml$/u);
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

  test("名前と代替テキストを付ける。XMLの記号も、2枚目のシートも", async () => {
    expect(await namesIn(bytes)).toEqual(
      charts.map(({ chart: { name, description } }) => ({ name, description })),
    );
    const hostile = withHostileCharts();
    expect(await namesIn(await writeWorkbook(hostile))).toEqual(
      hostile.sheets.flatMap((sheet) =>
        sheet.charts.map(({ name, description }) => ({ name, description })),
      ),
    );
  });

  test("グラフのないブックは、そのまま書ける", async () => {
    const none = { ...plan, sheets: plan.sheets.filter(({ charts: some }) => some.length === 0) };
    expect(await textsIn(await writeWorkbook(none), /chart|drawing/u)).toEqual([]);
  });
});

(hasLibreOffice("グラフを LibreOffice で開く試験") ? test : test.skip)(
  "LibreOffice は、グラフを値とともに開く",
  async () => {
    const opened = convertWithLibreOffice(await writeWorkbook(plan), "xlsx");
    const parts = await textsIn(opened, /^xl\/charts\/chart\d+\.xml$/u);
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

test("見本の圏域のように、描けるグラフだけを描く", async () => {
  const partial = planWorkbook({ dataset: sampleDataset(), results: [] });
  expect(await namesIn(await writeWorkbook(partial))).toHaveLength(1);
});
