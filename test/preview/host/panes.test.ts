import { openHost, type OpenHost, type OpenPane } from "./open-host";

let host: OpenHost;
beforeEach(async () => {
  host = openHost();
  await host.until("a first view", () => host.seen() > 0);
});
afterEach(() => {
  host.close();
});

const readCell = ({ onSheet }: OpenPane, address: string): Promise<unknown> =>
  onSheet("Sheet1", async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("values");
    await context.sync();
    const rows: readonly (readonly unknown[])[] = range.values;
    return rows[0]?.[0];
  });

const writeCell = ({ onSheet }: OpenPane, address: string, value: unknown): Promise<void> =>
  onSheet("Sheet1", async (sheet, context) => {
    sheet.getRange(address).values = [[value]];
    await context.sync();
  });

const countChanges = async ({ onSheet }: OpenPane): Promise<string[]> => {
  const told: string[] = [];
  await onSheet("Sheet1", async (sheet, context) => {
    sheet.onChanged.add((event) => {
      told.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  return told;
};

describe("作業ウィンドウ", () => {
  test("読み、書き、書いたものが表示される", async () => {
    host.type("Sheet1", { A1: 20 });
    const pane = host.openPane();
    await host.settled();
    expect(await readCell(pane, "A1")).toBe(20);
    await writeCell(pane, "A2", "=A1*2");
    await host.until(
      "the formula is shown with its value",
      () => host.value("Sheet1", "A2") === 40,
    );
  });

  test("要求を処理している間だけ、忙しいと伝える", async () => {
    await writeCell(host.openPane(), "A1", 1);
    await host.until("it is busy no more", () => {
      const busy = host.messagesOf("state").map(({ isBusy }) => isBusy);
      return busy.includes(true) && busy.at(-1) === false;
    });
  });

  test("変わったシートだけが表示し直される", async () => {
    const pane = host.openPane();
    await pane.onSheet("Sheet1", async (_sheet, context) => {
      context.workbook.worksheets.add("別").getRange("A1").values = [[1]];
      await context.sync();
    });
    await host.until("the new sheet is shown", () => host.value("別", "A1") === 1);
    const before = host.messagesOf("shown").length;
    await writeCell(pane, "A1", 2);
    await host.until("the value is shown", () => host.value("Sheet1", "A1") === 2);
    const after = host.messagesOf("shown").slice(before);
    expect(
      after.map(({ view }) => view.sheets.map(({ name, content }) => [name, content !== null])),
    ).toEqual([
      [
        ["Sheet1", true],
        ["別", false],
      ],
    ]);
  });

  test("読むだけ、選ぶだけの要求では、何も表示し直さず、変更ありにもならない", async () => {
    const pane = host.openPane();
    await readCell(pane, "A1");
    host.send({ kind: "selected", sheet: host.idOf("Sheet1"), address: "C3" });
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("B2").select();
      await context.sync();
    });
    await host.settled();
    expect(host.messagesOf("shown")).toHaveLength(1);
    expect(host.messagesOf("state").some(({ isChanged }) => isChanged)).toBe(false);
  });
});

describe("選択", () => {
  test("作業ウィンドウが選んだ所へ移る。使う人が選んだ所は、送り返さない", async () => {
    const pane = host.openPane();
    host.send({ kind: "selected", sheet: host.idOf("Sheet1"), address: "C3" });
    await host.settled();
    const chosen = await pane.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(chosen).toBe("Sheet1!C3");
    expect(host.messagesOf("moved")).toEqual([]);
    await pane.onSheet("Sheet1", async (_sheet, context) => {
      const added = context.workbook.worksheets.add("別");
      added.activate();
      added.getRange("B2:C3").select();
      await context.sync();
    });
    await host.until("it has moved", () => host.messagesOf("moved").length > 0);
    const { messages } = host;
    const moved = messages.findIndex(({ kind }) => kind === "moved");
    expect(messages[moved]).toEqual({ kind: "moved", sheet: host.idOf("別"), address: "B2:C3" });
    const shownBefore = messages.slice(0, moved).filter((message) => message.kind === "shown");
    expect(shownBefore.at(-1)?.view.sheets.map(({ name }) => name)).toEqual(["Sheet1", "別"]);
    await host.settled();
    expect(host.messagesOf("moved")).toHaveLength(1);
  });

  test("使う人の選択は、作業ウィンドウに伝わる", async () => {
    const pane = host.openPane();
    let told = 0;
    await pane.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        told += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    host.send({ kind: "selected", sheet: host.idOf("Sheet1"), address: "B2" });
    await host.until("the pane is told", () => told === 1);
  });
});

describe("リンク", () => {
  const linkTo = async (documentReference: string): Promise<void> => {
    await host.openPane().onSheet("Sheet1", async (sheet, context) => {
      context.workbook.worksheets.add("事業費");
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1").hyperlink = { documentReference, textToDisplay: "行く" };
      await context.sync();
    });
    await host.settled();
  };
  const choose = async (address: string, by?: "pointer" | "keyboard"): Promise<void> => {
    const sheet = host.idOf("Sheet1");
    host.send({ kind: "selected", sheet, address, ...(by !== undefined && { by }) });
    await host.settled();
  };

  test.each<[string, string, string]>([
    ["シートとセル", "事業費!C5", "C5"],
    ["引用符の付いたシート", "'事業費'!C5:D6", "C5:D6"],
  ])("%sへ、ポインターで選ぶと移る", async (_title, reference, address) => {
    await linkTo(reference);
    await choose("A1:B1", "pointer");
    expect(host.messagesOf("moved")).toEqual([
      { kind: "moved", sheet: host.idOf("事業費"), address },
    ]);
  });

  test.each<[string, string, "pointer" | "keyboard" | undefined]>([
    ["キーボードで選んだとき", "A1:B1", "keyboard"],
    ["何で選んだか分からないとき", "A1:B1", undefined],
    ["広い範囲を選んだとき", "A1:C3", "pointer"],
    ["リンクのないセルを選んだとき", "C1", "pointer"],
  ])("%sは、移らない", async (_title, address, by) => {
    await linkTo("事業費!C5");
    await choose(address, by);
    expect(host.messagesOf("moved")).toEqual([]);
    expect(host.messagesOf("refused")).toEqual([]);
  });

  test("行き先がなければ、そう示して移らない", async () => {
    await linkTo("消えたシート!A1");
    await choose("A1:B1", "pointer");
    expect(host.messagesOf("moved")).toEqual([]);
    expect(host.messagesOf("refused")).toEqual([
      { kind: "refused", message: "リンク先のシートまたはセルが見つかりません。" },
    ]);
  });
});

describe("開き直した作業ウィンドウ", () => {
  test("前の作業ウィンドウへの返事も、その変更の知らせも来ない", async () => {
    const old = host.openPane();
    const toldOld = await countChanges(old);
    const oldAnswers: string[] = [];
    const pane = host.openPane();
    void readCell(old, "A1").then(() => oldAnswers.push("answered"));
    const toldNew = await countChanges(pane);
    host.type("Sheet1", { A1: 1 });
    await host.until("the new pane is told", () => toldNew.length > 0);
    expect(await readCell(pane, "A1")).toBe(1);
    expect([toldOld, toldNew, oldAnswers]).toEqual([[], ["A1"], []]);
  });

  test("前の作業ウィンドウの待っている要求は、行われない", async () => {
    host.setMoods({ isSlow: true });
    const old = host.openPane();
    void writeCell(old, "A1", "古い");
    await host.until("it is busy", () => host.messagesOf("state").at(-1)?.isBusy === true);
    host.setMoods({ isSlow: false });
    const pane = host.openPane();
    await writeCell(pane, "A2", "新しい");
    await new Promise((resolve) => setTimeout(resolve, 1800));
    await host.settled();
    expect([host.value("Sheet1", "A1"), host.value("Sheet1", "A2")]).toEqual(["", "新しい"]);
  });
});
