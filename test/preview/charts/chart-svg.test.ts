import { chartSvg } from "../../../src/preview/charts/chart-svg";
import { univerCalculator } from "../../../src/standin/univer";
import { bundledDataset } from "../../e2e/pane/suite";
import { openFilled } from "../../excel/open-workbook";
import { draw, size, type DrawnBar, type DrawnChart } from "./drawn-chart";
import { drawWish, sheetWithChart, type ChartWish } from "./sheet-with-chart";

const bars = (values: readonly (number | string)[]): ChartWish => ({
  kind: "BarClustered",
  categories: values.map((_, index) => `市町${index + 1}`),
  series: { 参加事業数: values },
});

const columns = (series: ChartWish["series"]): ChartWish => ({
  kind: "ColumnStacked",
  categories: Array.from(
    { length: Math.max(...Object.values(series).map(({ length }) => length)) },
    (_, index) => `令和${index + 4}年度`,
  ),
  series,
});

/** The pixels of 1, from the longest bar. */
const scaleOf = (lengths: readonly number[], values: readonly number[]): number =>
  Math.max(...lengths) / Math.max(...values.map(Math.abs));

const expectProportional = (lengths: readonly number[], values: readonly number[]): void => {
  const scale = scaleOf(lengths, values);
  expect(lengths).toHaveLength(values.length);
  lengths.forEach((length, index) => {
    // Ends lie on whole pixels.
    expect(Math.abs(length - Math.abs(values[index] ?? Number.NaN) * scale)).toBeLessThanOrEqual(
      1.5,
    );
  });
};

/** Whether two ends meet: those that lie on whole pixels may be one off. */
const expectToMeet = (one: number | undefined, other: number | undefined): void => {
  expect(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN))).toBeLessThanOrEqual(1);
};

const footOf = (bar: DrawnBar | undefined): number | undefined => bar && bar.top + bar.height;
const rightOf = (bar: DrawnBar | undefined): number | undefined => bar && bar.left + bar.width;

const ofSeries = (drawn: readonly DrawnBar[], index: number): readonly DrawnBar[] =>
  drawn.filter(({ series }) => series === index);

describe("棒の数と長さは、セルの値のとおりである", () => {
  test.each([
    ["正の値", [22, 30, 24, 31]],
    ["値が1つ", [7]],
    ["とても大きい値と小さい値", [16_090_912, 26_290, 4_781_396]],
    ["1より小さい値", [0.25, 0.5]],
    ["60市町", Array.from({ length: 60 }, (_, index) => ((index * 37) % 50) + 1)],
  ])("横棒：%s", async (_title, values) => {
    const { bars: drawn } = await drawWish(bars(values));
    expectProportional(
      drawn.map(({ width }) => width),
      values,
    );
    expect(Math.min(...drawn.map(({ width }) => width))).toBeGreaterThanOrEqual(0);
  });

  test("積み上げ縦棒：系列ごとに1本ずつ、下の系列の上端から始まる", async () => {
    const series = { 甲: [100, 200, 300], 乙: [50, 400, 10] };
    const { bars: drawn } = await drawWish(columns(series));
    const [lower, upper] = [ofSeries(drawn, 0), ofSeries(drawn, 1)];
    expectProportional(
      [...lower, ...upper].map(({ height }) => height),
      [...series["甲"], ...series["乙"]],
    );
    lower.forEach(({ top, left }, index) => {
      const above = upper[index];
      expect(above?.left).toBe(left);
      expectToMeet(footOf(above), top);
    });
  });

  test("負の値は、0の線の反対側に伸びる", async () => {
    const { bars: drawn, texts } = await drawWish(bars([-100, 200]));
    const [negative, positive] = drawn;
    expectToMeet(rightOf(negative), positive?.left);
    expectProportional(
      drawn.map(({ width }) => width),
      [-100, 200],
    );
    expect(texts.filter((text) => text === "-100")).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(["-150", "250"]));
  });

  test("積み上げ縦棒の負の値は、0の線から下へ積む", async () => {
    const { bars: drawn } = await drawWish(columns({ 甲: [-100], 乙: [200], 丙: [-50] }));
    const [first, above, below] = drawn;
    expectToMeet(footOf(above), first?.top);
    expectToMeet(footOf(first), below?.top);
  });

  test("空欄には棒も値もなく、文字は0として描く（Excelと同じ）", async () => {
    const { bars: drawn, texts } = await drawWish(bars([5, "", "未確定", 3]));
    expect(drawn.map(({ category, width }) => [category, width > 0])).toEqual([
      [0, true],
      [2, false],
      [3, true],
    ]);
    expect(texts).toEqual(expect.arrayContaining(["市町2", "市町3"]));
    expect(texts.filter((text) => text === "0")).toHaveLength(2);
  });

  test("値が1つもなければ、棒のない枠を描く", async () => {
    const { bars: drawn, texts } = await drawWish(bars(["", ""]));
    expect(drawn).toEqual([]);
    expect(texts).toEqual(expect.arrayContaining(["題名", "市町1", "市町2"]));
  });
});

describe("隠れたセルは描かない（Excelと同じ）", () => {
  test("隠れた行の分類がなくなる", async () => {
    const { bars: drawn, texts } = await drawWish({ ...bars([5, 10, 20]), hiddenRows: [3] });
    expectProportional(
      drawn.map(({ width }) => width),
      [5, 20],
    );
    expect(texts).not.toContain("市町2");
  });

  test("隠れた列の系列は、凡例からもなくなる", async () => {
    const { bars: drawn, texts } = await drawWish({
      ...columns({ 甲: [1, 2], 乙: [3, 4], 丙: [5, 6] }),
      hiddenColumns: ["C"],
    });
    expect(drawn).toHaveLength(4);
    expect(texts).toEqual(expect.arrayContaining(["甲", "丙"]));
    expect(texts).not.toContain("乙");
    expect(new Set(drawn.map(({ fill }) => fill))).toEqual(new Set(["#4472C4", "#A5A5A5"]));
  });

  test("分類の列が隠れていれば、番号を書く", async () => {
    const { texts } = await drawWish({ ...bars([5, 10]), hiddenColumns: ["A"] });
    expect(texts).not.toContain("市町1");
    expect(texts).toEqual(expect.arrayContaining(["1", "2"]));
  });
});

describe("見た目", () => {
  test("横棒は、最初の分類がいちばん上にあり、値を横に書く", async () => {
    const { bars: drawn, texts } = await drawWish(bars([1_234, 22, 5_678]));
    const tops = drawn.map(({ top }) => top);
    expect(tops).toEqual(tops.toSorted((left, right) => left - right));
    expect(texts).toEqual(expect.arrayContaining(["1,234", "22", "5,678"]));
  });

  test("横棒の数値は、分類が上から並ぶときも下にある", async () => {
    const { bars: drawn } = await drawWish(bars([1, 2]));
    const top = Math.min(...drawn.map((bar) => bar.top));
    const foot = Math.max(...drawn.map((bar) => footOf(bar) ?? 0));
    expect(size.height - foot).toBeGreaterThan(top);
  });

  test.each([
    ["足りる高さなら、すべて書く", 1200, 60],
    ["足りない高さなら、1つおきに書く", 480, 30],
  ])("60市町の名前：%s", async (_title, height, count) => {
    const { chart, sheet } = await sheetWithChart(bars(Array.from({ length: 60 }, () => 1)));
    const { texts } = draw(chart, sheet, { ...size, height });
    expect(texts.filter((text) => text.startsWith("市町"))).toHaveLength(count);
  });

  test("系列の色を使い、色のない系列にはOfficeの色を使う", async () => {
    const { bars: drawn } = await drawWish({
      ...columns({ 甲: [1], 乙: [2] }),
      fills: ["#1F3864"],
    });
    expect(drawn.map(({ fill }) => fill)).toEqual(["#1F3864", "#ED7D31"]);
  });

  test.each([
    ["積み上げ縦棒は、棒の60%", columns({ 甲: [1, 2, 3] }), 0.6],
    ["横棒は、棒の40%", bars([1, 2, 3]), 0.4],
  ])("棒の間隔：%s", async (_title, wish, gap) => {
    const [first, second] = (await drawWish(wish)).bars;
    if (first === undefined || second === undefined) throw new Error("Two bars were expected.");
    const isColumns = wish.kind === "ColumnStacked";
    const pitch = isColumns ? second.left - first.left : second.top - first.top;
    const breadth = isColumns ? first.width : first.height;
    expect(pitch / breadth - 1).toBeCloseTo(gap, 1);
  });

  test("値の軸は、0から切りのよい間隔で、いちばん長い棒より先まである", async () => {
    const { texts } = await drawWish(columns({ 甲: [16_090_912] }));
    const ticks = Array.from({ length: 10 }, (_, index) =>
      (index * 2_000_000).toLocaleString("ja-JP"),
    );
    expect(texts).toEqual(expect.arrayContaining(ticks));
    expect(texts).not.toContain("20,000,000");
  });

  test("XMLの記号や引用符を含む文字も、そのまま出る", async () => {
    const title = `<計> & "合計" '年度'`;
    const { texts, svg } = await drawWish({ ...bars([1]), title });
    expect(texts).toContain(title);
    expect(svg).toContain("sans-serif");
  });

  test("長い凡例は、何行かになっても描いた領域に重ならない", async () => {
    const names = ["甲", "乙", "丙", "丁", "戊"].map(
      (name) => `${name}という役割の長い名前がここに続く`,
    );
    const one = await drawWish(columns({ 甲: [1], 乙: [2] }));
    const many = await drawWish(columns(Object.fromEntries(names.map((name) => [name, [1]]))));
    const feetOf = ({ bars: drawn }: DrawnChart) =>
      Math.max(...drawn.map((bar) => footOf(bar) ?? 0));
    expect(feetOf(many)).toBeLessThan(feetOf(one) - 20);
    expect(many.texts).toEqual(expect.arrayContaining(names));
  });
});

test("同じシートからは、何度描いても同じ文字列になる", async () => {
  const { chart, sheet } = await sheetWithChart(columns({ 甲: [1, 2], 乙: [3, 4] }));
  expect(chartSvg(chart, sheet, size)).toBe(chartSvg(chart, sheet, size));
});

test("知らない種類のグラフは描かない", async () => {
  const { chart, sheet } = await sheetWithChart({ ...bars([1, 2]), kind: "Pie" });
  expect(chartSvg(chart, sheet, size)).toBeNull();
});

test("セルの値が変われば、グラフも変わる", async () => {
  const { chart, sheet } = await sheetWithChart(bars([10, 20]));
  const changed = {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.at === "B2" ? { ...cell, value: 40 } : cell)),
  };
  const [first, second] = draw(chart, changed).bars;
  expectProportional([first?.width ?? 0, second?.width ?? 0], [40, 20]);
});

describe("受領した資料から作ったシート「集計」", () => {
  const summary = openFilled(bundledDataset(), { calculator: univerCalculator() })
    .then(({ standIn }) => standIn.snapshot())
    .then(({ sheets }) => sheets.find(({ charts }) => charts.length > 0));

  test("役割ごとの事業費と、連携市町ごとの参加事業数を描く", async () => {
    const sheet = await summary;
    if (sheet === undefined) throw new Error("No sheet has a chart.");
    const valueAt = new Map(sheet.cells.map(({ at, value }) => [at, value]));
    const drawn = sheet.charts.map((chart) => draw(chart, sheet));
    expect(drawn.map(({ bars: { length } }) => length)).toEqual([3 * 5, 12]);
    expect(drawn[0]?.texts).toEqual(
      expect.arrayContaining([
        "役割ごとの事業費（年度別）",
        "事業費（千円）",
        "令和4年度",
        "令和8年度",
        "Ⅲ 圏域全体の生活関連機能サービスの向上",
        "18,000,000",
      ]),
    );
    expect(drawn[1]?.texts).toEqual(
      expect.arrayContaining([
        "連携市町ごとの参加事業数",
        "参加事業数（事業）",
        "津山市",
        "吉備中央町",
      ]),
    );
    const counts = Array.from({ length: 12 }, (_, index) => Number(valueAt.get(`D${56 + index}`)));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expectProportional(drawn[1]?.bars.map(({ width }) => width) ?? [], counts);
  }, 60_000);
});
