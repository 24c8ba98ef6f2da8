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
import { earlierEdition } from "./editions";

const dataset = smallRegion();
const quick = { calculator: noCalculator };
const fillAll = { dataset, sheets: allSheets };

/** What checking and filling again take. */
const effortOf = async ({ session, standIn }: OpenWorkbook) => {
  standIn.recorder.clear();
  await valueOf(session.check(dataset, day));
  await valueOf(session.fill(fillAll, new Set()));
  const { requests, bytesIn, bytesOut } = standIn.recorder.totals();
  return { requests, bytes: bytesIn + bytesOut };
};

describe("表から遠い値", () => {
  test("24万行目と右端に値があっても、読む量はほとんど増えず、値はそのまま", async () => {
    const workbook = await openFilled(dataset, quick);
    await effortOf(workbook);
    const usual = await effortOf(workbook);
    workbook.standIn.user.type("事業費", "E240000", "控え");
    workbook.standIn.user.type("参加マトリクス", "XFD9", "控え");
    const far = await effortOf(workbook);
    expect(far.requests - usual.requests).toBeLessThanOrEqual(4);
    expect(far.bytes).toBeLessThan(usual.bytes * 1.5);
    const kept = [
      await workbook.standIn.look("事業費", "E240000"),
      await workbook.standIn.look("参加マトリクス", "XFD9"),
    ];
    expect(kept.flatMap(({ values }) => values.flat())).toEqual(["控え", "控え"]);
  });

  test("行が増える改訂でも、遠い値は上書きされず、入力は点検に届く", async () => {
    const workbook = await openFilled(earlierEdition(dataset), quick);
    const { user } = workbook.standIn;
    user.type("事業費", "E240000", "控え");
    user.type("事業費", "E5", 4321);
    await valueOf(workbook.session.fill(fillAll, new Set()));
    expect((await viewOf(workbook, "事業費")).has("project:観光資源の共同発信")).toBe(true);
    // New rows push it down.
    const { values } = await workbook.standIn.look("事業費", "E240000:E240009");
    expect(values.flat().filter((value) => value !== "")).toEqual(["控え"]);
    const report = await valueOf(workbook.session.check(dataset, day));
    const rules = report.results.flatMap(({ findings }) => findings).map(({ rule }) => rule);
    expect(rules).toContain("budget-matches-vision");
  });

  test("行を1万も挿し入れて表が窓から出ても、識別子を追って読む", async () => {
    const workbook = await openFilled(dataset, quick);
    workbook.standIn.user.insertRows("事業費", "6:10005");
    workbook.standIn.user.type("事業費", "E10006", 4321);
    const report = await valueOf(workbook.session.check(dataset, day));
    expect(report.workbookProblems).toEqual([]);
    const cells = report.results
      .flatMap(({ findings }) => findings)
      .flatMap(({ at }) => report.cellOf(at) ?? [])
      .filter(({ sheet }) => sheet === "事業費");
    expect(cells.map(({ row }) => row).filter((row) => row > 10_000).length).toBeGreaterThan(0);
  });
});

describe("まだ見ていないブック", () => {
  test("ないシートには何も尋ねず、空のブックは1つの要求で読む", async () => {
    const { session, standIn } = openWorkbook(quick);
    await valueOf(session.inspect(dataset));
    const members = standIn.recorder.requests.flatMap(({ steps }) =>
      steps.map(({ member }) => member),
    );
    expect(members).not.toContain("WorksheetCollection.GetItemOrNullObject");
    expect(members).not.toContain("Worksheet.GetUsedRangeOrNullObject");
    expect(standIn.recorder.totals().requests).toBe(1);
  });

  test("あいだにシートが消えても増えても、読み直す", async () => {
    const workbook = await openFilled(dataset, quick);
    const { session, standIn } = workbook;
    await valueOf(session.inspect(dataset));
    standIn.user.renameSheet("KPI", "指標");
    const gone = await valueOf(session.inspect(dataset));
    expect(gone.sheets.find(({ id }) => id === "kpi")?.state).toBe("absent");
    standIn.user.renameSheet("指標", "KPI");
    const back = await valueOf(session.inspect(dataset));
    expect(back.sheets.find(({ id }) => id === "kpi")?.state).toBe("present");
  });
});

test("答えが大きすぎると断られても、分けて読んで同じ結果になる", async () => {
  const workbook = await openFilled(dataset, quick);
  const whole = await valueOf(workbook.session.check(dataset, day));
  workbook.standIn.moods.answerLimitBytes = 60_000;
  workbook.standIn.recorder.clear();
  const parts = await valueOf(workbook.session.check(dataset, day));
  expect(parts.results).toEqual(whole.results);
  const errors = workbook.standIn.recorder.requests.flatMap(({ error }) => error ?? []);
  expect(new Set(errors)).toEqual(new Set(["ResponsePayloadSizeLimitExceeded"]));
});
