import { columnKey, readSheets, rowKey, type SheetId } from "../../../src/plan";
import {
  deleteColumn,
  foundSheets,
  insertRow,
  locatedSheets,
  type,
} from "../../fixtures/found-sheets";
import { problemLines, readEdited, seedPlan, seeds, sheetPlan } from "./read-edited";

const startup = rowKey.project("スタートアップ企業支援");
const all = locatedSheets(seedPlan, foundSheets(seedPlan)).found;
const only = (...ids: readonly SheetId[]) =>
  readSheets(seeds, seedPlan, new Map([...all].filter(([id]) => ids.includes(id))));

describe("シートの一部だけがあるとき", () => {
  test("読んだシートだけを、読んだとする", () => {
    expect(only().read).toEqual(new Set());
    expect(only("budget", "findings", "comparison").read).toEqual(new Set(["budget"]));
    expect(only("statusList", "kpi").read).toEqual(new Set(["statusList", "kpi"]));
  });

  test("ないシートの分は、資料のまま", () => {
    const edited = foundSheets(seedPlan, {
      budget: [type(sheetPlan(seedPlan, "budget"), startup, columnKey.statedTotal, 1)],
      kpi: [insertRow(1)],
    });
    const { found } = locatedSheets(seedPlan, edited);
    const { current } = readSheets(
      seeds,
      seedPlan,
      new Map([...found].filter(([id]) => id !== "budget")),
    );
    expect(current).toEqual(seeds);
  });
});

test("問題は、シートの順、シートの中では上から並ぶ", () => {
  const budget = sheetPlan(seedPlan, "budget");
  const participation = sheetPlan(seedPlan, "participation");
  const read = readEdited(seeds, {
    budget: [
      type(budget, rowKey.project("特産農産物PR"), columnKey.fiscalYear(2022), "x"),
      type(budget, startup, columnKey.computedTotal, 1),
      type(budget, startup, columnKey.fiscalYear(2026), "y"),
      type(budget, startup, columnKey.pillar, "Ⅱ"),
      deleteColumn(budget, columnKey.fiscalYear(2024)),
    ],
    statusList: [
      type(sheetPlan(seedPlan, "statusList"), startup, columnKey.municipality("332038"), "△"),
    ],
    participation: [
      type(participation, rowKey.project("特産農産物PR"), columnKey.municipality("332038"), "△"),
      type(participation, startup, columnKey.project, ""),
    ],
    kpi: [deleteColumn(sheetPlan(seedPlan, "kpi"), columnKey.target)],
  });
  expect(problemLines(read).map((line) => line.split(" ")[0])).toEqual([
    "参加マトリクス!B5",
    "参加マトリクス!F8",
    "事業費",
    "事業費!C5",
    "事業費!H5",
    "事業費!J5",
    "事業費!E9",
    "KPI",
    "取組状況一覧!D9",
  ]);
});

test("計画にないシートや、値の欠けた格子でも、投げずに読む", () => {
  const ragged = new Map(
    [...all].map(([id, { sheet, keys }]) => [
      id,
      {
        keys,
        sheet: { ...sheet, values: sheet.values.slice(0, 6), formulas: [], numberFormats: [] },
      },
    ]),
  );
  const { current, read } = readSheets(seeds, seedPlan, ragged);
  expect(read.size).toBe(5);
  expect(current.projects).toHaveLength(seeds.projects.length);
  expect(readSheets(seeds, { ...seedPlan, sheets: [] }, all).current).toEqual(seeds);
});
