import type { Agreement, Kpi } from "../../../src/domain";
import { columnKey, rowKey } from "../../../src/plan";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  insertRow,
  type,
  type Typed,
} from "../../fixtures/found-sheets";
import { sampleDataset } from "../../fixtures/sample-dataset";
import { planOf, problemLines, readEdited, seedPlan, seeds, sheetPlan } from "./read-edited";

const kpiPlan = sheetPlan(seedPlan, "kpi");
const indicator = "拠点で開催されるイベント参加者数";
const kpiKey = rowKey.kpi("スタートアップ企業支援", indicator);
const [firstKpi] = seeds.kpis;
const kpiPlace = `「スタートアップ企業支援」指標「${indicator}」の目標値`;

const firstOf = ({ kpis }: { readonly kpis: readonly Kpi[] }): Kpi => {
  const [kpi] = kpis;
  if (kpi === undefined) throw new Error("no indicator");
  return kpi;
};

describe("KPI", () => {
  test.each<readonly [string, Typed, Partial<Kpi["target"]>, readonly string[]]>([
    [
      "書き換えた値は文字のまま読み、数値・単位・時点は推測しない",
      { value: "3,000人 (令和8年度)" },
      {
        raw: "3,000人 (令和8年度)",
        kind: "state",
        value: null,
        unit: null,
        period: null,
        state: "3,000人 (令和8年度)",
      },
      [],
    ],
    [
      "空白や全角だけの違いなら、数値・単位・時点は元のまま",
      { value: "２，０００人（令和8年度）" },
      { raw: "２，０００人（令和8年度）", kind: "quantity", value: 2000, unit: "人" },
      [],
    ],
    ["「—」", { value: "—" }, { raw: "—", kind: "notSet", value: null, state: null }, []],
    ["空欄", { value: "" }, { raw: "", kind: "blank", value: null, state: null }, []],
    ["数値はその文字", { value: 2500 }, { raw: "2500", kind: "state", value: null }, []],
    [
      "百分率は、見えているとおりの文字",
      { value: 0.985, numberFormat: "0.0%" },
      { raw: "98.5%", kind: "state", value: null },
      [],
    ],
    [
      "日付になったものは、そう伝える",
      { value: 46113, numberFormat: "yyyy/m/d" },
      { raw: "令和8年4月1日", kind: "state" },
      [`KPI!J2 notice ${kpiPlace}が日付の「令和8年4月1日」です。`],
    ],
    [
      "計算結果の失敗",
      { value: "#VALUE!", formula: "=A1+B1" },
      { raw: "#VALUE!", kind: "state", value: null },
      [`KPI!J2 cell ${kpiPlace}の計算結果が「#VALUE!」です。`],
    ],
    [
      "真偽値",
      { value: false },
      { raw: "FALSE", kind: "state", value: null },
      [`KPI!J2 cell ${kpiPlace}が「FALSE」です。`],
    ],
  ])("%s", (_, typed, target, problems) => {
    const read = readEdited(seeds, { kpi: [type(kpiPlan, kpiKey, columnKey.target, typed)] });
    const first = firstOf(read.current);
    expect(first.target).toMatchObject(target);
    expect({ ...first, target: firstKpi?.target }).toEqual(firstKpi);
    expect(read.current.kpis.slice(1)).toEqual(seeds.kpis.slice(1));
    expect(problemLines(read)).toEqual(problems);
  });

  test("基準値も読む", () => {
    const { current } = readEdited(seeds, {
      kpi: [type(kpiPlan, kpiKey, columnKey.baseline, "2,100人")],
    });
    expect(firstOf(current).baseline.raw).toBe("2,100人");
    expect(firstOf(current).target).toEqual(firstKpi?.target);
  });

  test("列がなければ、どの値も等しいとはしない", () => {
    const read = readEdited(seeds, { kpi: [deleteColumn(kpiPlan, columnKey.target)] });
    expect(new Set(read.current.kpis.map(({ target }) => target.raw))).toEqual(
      new Set(["列がありません"]),
    );
    expect(read.current.kpis.map(({ baseline }) => baseline)).toEqual(
      seeds.kpis.map(({ baseline }) => baseline),
    );
    expect(problemLines(read)).toEqual([
      "KPI cell 「目標値（記載）」の列がありません。この列の値は点検していません。",
    ]);
  });

  test("行がなければ指標はなく、行が2つあればどちらも選ばない", () => {
    const dropped = readEdited(seeds, { kpi: [deleteRow(kpiPlan, kpiKey)] });
    expect(dropped.current.kpis).toEqual(seeds.kpis.slice(1));
    const repeated = firstOf(readEdited(seeds, { kpi: [copyRow(kpiPlan, kpiKey)] }).current);
    expect([repeated.baseline.raw, repeated.target.raw]).toEqual([
      "同じ識別子の行が複数あります",
      "同じ識別子の行が複数あります",
    ]);
  });

  test("同じ事業の同じ指標が2度あっても、それぞれの行を読む", () => {
    const { kpis } = sampleDataset();
    const dataset = sampleDataset({ kpis: [...kpis, ...kpis] });
    const sheet = sheetPlan(planOf(dataset), "kpi");
    expect(readEdited(dataset).current).toEqual(dataset);
    const key = `${rowKey.kpi(kpis[0]?.project ?? "", kpis[0]?.indicator ?? "")}#2`;
    const { current } = readEdited(dataset, { kpi: [type(sheet, key, columnKey.target, "9人")] });
    expect(current.kpis.map(({ target }) => target.raw)).toEqual(
      dataset.kpis.map(({ target }, index) => (index === kpis.length ? "9人" : target.raw)),
    );
  });

  test("職員が加えた行は読まず、そう伝える", () => {
    const read = readEdited(seeds, {
      kpi: [insertRow(3, ["", "", "", "控え", "", "", "", "", "", "5人"])],
    });
    expect(read.current).toEqual(seeds);
    expect(problemLines(read)).toEqual([
      "KPI!J4 notice 4行目は連携突合の指標の行ではないため、点検していません（J4）。",
    ]);
  });
});

describe("協約", () => {
  const plan = sheetPlan(seedPlan, "agreement");
  const initiative = "新たな産業の創出及び地域産業の振興";
  const key = rowKey.annexItem("332089", initiative);
  const itemOf = ({ agreements }: { readonly agreements: readonly Agreement[] }) => {
    const item = agreements[0]?.annex[0];
    if (item === undefined) throw new Error("no item");
    return item;
  };
  const [agreement, ...others] = seeds.agreements;
  const canonical = itemOf(seeds);

  test.each([
    ["content", columnKey.annexContent, "取組内容"],
    ["roleA", columnKey.annexRoleA, "甲の役割"],
    ["roleB", columnKey.annexRoleB, "乙の役割"],
  ] as const)("%s の書き換えを、元の行を出典として読む", (part, column, title) => {
    const edited = readEdited(seeds, { agreement: [type(plan, key, column, "新しい文")] });
    expect(itemOf(edited.current)).toEqual({
      ...canonical,
      [part]: { value: "新しい文", source: canonical[part]?.source },
    });
    expect(edited.current.agreements.slice(1)).toEqual(others);
    expect(edited.problems).toEqual([]);
    const emptied = readEdited(seeds, { agreement: [type(plan, key, column, "")] });
    expect(itemOf(emptied.current)[part]?.value).toBe("");
    const failed = readEdited(seeds, { agreement: [type(plan, key, column, "#REF!")] });
    expect(itemOf(failed.current)[part]).toBeNull();
    expect(failed.problems.map(({ found }) => found)).toEqual([
      `「${initiative}」総社市の${title}の計算結果が「#REF!」です。`,
    ]);
    const missing = readEdited(seeds, { agreement: [deleteColumn(plan, column)] });
    expect(
      missing.current.agreements.flatMap(({ annex }) => annex.map((item) => item[part])),
    ).toEqual(seeds.agreements.flatMap(({ annex }) => annex.map(() => null)));
    expect(problemLines(missing)).toEqual([
      `協約 cell 「${title}」の列がありません。この列の内容は判定できません。`,
    ]);
  });

  test("連携取組の列がないと、そう言う", () => {
    const missing = readEdited(seeds, { agreement: [deleteColumn(plan, columnKey.annexItem)] });
    expect(problemLines(missing)).toEqual([
      "協約 cell 「連携取組」の列がありません。この列の内容は判定できません。",
    ]);
  });

  test("行がなければ項目はなく、行が2つあれば判定できない", () => {
    const dropped = readEdited(seeds, { agreement: [deleteRow(plan, key)] });
    expect(dropped.current.agreements[0]).toEqual({
      ...agreement,
      annex: agreement?.annex.slice(1),
    });
    const repeated = readEdited(seeds, { agreement: [copyRow(plan, key)] });
    expect(itemOf(repeated.current)).toEqual({
      ...canonical,
      content: null,
      roleA: null,
      roleB: null,
    });
  });

  test("未確定のままなら未確定、書き入れればそれを読む", () => {
    const dataset = sampleDataset();
    const sheet = sheetPlan(planOf(dataset), "agreement");
    const unsettled = rowKey.annexItem("392049", "災害対策の推進");
    const read = (value: string) =>
      readEdited(dataset, {
        agreement: [type(sheet, unsettled, columnKey.annexContent, value)],
      }).current.agreements[0]?.annex[2]?.content;
    expect(read("未確定")).toBeNull();
    expect(read("")).toBeNull();
    expect(read("災害に備える。")).toEqual({
      value: "災害に備える。",
      source: dataset.agreements[0]?.annex[2]?.name.source,
    });
  });

  test("職員が加えた行は読まず、そう伝える", () => {
    const cells = Array.from({ length: 13 }, (_, column) => (column === 12 ? "甲の控え" : ""));
    const read = readEdited(seeds, { agreement: [insertRow(3, cells)] });
    expect(read.current).toEqual(seeds);
    expect(problemLines(read)).toEqual([
      "協約!M4 notice 4行目は連携突合の別表の行ではないため、点検していません（M4）。",
    ]);
  });

  test("決まっている項目に「未確定」と書けば、それも違いである", () => {
    const { current } = readEdited(seeds, {
      agreement: [type(plan, key, columnKey.annexContent, "未確定")],
    });
    expect(itemOf(current).content?.value).toBe("未確定");
  });
});
