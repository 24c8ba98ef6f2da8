import { followUps } from "../../src/taskpane/state/follow-ups";
import { automaticCheck } from "../../src/taskpane/state/watch";
import { after, checked, dataset, fillSummary, opened, sheetPreview } from "./sample-pane";

const ready = { host: "ready", tab: "data" } as const;
const origin = { kind: "bundled" } as const;
const opening = { kind: "datasetOpened", open: { dataset, origin } } as const;
const rejected = {
  kind: "fileRejected",
  rejected: { fileName: "", from: "memory", faults: [] },
} as const;
const filled = (name: string, action: "update" | "refuse") =>
  ({
    kind: "filled",
    flow: "statusList",
    summary: fillSummary({ sheets: [sheetPreview({ name, action })] }),
  }) as const;

describe("作業のあとに続く作業", () => {
  test("前回のファイルが読めなければ、付属のデータを読み込む", () => {
    const connecting = { host: "connecting", tab: "data" } as const;
    expect(followUps(connecting, { kind: "openRemembered" }, rejected)).toEqual([
      { kind: "openBundled" },
    ]);
  });

  test("人が選んだファイルが読めなくても、何も読み込み直さない", () => {
    const file = new File([""], "dataset.json");
    expect(followUps(ready, { kind: "openFile", file }, rejected)).toEqual([]);
  });

  test("データを読み込んだら、シートの状態を調べる。Excelと接続する前は調べない", () => {
    const task = { kind: "openBundled" } as const;
    expect(followUps(ready, task, opening)).toEqual([{ kind: "inspect" }]);
    expect(followUps({ ...ready, tab: "sources" }, task, opening)).toEqual([
      { kind: "inspect" },
      { kind: "lookUp" },
    ]);
    expect(followUps({ ...ready, host: "connecting" }, task, opening)).toEqual([]);
  });

  test("一覧を作ったら、そのシートを開く。書き込めなければ開かない", () => {
    const task = { kind: "fill", flow: "statusList" } as const;
    expect(followUps(ready, task, filled("取組状況一覧", "update"))).toEqual([
      { kind: "inspect" },
      { kind: "goTo", cell: { sheet: "取組状況一覧", row: 1, column: 1 } },
    ]);
    expect(followUps(ready, task, filled("取組状況一覧", "refuse"))).toEqual([{ kind: "inspect" }]);
  });
});

describe("自動の再点検", () => {
  const on = { kind: "automaticSwitched", isAutomatic: true } as const;
  const edited = { kind: "sheetEdited" } as const;
  const stale = after(checked, on, edited);

  test.each([
    ["切のまま編集", after(checked, edited), "none"],
    ["入で編集なし", after(checked, on), "none"],
    ["入でまだ点検していない", after(opened, on, edited), "none"],
    ["入で編集", stale, "now"],
    [
      "ほかの作業中",
      after(stale, { kind: "taskStarted", task: { kind: "inspect" }, canStop: false }),
      "wait",
    ],
    [
      "理由の入力中",
      after(
        stale,
        { kind: "formOpened", form: { kind: "acknowledge", fingerprint: "a" } },
        { kind: "reasonTyped", fingerprint: "a", reason: "担" },
      ),
      "wait",
    ],
    [
      "入力欄を開いただけ",
      after(stale, { kind: "formOpened", form: { kind: "acknowledge", fingerprint: "a" } }),
      "now",
    ],
  ] as const)("%s", (_, state, expected) => {
    expect(automaticCheck(state)).toBe(expected);
  });
});
