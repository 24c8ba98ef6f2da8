import { createStandIn, type Calculator } from "../../src/standin";
import { loadOfficeJs } from "../../src/standin/node";
import { univerCalculator } from "../../src/standin/univer";
import { errorOf, onSheet, openExcel } from "./open-excel";

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

describe("アドインが入れ替わる", () => {
  test("前のアドインが追っていた範囲・知らせ・止めた知らせは残らない", async () => {
    const excel = openExcel();
    const { standIn } = excel;
    const told: string[] = [];
    await onSheet(excel, async (sheet, context) => {
      context.trackedObjects.add(sheet.getRange("A1"));
      sheet.onChanged.add(({ address }) => {
        told.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    const context = new excel.Excel.RequestContext();
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    context.trackedObjects.add(range);
    context.runtime.enableEvents = false;
    await context.sync();
    expect(standIn.trackedObjects()).toBeGreaterThan(0);
    standIn.forgetAddIn();
    expect(standIn.trackedObjects()).toBe(0);
    standIn.user.type("Sheet1", "A1", 1);
    await standIn.idle();
    expect(told).toEqual([]);

    const next = { standIn, ...loadOfficeJs(standIn) };
    await onSheet(next, async (sheet, nextContext) => {
      sheet.onChanged.add(({ address }) => {
        told.push(`next ${address}`);
        return Promise.resolve();
      });
      await nextContext.sync();
    });
    standIn.user.type("Sheet1", "A2", 1);
    await standIn.idle();
    expect(told).toEqual(["next A2"]);
  });

  test("待っていた要求は行われず、途中の要求が残したものも忘れる", async () => {
    const excel = openExcel();
    const { standIn } = excel;
    let go = (): void => undefined;
    standIn.moods.beforeRequest = () =>
      new Promise<void>((resolve) => {
        go = resolve;
      });
    const begun = new excel.Excel.RequestContext();
    const kept = begun.workbook.worksheets.getItem("Sheet1").getRange("A1");
    kept.values = [["途中"]];
    begun.trackedObjects.add(kept);
    void begun.sync();
    const waiting = new excel.Excel.RequestContext();
    waiting.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [["待ち"]];
    void waiting.sync();
    await pause();
    standIn.forgetAddIn();
    standIn.moods.beforeRequest = null;
    go();
    await standIn.idle();
    expect((await standIn.look("Sheet1", "A1:A2")).values).toEqual([["途中"], [""]]);
    expect(standIn.trackedObjects()).toBe(0);
  });
});

describe("要求と要求の間", () => {
  test("処理中の要求が終わってから行い、次の要求は終わるまで待つ", async () => {
    const excel = openExcel();
    const { standIn } = excel;
    const write = (value: string): Promise<void> =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange("A1").values = [[value]];
        await context.sync();
      });
    const order: unknown[] = [];
    const seen = async (): Promise<void> => {
      order.push((await standIn.look("Sheet1", "A1")).values[0]?.[0]);
    };
    const first = write("一");
    await pause();
    const between = standIn.betweenRequests(async () => {
      await seen();
      await pause();
      await seen();
    });
    const second = write("二");
    await Promise.all([first, between, second]);
    await seen();
    expect(order).toEqual(["一", "一", "二"]);
  });

  test("失敗しても、次の要求は行われる", async () => {
    const excel = openExcel();
    const failed = excel.standIn.betweenRequests(() => Promise.reject(new Error("失敗")));
    await expect(failed).rejects.toThrow("失敗");
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect((await excel.standIn.look("Sheet1", "A1")).values).toEqual([[1]]);
  });
});

describe("計算の間に変わったとき", () => {
  /** Calculates as ever, but lets somebody do something before it answers for the first time. */
  const disturbed = (disturb: () => void): Calculator => {
    const { calculate } = univerCalculator();
    let isFirst = true;
    return {
      calculate: async (workbook) => {
        const results = await calculate(workbook);
        if (isFirst) disturb();
        isFirst = false;
        return results;
      },
    };
  };

  test("古い結果は、動いたセルや打ち直したセルに入らない", async () => {
    const standIn = createStandIn({
      calculator: disturbed(() => {
        standIn.user.insertRows("Sheet1", "1:1");
        standIn.user.type("Sheet1", "B1", "打った");
        standIn.user.type("Sheet1", "A2", 5);
      }),
    });
    standIn.user.paste("Sheet1", "A1", [[1, "=A1*10"]]);
    expect((await standIn.look("Sheet1", "A1:B2")).values).toEqual([
      ["", "打った"],
      [5, 50],
    ]);
  });

  test("同時に求めた計算は、どちらも終わるまで待つ", async () => {
    const { standIn } = openExcel();
    standIn.user.paste("Sheet1", "A1", [[1, "=A1*10"]]);
    const looks = await Promise.all([standIn.look("Sheet1", "B1"), standIn.look("Sheet1", "B1")]);
    expect(looks.map(({ values }) => values)).toEqual([[[10]], [[10]]]);
  });
});

describe("スタンドインの不具合", () => {
  const broken: Calculator = {
    calculate: () => Promise.reject(new Error("engine is broken")),
  };

  test("知らせる先があれば、アドインには失敗と答え、次の要求に進む", async () => {
    const defects: unknown[] = [];
    const excel = openExcel({ calculator: broken, onDefect: (defect) => defects.push(defect) });
    excel.standIn.user.type("Sheet1", "A1", "=1+1");
    const read = onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    expect((await errorOf(excel, read)).code).toBe("GeneralException");
    expect(defects).toEqual([new Error("engine is broken")]);
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });
});

describe("書き込む要求が、みな途中で失敗する", () => {
  const failing = () => openExcel({ moods: { failure: { everyWriting: "halfWay" } } });

  test("半分までは行われ、何度でも失敗し、やめれば通る", async () => {
    const excel = failing();
    const write = (): Promise<void> =>
      onSheet(excel, async (sheet, context) => {
        for (const address of ["A1", "A2", "A3", "A4", "A5", "A6"]) {
          sheet.getRange(address).values = [[1]];
        }
        await context.sync();
      });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect((await errorOf(excel, write())).code).toBe("GeneralException");
    }
    const { values } = await excel.standIn.look("Sheet1", "A1:A6");
    const done = values.flat().filter((value) => value === 1).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(6);
    excel.standIn.moods.failure = null;
    await write();
    expect((await excel.standIn.look("Sheet1", "A6")).values).toEqual([[1]]);
  });

  test("読むだけの要求と選ぶだけの要求は通る", async () => {
    const excel = failing();
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("values");
      sheet.activate();
      range.select();
      await context.sync();
    });
  });
});
