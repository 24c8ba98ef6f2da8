import { openHost, type OpenHost } from "./open-host";

let host: OpenHost;
beforeEach(async () => {
  host = openHost();
  await host.until("a first view", () => host.seen() > 0);
});
afterEach(() => {
  host.close();
});

const refusals = (): readonly string[] => host.messagesOf("refused").map(({ message }) => message);

describe("入力は、Excelで打ったときと同じに読まれる", () => {
  test.each<[string, string | number | boolean, Readonly<Record<string, unknown>>]>([
    ["数", "1234", { value: 1234 }],
    ["グリッドが数として送った数", 1234, { value: 1234 }],
    ["月日", "4-1", { value: 45748, look: { numberFormat: 'm"月"d"日"' } }],
    ["アポストロフィー付きの文字列", "'011", { value: "011", isQuoted: true }],
    ["元号の日付", "R7.4.1", { value: 45748 }],
    ["論理値", "TRUE", { value: true }],
    ["数式", "=1+2", { value: 3, formula: "=1+2" }],
    ["文字列", "事業費", { value: "事業費" }],
    ["全角の数字", "１２，３４５", { value: 12_345, look: { numberFormat: "#,##0" } }],
    [
      "全角の円記号",
      "￥１，０００",
      { value: 1000, look: { numberFormat: '"¥"#,##0;[Red]"¥"-#,##0' } },
    ],
    ["全角の元号の日付", "Ｒ７．４．１", { value: 45_748 }],
    ["全角の数字を含む文字列", "岡山１", { value: "岡山１" }],
    ["全角で打った数式", "＝ＳＵＭ（１，２）＊２", { value: 6, formula: "=SUM(1,2)*2" }],
    ["全角の数式の中の文字列", '＝"（１）"', { value: "（１）", formula: '="（１）"' }],
  ])("%s", async (_title, content, expected) => {
    host.type("Sheet1", { B2: content });
    await host.settled();
    expect(host.cell("Sheet1", "B2")).toMatchObject(expected);
    expect(refusals()).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["形の正しくない数式", "=SUM(A1", "数式の形が正しくない"],
    ["ないシートを参照する数式", "=ないシート!A1", "見つからない"],
    ["ほかのブックを参照する数式", "=[他.xlsx]Sheet1!A1", "見つからない"],
    ["32,767文字を超える文字列", "あ".repeat(32_768), "32,767文字まで"],
    ["8,192文字を超える数式", `=${"1+".repeat(4_096)}1`, "8,192文字まで"],
  ])("%s は、言葉で断り、一緒に入力した値も入れない", async (_title, content, reason) => {
    host.type("Sheet1", { A1: "元の値" });
    host.type("Sheet1", { A1: 1, B1: content });
    await host.until("it is refused", () => refusals().length === 1);
    expect(refusals()[0]).toContain(reason);
    expect([host.value("Sheet1", "A1"), host.value("Sheet1", "B1")]).toEqual(["元の値", ""]);
  });

  test("文字列の書式のセルでは、数も文字列になる", async () => {
    const pane = host.openPane();
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      await context.sync();
    });
    host.type("Sheet1", { A1: 11002 });
    await host.settled();
    expect(host.value("Sheet1", "A1")).toBe("11002");
  });

  test("空の入力は、値を消して書式を残す", async () => {
    host.type("Sheet1", { A1: "4-1" });
    host.type("Sheet1", { A1: "" });
    await host.settled();
    expect(host.cell("Sheet1", "A1")).toMatchObject({
      value: null,
      look: { numberFormat: 'm"月"d"日"' },
    });
  });

  test("ほかのシートの数式の値も、静かになったときには正しい", async () => {
    const pane = host.openPane();
    await pane.onSheet("Sheet1", async (_sheet, context) => {
      context.workbook.worksheets.add("計").getRange("A1").formulas = [["=SUM(Sheet1!A1:A3)"]];
      await context.sync();
    });
    host.type("Sheet1", { A1: 1, A2: 2, A3: 3 });
    await host.until("the sum is shown", () => host.value("計", "A1") === 6);
    host.type("Sheet1", { A2: 20 });
    await host.until("the new sum is shown", () => host.value("計", "A1") === 24);
  });
});

describe("入力は、作業ウィンドウに伝わる", () => {
  test("まとまりごとに、使う人の変更として伝わる", async () => {
    const pane = host.openPane();
    const told: [string, unknown][] = [];
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.onChanged.add((event) => {
        told.push([event.address, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.type("Sheet1", { A1: 1, B1: 2, A2: 3, B2: 4, D9: 5 });
    await host.until("both blocks are told", () => told.length === 2);
    expect(told).toEqual([
      ["A1:B2", "Unknown"],
      ["D9", "Unknown"],
    ]);
  });
});

describe("Excelが受け付けない入力は、理由を示し、元の表示に戻す", () => {
  test("保護したシート", async () => {
    host.send({ kind: "protect", sheet: host.idOf("Sheet1"), isProtected: true });
    await host.until("it is shown as protected", () => host.sheet("Sheet1").isProtected);
    const seen = host.seen();
    host.type("Sheet1", { A1: 1 });
    await host.until("a refusal", () => refusals().length === 1);
    expect(refusals()[0]).toContain("「Sheet1」のシートは保護されています。");
    expect(host.seen()).toBeGreaterThan(seen);
    expect(host.messagesOf("shown").at(-1)?.view.sheets[0]?.content).not.toBeNull();
    expect(host.value("Sheet1", "A1")).toBe("");
    host.send({ kind: "protect", sheet: host.idOf("Sheet1"), isProtected: false });
    host.type("Sheet1", { A1: 1 });
    await host.until("it is entered", () => host.value("Sheet1", "A1") === 1);
  });

  test("保護したシートでも、ロックしていないセルには入力できる。一部でもロックしていれば、どこにも入らない", async () => {
    const pane = host.openPane();
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A1:A2").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    host.type("Sheet1", { A1: 1, A2: 2 });
    await host.until("both are entered", () => host.value("Sheet1", "A2") === 2);
    host.type("Sheet1", { A2: 3, A3: 4 });
    await host.settled();
    expect(refusals()).toHaveLength(1);
    expect([host.value("Sheet1", "A2"), host.value("Sheet1", "A3")]).toEqual([2, ""]);
  });

  test("保護したシートの行の挿入", async () => {
    host.type("Sheet1", { A1: 1 });
    const sheet = host.idOf("Sheet1");
    host.send({ kind: "protect", sheet, isProtected: true });
    host.send({ kind: "inserted", sheet, lines: { axis: "row", first: 0, count: 1 } });
    host.send({ kind: "deleted", sheet, lines: { axis: "column", first: 0, count: 1 } });
    await host.settled();
    expect(refusals()).toHaveLength(2);
    expect(host.value("Sheet1", "A1")).toBe(1);
  });

  test("結合したセルの一部", async () => {
    const pane = host.openPane();
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      await context.sync();
    });
    host.type("Sheet1", { A1: "題", B1: "隠れる値" });
    await host.settled();
    expect(refusals()[0]).toContain("結合したセルの一部");
    host.type("Sheet1", { A1: "題", B1: "" });
    await host.until("the title is entered", () => host.value("Sheet1", "A1") === "題");
  });
});

describe("古い表示を見てした入力は、別のセルに入らない", () => {
  const atOldView = async (
    change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  ): Promise<void> => {
    host.type("Sheet1", { A1: "い", A2: "ろ", A3: "は" });
    await host.until("the rows are shown", () => host.value("Sheet1", "A3") === "は");
    const seen = host.seen();
    const sheet = host.idOf("Sheet1");
    const pane = host.openPane();
    await pane.onSheet("Sheet1", async (worksheet, context) => {
      context.workbook.worksheets.add("別");
      change(worksheet, context);
      await context.sync();
    });
    host.send({ kind: "entered", sheet, cells: [{ row: 1, column: 1, content: 2 }] }, seen);
    await host.settled();
  };

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["上に行が入った", (sheet) => sheet.getRange("1:1").insert("Down"), "B3"],
    ["左に列が入った", (sheet) => sheet.getRange("A:A").insert("Right"), "C2"],
    [
      "上の行が消えた",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
      "B1",
    ],
    ["下に行が入った", (sheet) => sheet.getRange("3:3").insert("Down"), "B2"],
  ])("%s：動いた先に入る", async (_title, change, expected) => {
    await atOldView((sheet) => {
      change(sheet);
    });
    expect(host.value("Sheet1", expected)).toBe(2);
    expect(refusals()).toEqual([]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    [
      "その行が消えた",
      (sheet) => {
        sheet.getRange("2:2").delete("Up");
      },
      "直前に移動または削除",
    ],
    [
      "並べ替えられた",
      (sheet) => {
        sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: false }]);
      },
      "直前に移動または削除",
    ],
    ["セルだけがずれた", (sheet) => sheet.getRange("B1").insert("Down"), "直前に移動または削除"],
    [
      "シートが消えた",
      (sheet) => {
        sheet.delete();
      },
      "シートが見つかりません",
    ],
  ])("%s：断る", async (_title, change, words) => {
    await atOldView((sheet) => {
      change(sheet);
    });
    expect(refusals()).toHaveLength(1);
    expect(refusals()[0]).toContain(words);
    const [name = ""] = host.sheetNames();
    expect(host.sheet(name).content?.cells.some(({ value }) => value === 2)).toBe(false);
  });

  test("新しい表示を見てからの入力は、見えている所に入る", async () => {
    await atOldView((sheet) => {
      sheet.getRange("1:1").insert("Down");
    });
    host.type("Sheet1", { B1: 9 });
    await host.until("it is entered", () => host.value("Sheet1", "B1") === 9);
  });
});
