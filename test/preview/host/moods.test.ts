import { createWorkbookSession } from "../../../src/excel";
import { noCalculator } from "../../excel/no-calculator";
import { allSheets, valueOf } from "../../excel/open-workbook";
import { smallRegion } from "../../excel/small-region";
import { openHost, type OpenHost } from "./open-host";

let host: OpenHost;
afterEach(() => {
  host.close();
});

const open = async (options: Parameters<typeof openHost>[0] = {}): Promise<void> => {
  host = openHost(options);
  await host.until("a first view", () => host.seen() > 0);
};

const writeOne = (): Promise<void> =>
  host.openPane().onSheet("Sheet1", async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return "done";
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : error;
  }
};

describe("Excelのようすを変える", () => {
  test("Excel 2021では、新しい機能がない", async () => {
    await open();
    const watchNames = (): Promise<unknown> =>
      codeOf(
        host.openPane().onSheet("Sheet1", async (sheet, context) => {
          sheet.onNameChanged.add(() => Promise.resolve());
          await context.sync();
        }),
      );
    host.setMoods({ isNewestExcel: false });
    expect(await watchNames()).toBe("ApiNotFound");
    host.setMoods({ isNewestExcel: true });
    expect(await watchNames()).toBe("done");
  });

  test("セルの編集中は断り、編集が終われば受け付ける", async () => {
    await open();
    host.send({ kind: "editing", isEditing: true });
    expect(await codeOf(writeOne())).toBe("InvalidOperationInCellEditMode");
    host.setMoods({ isEditingCell: true });
    host.send({ kind: "editing", isEditing: false });
    expect(await codeOf(writeOne())).toBe("InvalidOperationInCellEditMode");
    host.setMoods({ isEditingCell: false });
    expect(await codeOf(writeOne())).toBe("done");
  });

  test("遅いExcelを待つ間も、入力は待たされない", async () => {
    await open();
    host.setMoods({ isSlow: true });
    let isDone = false;
    const started = performance.now();
    const writing = writeOne().then(() => {
      isDone = true;
    });
    host.type("Sheet1", { B1: 2 });
    await host.until("what was typed is shown", () => host.value("Sheet1", "B1") === 2);
    expect(isDone).toBe(false);
    await writing;
    expect(performance.now() - started).toBeGreaterThan(1400);
  });

  test("失敗するExcelでは、書き込みが途中で止まり、読み取りはできる。戻せば、次の実行ですべて仕上がる", async () => {
    await open({ calculator: noCalculator });
    const dataset = smallRegion();
    const session = createWorkbookSession(host.openPane());
    host.setMoods({ isFailing: true });
    const preview = await session.previewFill({ dataset, sheets: allSheets });
    expect(preview.ok).toBe(true);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const failed = await session.fill({ dataset, sheets: allSheets }, new Set());
      expect(failed.ok ? "" : failed.refusal.kind).toBe("excelFailed");
    }
    await host.settled();
    // Whoever cannot say in the workbook that they write does not begin.
    expect(host.sheetNames()).toHaveLength(1);
    host.setMoods({ isFailing: false });
    const done = await valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));
    expect(done.problems).toEqual([]);
    const again = await valueOf(session.previewFill({ dataset, sheets: allSheets }));
    await host.settled();
    expect(host.sheetNames()).toHaveLength(allSheets.length + 1);
    expect(again.sheets.flatMap(({ id, action }) => (action === "none" ? [] : [id]))).toEqual([]);
  }, 30_000);
});
