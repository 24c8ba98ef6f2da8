import { parseIsoDate, type Dataset } from "../../src/domain";
import { settingsOfPlan } from "../../src/excel/settings-of-plan";
import { planWorkbook } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import { writeWorkbook } from "../../src/xlsx";
import { opened } from "../xlsx/snapshot/filled";
import { noCalculator } from "./no-calculator";
import {
  allSheets,
  day,
  openFilled,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "./open-workbook";
import { viewOf } from "./sheet-view";
import { smallRegion } from "./small-region";

const small = smallRegion();
const on = (isoDay: string) => {
  const asOf = parseIsoDate(isoDay);
  if (asOf === null) throw new Error(isoDay);
  return asOf;
};

/** A workbook as the command line writes it, opened. */
const openMade = async (
  dataset: Dataset,
  isoDay: string,
  memory: "with memory" | "without memory" = "with memory",
): Promise<OpenWorkbook> => {
  const checkedOn = on(isoDay);
  const results = checkDataset(documentsOnly(dataset, checkedOn));
  const plan = planWorkbook({ dataset, results, checkedOn });
  const settings = memory === "with memory" ? settingsOfPlan(plan, dataset, results, isoDay) : {};
  const workbook = await opened(writeWorkbook(plan, settings));
  return openWorkbook({ workbook, calculator: noCalculator });
};

const headline = async (workbook: OpenWorkbook) =>
  (await viewOf(workbook, "点検結果")).value("note:#1", "column:#2");

const countsIn = (text: unknown): string => /指摘は.*?です/u.exec(String(text))?.[0] ?? "";

describe("コマンドが書いたブック", () => {
  test("パネルは、同じ正本データから作ったブックと認め、何も入力されたものとしない", async () => {
    const { session } = await openMade(small, day);
    const state = await valueOf(session.inspect(small));
    expect(state).toMatchObject({ isSameDataset: true, problems: [] });
    const { sheets } = await valueOf(session.previewFill({ dataset: small, sheets: allSheets }));
    expect(sheets.map(({ action, typed }) => [action, typed])).toEqual(
      sheets.map(() => ["none", []]),
    );
  });

  test("正本データが改訂されても、前の金額は入力されたものにならず、改められる", async () => {
    const { session } = await openMade(small, day);
    const revised = {
      ...small,
      budgets: small.budgets.map((budget) => ({
        ...budget,
        statedTotal: { kind: "decided" as const, thousandYen: 12 },
      })),
    };
    const { sheets } = await valueOf(session.previewFill({ dataset: revised, sheets: ["budget"] }));
    expect(sheets[0]).toMatchObject({ action: "update", typed: [] });
  });

  test("点検すると、点検結果がその日のものに書き直される", async () => {
    const workbook = await openMade(small, "2025-04-01");
    expect(await headline(workbook)).toContain("点検日 令和7年4月1日。");
    const { keptTyped } = await valueOf(workbook.session.check(small, day));
    expect(keptTyped).toEqual([]);
    expect(await headline(workbook)).toContain("点検日 令和8年11月21日。");
  });

  test("何も覚えていないブックの古い点検結果は、そう選べば書き直し、職員の欄は残す", async () => {
    const workbook = await openMade(small, "2025-04-01", "without memory");
    const { session, standIn } = workbook;
    const view = await viewOf(workbook, "点検結果");
    const key = view.rowKeys.find((one) => one.startsWith("finding:")) ?? "";
    standIn.user.type("点検結果", view.at(key, "reason"), "担当課に照会");
    const kept = await valueOf(session.check(small, day));
    expect(kept.keptTyped.length).toBeGreaterThan(0);
    const renewed = await valueOf(session.check(small, day, undefined, "replace"));
    expect(renewed.keptTyped).toEqual([]);
    expect(await headline(workbook)).toContain("点検日 令和8年11月21日。");
    expect((await viewOf(workbook, "点検結果")).value(key, "reason")).toBe("担当課に照会");
  });
});

test("同じ資料を同じ日に点検すれば、コマンドのブック、作ったばかりの点検結果、パネルの点検は同じ件数を言う", async () => {
  const made = await openMade(small, day);
  const fresh = await openFilled(small);
  const filled = openWorkbook({ calculator: noCalculator });
  await valueOf(
    filled.session.fill({ dataset: small, sheets: allSheets, checkedOn: day }, new Set()),
  );
  const said = [await headline(made), await headline(filled)].map(countsIn);
  const { results } = await valueOf(fresh.session.check(small, day));
  const count = results.flatMap(({ findings }) => findings).length;
  expect(said[0]).toContain(`指摘は${String(count)}件`);
  expect(said[1]).toBe(said[0]);
  expect(countsIn(await headline(fresh))).toBe(said[0]);
});
