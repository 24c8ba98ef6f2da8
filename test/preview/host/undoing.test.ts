import { openHost, type OpenHost } from "./open-host";

let host: OpenHost;
beforeEach(async () => {
  host = openHost();
  await host.until("a first view", () => host.seen() > 0);
});
afterEach(() => {
  host.close();
});

const undo = () => {
  host.send({ kind: "undo" });
};
const redo = () => {
  host.send({ kind: "redo" });
};
const refusals = (): readonly string[] => host.messagesOf("refused").map(({ message }) => message);
const state = () => host.messagesOf("state").at(-1);

describe("入力は、元に戻し、やり直せる", () => {
  test("まとめて入れたものは一度に戻り、値・数式・表示形式が元どおりになる", async () => {
    host.type("Sheet1", { A1: 5, A2: "=A1*2", A3: "'011", A4: "文" });
    host.type("Sheet1", { A1: "4-1", A2: 7, A3: "", A4: "=A1" });
    undo();
    await host.settled();
    const before = host.cell("Sheet1", "A1");
    expect([before.value, before.look.numberFormat]).toEqual([5, undefined]);
    expect(host.cell("Sheet1", "A2")).toMatchObject({ value: 10, formula: "=A1*2" });
    expect(host.cell("Sheet1", "A3")).toMatchObject({ value: "011", isQuoted: true });
    expect(host.cell("Sheet1", "A4").formula).toBeUndefined();
    redo();
    await host.settled();
    expect(host.cell("Sheet1", "A1")).toMatchObject({
      value: 45748,
      look: { numberFormat: 'm"月"d"日"' },
    });
    expect(["A2", "A3", "A4"].map((at) => host.value("Sheet1", at))).toEqual([7, "", 45748]);
    expect(refusals()).toEqual([]);
  });

  test("一つずつ、最初まで戻り、最後までやり直せる", async () => {
    for (const content of [1, 2, 3]) host.type("Sheet1", { A1: content });
    await host.settled();
    expect(state()).toMatchObject({ canUndo: true, canRedo: false });
    for (const expected of [2, 1, ""]) {
      undo();
      await host.settled();
      expect(host.value("Sheet1", "A1")).toBe(expected);
    }
    expect(state()).toMatchObject({ canUndo: false, canRedo: true });
    undo();
    for (const expected of [1, 2, 3]) {
      redo();
      await host.settled();
      expect(host.value("Sheet1", "A1")).toBe(expected);
    }
    expect(state()).toMatchObject({ canUndo: true, canRedo: false });
  });

  test("戻したあとで入力すると、やり直しはなくなる", async () => {
    host.type("Sheet1", { A1: 1 });
    undo();
    host.type("Sheet1", { B1: 2 });
    redo();
    await host.settled();
    expect([host.value("Sheet1", "A1"), host.value("Sheet1", "B1")]).toEqual(["", 2]);
    expect(state()).toMatchObject({ canUndo: true, canRedo: false });
  });

  test("断られた入力は、戻すものに数えない", async () => {
    host.type("Sheet1", { A1: 1 });
    host.send({ kind: "entered", sheet: "{gone}", cells: [{ row: 0, column: 0, content: 1 }] });
    undo();
    await host.settled();
    expect(host.value("Sheet1", "A1")).toBe("");
  });

  test("戻したセルが選ばれ、作業ウィンドウには使う人の変更として伝わる", async () => {
    const pane = host.openPane();
    const told: string[] = [];
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.onChanged.add((event) => {
        told.push(`${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.type("Sheet1", { B2: 1, B3: 2 });
    undo();
    await host.until("both are told", () => told.length === 2);
    expect(told).toEqual(["B2:B3 Unknown", "B2:B3 Unknown"]);
    await host.until("it is selected", () => host.messagesOf("moved").length === 1);
    expect(host.messagesOf("moved")).toEqual([
      { kind: "moved", sheet: host.idOf("Sheet1"), address: "B2:B3" },
    ]);
  });
});

describe("作業ウィンドウが書いたあとの「元に戻す」", () => {
  const write = (address: string, value: unknown): Promise<void> =>
    host.openPane().onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange(address).values = [[value]];
      await context.sync();
    });

  test("書き換えられたセルは上書きせず、そのことを示す。ほかのセルは戻る", async () => {
    host.type("Sheet1", { A1: 1, A2: 2 });
    await host.settled();
    await write("A1", 100);
    undo();
    await host.settled();
    expect([host.value("Sheet1", "A1"), host.value("Sheet1", "A2")]).toEqual([100, ""]);
    expect(refusals()).toEqual([
      "「Sheet1」のシートのA1は、あとから書き換えられています。上書きを避けるため、元に戻す操作をせず、今の値を残しました。",
    ]);
    redo();
    await host.settled();
    expect([host.value("Sheet1", "A1"), host.value("Sheet1", "A2")]).toEqual([100, 2]);
  });

  test("同じ値を書いただけなら、元に戻る", async () => {
    host.type("Sheet1", { A1: 1 });
    await host.settled();
    await write("A1", 1);
    undo();
    await host.settled();
    expect(host.value("Sheet1", "A1")).toBe("");
    expect(refusals()).toEqual([]);
  });

  test("表示形式だけを変えたときは、値は戻り、変えた表示形式は残る", async () => {
    host.type("Sheet1", { A1: "4-1" });
    await host.settled();
    await host.openPane().onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["0.00"]];
      await context.sync();
    });
    undo();
    await host.settled();
    expect(host.cell("Sheet1", "A1")).toMatchObject({
      value: null,
      look: { numberFormat: "0.00" },
    });
  });

  test("結合して隠れたセルには、値を戻さない", async () => {
    host.type("Sheet1", { B1: 1 });
    host.type("Sheet1", { B1: "" });
    await host.settled();
    await host.openPane().onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      await context.sync();
    });
    undo();
    await host.settled();
    expect(host.value("Sheet1", "B1")).toBe("");
    expect(refusals()).toHaveLength(1);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["行の挿入", (sheet) => sheet.getRange("1:1").insert("Down")],
    [
      "列の削除",
      (sheet) => {
        sheet.getRange("C:C").delete("Left");
      },
    ],
    ["セルの挿入", (sheet) => sheet.getRange("A1").insert("Down")],
    [
      "並べ替え",
      (sheet) => {
        sheet.getRange("A1:A2").sort.apply([{ key: 0 }]);
      },
    ],
    ["シートの追加", (_sheet, context) => context.workbook.worksheets.add("別")],
    [
      "シートの保護",
      (sheet) => {
        sheet.protection.protect();
      },
    ],
  ])("%sのあとは、位置が変わるため、元に戻せない", async (_title, change) => {
    host.type("Sheet1", { A1: 2, A2: 1 });
    host.type("Sheet1", { A3: 3 });
    undo();
    await host.settled();
    expect(state()).toMatchObject({ canUndo: true, canRedo: true });
    await host.openPane().onSheet("Sheet1", async (sheet, context) => {
      change(sheet, context);
      await context.sync();
    });
    await host.until("nothing can be undone", () => state()?.canUndo === false);
    expect(state()).toMatchObject({ canUndo: false, canRedo: false });
    const before = host.messagesOf("moved").length;
    undo();
    redo();
    await host.settled();
    expect(host.messagesOf("moved")).toHaveLength(before);
  });
});

describe("使う人の行と列", () => {
  test.each<[string, "inserted" | "deleted", "row" | "column", number, number, readonly string[]]>([
    ["行の挿入", "inserted", "row", 1, 2, ["A1=1", "A4=2", "B1=2"]],
    ["行の削除", "deleted", "row", 0, 1, ["A1=2"]],
    ["列の挿入", "inserted", "column", 0, 1, ["B1=1", "B2=2", "C1=2"]],
    ["列の削除", "deleted", "column", 0, 1, []],
  ])("%s", async (_title, kind, axis, first, count, expected) => {
    host.type("Sheet1", { A1: 1, A2: 2, B1: "=A2" });
    host.send({ kind, sheet: host.idOf("Sheet1"), lines: { axis, first, count } });
    await host.settled();
    const shown = (host.sheet("Sheet1").content?.cells ?? []).flatMap(({ at, value }) =>
      typeof value === "number" ? [`${at}=${String(value)}`] : [],
    );
    expect(shown.toSorted()).toEqual(expected);
    expect(state()).toMatchObject({ canUndo: false });
  });
});
