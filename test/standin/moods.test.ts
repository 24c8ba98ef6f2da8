import { excelOnTheWebPayloadLimit } from "../../src/standin";
import { errorOf, onSheet, openExcel, type OpenExcel } from "./open-excel";

const write = (excel: OpenExcel, address: string, value: unknown): Promise<void> =>
  onSheet(excel, async (sheet, context) => {
    sheet.getRange(address).values = [[value]];
    await context.sync();
  });

const valueAt = async (excel: OpenExcel, address: string): Promise<unknown> =>
  (await excel.standIn.look("Sheet1", address)).values[0]?.[0];

describe("Excel 2021", () => {
  test("要求セットは1.14まで。超えるものは断られる", async () => {
    const excel = openExcel({ moods: { excelApi: "1.14" } });
    const { standIn } = excel;
    expect(
      ["1.9", "1.14", "1.15", "1.17"].map((version) => standIn.isSetSupported("ExcelApi", version)),
    ).toEqual([true, true, false, false]);
    expect(standIn.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
    const newer = onSheet(excel, async (sheet, context) => {
      sheet.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });
    expect((await errorOf(excel, newer)).code).toBe("ApiNotFound");
  });

  test("1.14までのものは使える", async () => {
    const excel = openExcel({ moods: { excelApi: "1.14" } });
    const read = await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      const merged = sheet.getRange("A1").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return merged.address;
    });
    expect(read).toBe("Sheet1!A1:B1");
  });
});

describe("セルの編集中", () => {
  test("要求は断られ、何も変わらない", async () => {
    const excel = openExcel();
    excel.standIn.user.startEditingCell();
    const error = await errorOf(excel, write(excel, "A1", 1));
    expect(error.code).toBe("InvalidOperationInCellEditMode");
    excel.standIn.user.finishEditingCell();
    expect(await valueAt(excel, "A1")).toBe("");
  });

  test("delayForCellEditなら、編集が終わるまで待つ", async () => {
    const excel = openExcel();
    excel.standIn.user.startEditingCell();
    let isDone = false;
    const hasCome = new Promise<void>((resolve) => {
      excel.standIn.moods.beforeRequest = () => {
        resolve();
      };
    });
    const work = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      isDone = true;
    });
    await hasCome;
    // Without the wait, everything that is left to do is done within this turn.
    await new Promise((resolve) => setImmediate(resolve));
    expect([isDone, (await excel.standIn.look("Sheet1", "A1")).values]).toEqual([false, [[""]]]);
    excel.standIn.user.finishEditingCell();
    await work;
    expect(await valueAt(excel, "A1")).toBe(1);
  });
});

describe("保護されたシート", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      "値",
      (sheet) => {
        sheet.getRange("A1").values = [[1]];
      },
    ],
    [
      "数式",
      (sheet) => {
        sheet.getRange("A1").formulas = [["=1"]];
      },
    ],
    [
      "書式",
      (sheet) => {
        sheet.getRange("A1").format.fill.color = "#FF0000";
      },
    ],
    [
      "表示形式",
      (sheet) => {
        sheet.getRange("A1").numberFormat = [["@"]];
      },
    ],
    [
      "消去",
      (sheet) => {
        sheet.getRange("A1").clear();
      },
    ],
    [
      "行の挿入",
      (sheet) => {
        sheet.getRange("1:1").insert("Down");
      },
    ],
    [
      "結合",
      (sheet) => {
        sheet.getRange("A1:B1").merge();
      },
    ],
    [
      "罫線",
      (sheet) => {
        sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous";
      },
    ],
    [
      "入力規則",
      (sheet) => {
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      },
    ],
    [
      "条件付き書式",
      (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom");
      },
    ],
    [
      "表",
      (sheet) => {
        sheet.tables.add("A1:B2", true);
      },
    ],
    [
      "並べ替え",
      (sheet) => {
        sheet.getRange("A1:A2").sort.apply([{ key: 0 }]);
      },
    ],
    [
      "フィルター",
      (sheet) => {
        sheet.autoFilter.apply("A1:A2");
      },
    ],
  ])("書き込みは断られる: %s", async (_title, act) => {
    const excel = openExcel();
    excel.standIn.user.protect("Sheet1");
    const error = await errorOf(
      excel,
      onSheet(excel, async (sheet, context) => {
        act(sheet);
        await context.sync();
      }),
    );
    expect(error.code).toBe("AccessDenied");
  });

  test("合言葉の付いた保護は、保護したふりをせずに断る", async () => {
    const excel = openExcel();
    const guard = onSheet(excel, async (sheet, context) => {
      sheet.protection.protect({}, "secret");
      await context.sync();
    });
    expect((await errorOf(excel, guard)).code).toBe("NotImplemented");
  });

  test("読むこと、ロックを外したセル、許された操作はできる", async () => {
    const excel = openExcel();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("B1").format.protection.locked = false;
      await context.sync();
    });
    excel.standIn.user.protect("Sheet1", { allowFormatCells: true });
    const read = await onSheet(excel, async (sheet, context) => {
      sheet.getRange("B1").values = [[2]];
      sheet.getRange("A1").format.font.bold = true;
      const range = sheet.getRange("A1:B1");
      range.load("values");
      sheet.protection.load("protected");
      await context.sync();
      return [range.values, sheet.protection.protected];
    });
    expect(read).toEqual([[["", 2]], true]);
  });
});

test("5 MBを超える要求は断られ、何も変わらない", async () => {
  const excel = openExcel({ moods: { payloadLimitBytes: excelOnTheWebPayloadLimit } });
  await write(excel, "A1", "あ".repeat(1_700_000));
  const error = await errorOf(excel, write(excel, "A2", "あ".repeat(1_800_000)));
  expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
  expect(await valueAt(excel, "A2")).toBe("");
});

test("大きすぎる範囲の読み取りは、誤りでなくnullになる", async () => {
  const read = await onSheet(
    openExcel({ moods: { nullReadAboveCells: 10 } }),
    async (sheet, context) => {
      const ranges = ["A1:A10", "A1:A11"].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load("values,rowCount");
      await context.sync();
      return ranges.map(({ rowCount, values }) => [rowCount, Array.isArray(values)]);
    },
  );
  expect(read).toEqual([
    [10, true],
    [11, false],
  ]);
});

describe("途中の失敗", () => {
  const writeThree = (excel: OpenExcel): Promise<void> =>
    onSheet(excel, async (sheet, context) => {
      for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[1]];
      await context.sync();
    });

  const written = async (excel: OpenExcel): Promise<unknown> =>
    (await excel.standIn.look("Sheet1", "A1:A3")).values;

  test("n個目の動作の後で失敗すると、それまでの効果は残る", async () => {
    const calm = openExcel();
    await writeThree(calm);
    const [request] = calm.standIn.recorder.requests;
    const actions = request?.actions ?? 0;
    const outcomes = new Set<string>();
    for (let afterActions = 0; afterActions < actions; afterActions += 1) {
      const excel = openExcel({ moods: { failure: { afterActions } } });
      expect((await errorOf(excel, writeThree(excel))).code).toBe("GeneralException");
      outcomes.add(JSON.stringify(await written(excel)));
      await writeThree(excel);
      expect(await written(excel)).toEqual([[1], [1], [1]]);
    }
    expect([...outcomes]).toEqual(['[[""],[""],[""]]', '[[1],[""],[""]]', '[[1],[1],[""]]']);
  });

  test("n個目の要求で一度だけ失敗し、次はうまくいく", async () => {
    const excel = openExcel({ moods: { failure: { request: 2 } } });
    await write(excel, "A1", 1);
    expect((await errorOf(excel, write(excel, "A2", 2))).code).toBe("GeneralException");
    await write(excel, "A3", 3);
    expect(await written(excel)).toEqual([[1], [""], [3]]);
  });

  test("要求の中ほどでの失敗も選べる", async () => {
    const excel = openExcel({ moods: { failure: { request: 1, afterActionsOfRequest: 7 } } });
    await errorOf(excel, writeThree(excel));
    expect(await written(excel)).toEqual([[1], [""], [""]]);
  });
});

test("要求と要求の間に利用者が入力できる", async () => {
  const excel = openExcel();
  const { standIn } = excel;
  standIn.moods.beforeRequest = (number) => {
    if (number === 2) standIn.user.type("Sheet1", "A1", "利用者");
  };
  const values = await onSheet(excel, async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [["アドイン"]];
    await context.sync();
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(values).toEqual([["利用者"]]);
});

test("ページ数に合わせる設定が定着しないことがある", async () => {
  const zoom = await onSheet(
    openExcel({ moods: { doesFitToPagesStick: false } }),
    async (sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load("zoom");
      await context.sync();
      return sheet.pageLayout.zoom;
    },
  );
  expect(zoom).toEqual({ scale: 100 });
});

test("遅いExcelでも、答えは順に返る", async () => {
  const excel = openExcel({ moods: { latencyMilliseconds: 20 } });
  const order: string[] = [];
  await Promise.all([
    write(excel, "A1", 1).then(() => order.push("先")),
    write(excel, "A1", 2).then(() => order.push("後")),
  ]);
  expect(order).toEqual(["先", "後"]);
  expect(await valueAt(excel, "A1")).toBe(2);
});
