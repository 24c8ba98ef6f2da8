import { createStandIn } from "../../../src/standin";
import { jsonFiles } from "./json-files";
import { openHost, type OpenHost } from "./open-host";

let host: OpenHost;
afterEach(() => {
  host.close();
});

const open = async (...given: Parameters<typeof openHost>): Promise<void> => {
  host = openHost(...given);
  await host.until("a first view", () => host.seen() > 0);
};

const isChanged = () => host.messagesOf("state").at(-1)?.isChanged;

/** A workbook with these values and a formula, as a file. */
const fileWith = async (value: number): Promise<Uint8Array> => {
  const other = createStandIn({ year: 2025 });
  other.user.paste("Sheet1", "A1", [[value, "=A1*2"]]);
  other.user.select("Sheet1", "B1");
  return jsonFiles.writeSnapshot(await other.snapshot());
};

describe("保存", () => {
  test("今のままのブックが、計算した値とともにファイルになる", async () => {
    await open();
    host.type("Sheet1", { A1: 1, A2: "=A1+1" });
    host.send({ kind: "save" });
    await host.until("it is saved", () => host.messagesOf("saved").length === 1);
    const [saved] = host.messagesOf("saved");
    const read = await jsonFiles.readSnapshot(saved?.bytes ?? new Uint8Array(), "控え.xlsx");
    expect(read.ok && read.snapshot.sheets[0]?.cells).toMatchObject([
      { at: "A1", value: 1 },
      { at: "A2", value: 2, formula: "=A1+1" },
    ]);
  });

  test("控えは保存と同じファイルで、変更ありの印は残り、控えから開いたブックにも付く", async () => {
    await open();
    host.type("Sheet1", { A1: 7 });
    await host.until("there are changes", () => isChanged() === true);
    host.send({ kind: "draft" });
    await host.until("a draft is made", () => host.messagesOf("drafted").length === 1);
    expect([isChanged(), host.messagesOf("saved")]).toEqual([true, []]);
    const { bytes } = host.messagesOf("drafted")[0] ?? { bytes: new Uint8Array() };
    const read = await jsonFiles.readSnapshot(bytes, "控え.xlsx");
    expect(read.ok && read.snapshot.sheets[0]?.cells).toMatchObject([{ at: "A1", value: 7 }]);
    host.close();
    await open();
    host.send({ kind: "open", name: "控え.xlsx", bytes, isDraft: true });
    await host.until("it is open", () => host.messagesOf("opened").length === 1);
    await host.until("it has changes", () => isChanged() === true);
  });

  test("変更ありの印は、保存で消え、入力・元に戻す・作業ウィンドウの書き込みで付く", async () => {
    await open();
    expect(isChanged()).toBe(false);
    const changing: readonly [string, () => unknown][] = [
      [
        "入力",
        () => {
          host.type("Sheet1", { A1: 1 });
        },
      ],
      [
        "元に戻す",
        () => {
          host.send({ kind: "undo" });
        },
      ],
      [
        "保護",
        () => {
          host.send({ kind: "protect", sheet: host.idOf("Sheet1"), isProtected: true });
        },
      ],
      [
        "作業ウィンドウの設定",
        () =>
          host.openPane().Excel.run(async (context) => {
            context.workbook.settings.add("鍵", 1);
            await context.sync();
          }),
      ],
    ];
    for (const [title, change] of changing) {
      await change();
      await host.until(`${title}: there are changes`, () => isChanged() === true);
      await host.settled();
      await host.until(`${title}: it is saved`, () => isChanged() === false);
    }
  });

  test("ファイルを作っている間の入力は、変更ありのまま残る", async () => {
    const started: (() => void)[] = [];
    await open({}, () =>
      Promise.resolve({
        ...jsonFiles,
        writeSnapshot: async (snapshot) => {
          await new Promise<void>((resolve) => started.push(resolve));
          return jsonFiles.writeSnapshot(snapshot);
        },
      }),
    );
    host.type("Sheet1", { A1: 1 });
    host.send({ kind: "save" });
    await host.until("writing has begun", () => started.length === 1);
    host.type("Sheet1", { A2: 2 });
    await host.until("it is entered meanwhile", () => host.value("Sheet1", "A2") === 2);
    started[0]?.();
    await host.until("it is saved", () => host.messagesOf("saved").length === 1);
    expect(isChanged()).toBe(true);
  });

  test("ファイルを作れないときは、黙って終わらない", async () => {
    await open({}, () => Promise.reject(new Error("chunk is missing")));
    host.type("Sheet1", { A1: 1 });
    host.send({ kind: "save" });
    await host.until("it is said", () => host.messagesOf("refused").length === 1);
    expect(host.messagesOf("refused")[0]?.details).toContain("chunk is missing");
    expect(isChanged()).toBe(true);
    host.type("Sheet1", { A1: 2 });
    await host.until("it goes on", () => host.value("Sheet1", "A1") === 2);
  });
});

describe("ファイルを開く", () => {
  test("別のブックになり、すべてのシートが表示され、選択も移る。元に戻すものはない", async () => {
    await open();
    host.type("Sheet1", { A1: 1, C1: 3 });
    await host.settled();
    host.send({ kind: "open", name: "控え.xlsx", bytes: await fileWith(20) });
    await host.until("the value is shown", () => host.value("Sheet1", "B1") === 40);
    const kinds = host.messages.map(({ kind }) => kind);
    const from = kinds.indexOf("opened");
    expect(host.messages[from]).toEqual({
      kind: "opened",
      name: "控え.xlsx",
      unkept: [],
    });
    expect(kinds.slice(from, from + 3)).toEqual(["opened", "shown", "moved"]);
    expect(host.messagesOf("moved")[0]?.address).toBe("B1");
    expect(host.value("Sheet1", "C1")).toBe("");
    expect(host.messagesOf("state").at(-1)).toMatchObject({ canUndo: false, isChanged: false });
  });

  test("失われるもののあるブックは閲覧専用になり、入力・行の挿入・保護・保存・作業ウィンドウの書き込みを断る", async () => {
    await open();
    host.send({ kind: "open", name: "図形.xlsx", bytes: await fileWith(20) });
    await host.until("it is shown", () => host.value("Sheet1", "B1") === 40);
    expect(host.messagesOf("opened")[0]?.unkept).toEqual(["図形（「Sheet1」）"]);
    host.type("Sheet1", { A1: 1 });
    const sheet = host.idOf("Sheet1");
    host.send({ kind: "inserted", sheet, lines: { axis: "row", first: 0, count: 1 } });
    host.send({ kind: "protect", sheet, isProtected: true });
    host.send({ kind: "save" });
    await host.until("all is refused", () => host.messagesOf("refused").length === 4);
    for (const { message } of host.messagesOf("refused")) expect(message).toContain("閲覧専用");
    const writing = host.openPane().onSheet("Sheet1", async (found, context) => {
      found.getRange("A1").values = [[5]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "AccessDenied" });
    await host.until("the pane rests", () => host.messagesOf("state").at(-1)?.isBusy === false);
    expect([host.value("Sheet1", "A1"), host.sheet("Sheet1").isProtected]).toEqual([20, false]);
    expect(host.messagesOf("saved")).toEqual([]);
    expect(isChanged()).toBe(false);
    host.send({ kind: "open", name: "控え.xlsx", bytes: await fileWith(7) });
    await host.until("the next one is shown", () => host.value("Sheet1", "B1") === 14);
    host.type("Sheet1", { A1: 8 });
    await host.until("the next one can be changed", () => host.value("Sheet1", "A1") === 8);
  });

  test("開いたブックに、新しい作業ウィンドウがつながる。前の作業ウィンドウには何も届かない", async () => {
    await open();
    const old = host.openPane();
    const told: string[] = [];
    await old.onSheet("Sheet1", async (sheet, context) => {
      sheet.onChanged.add((event) => {
        told.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.send({ kind: "open", name: "控え.xlsx", bytes: await fileWith(20) });
    await host.until("it is open", () => host.messagesOf("opened").length === 1);
    const pane = host.openPane();
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A1").values = [[5]];
      await context.sync();
    });
    host.type("Sheet1", { A5: 1 });
    await host.until("it is shown", () => host.value("Sheet1", "B1") === 10);
    await host.settled();
    expect(told).toEqual([]);
  });

  test("前のブックの表示を見てした入力は、新しいブックに入らない", async () => {
    await open();
    const seen = host.seen();
    const sheet = host.idOf("Sheet1");
    host.send({ kind: "open", name: "控え.xlsx", bytes: await fileWith(20) });
    host.send({ kind: "entered", sheet, cells: [{ row: 0, column: 0, content: 1 }] }, seen);
    await host.until("it is refused", () => host.messagesOf("refused").length === 1);
    expect(host.value("Sheet1", "A1")).toBe(20);
    expect(host.messagesOf("refused")[0]?.message).toContain("別のブックを開いた");
  });

  test.each<[string, () => Uint8Array]>([
    ["読めないファイル", () => new TextEncoder().encode("PK")],
    ["中身のおかしいブック", () => new TextEncoder().encode('{"sheets":[{"cells":[{"at":"?"}]}]}')],
  ])("%sでは、ブックは元のまま残り、理由を示す", async (_title, bytes) => {
    await open();
    const pane = host.openPane();
    host.type("Sheet1", { A1: 1 });
    host.send({ kind: "open", name: "壊れた.xlsx", bytes: bytes() });
    await host.until("it is said", () => host.messagesOf("notOpened").length === 1);
    await host.settled();
    expect(host.value("Sheet1", "A1")).toBe(1);
    expect(host.messagesOf("opened")).toEqual([]);
    host.send({ kind: "undo" });
    await pane.onSheet("Sheet1", async (sheet, context) => {
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    await host.until("pane and undo work on", () => host.value("Sheet1", "A2") === 2);
    expect(host.value("Sheet1", "A1")).toBe("");
  });
});
