import type { WorkbookSession } from "../../src/excel";
import { createMemory } from "../../src/taskpane/memory";
import type { Action } from "../../src/taskpane/state/action";
import type { PaneState } from "../../src/taskpane/state/pane-state";
import { reduce } from "../../src/taskpane/state/reduce";
import { isReportStale } from "../../src/taskpane/state/report";
import { createRunner } from "../../src/taskpane/state/runner";
import { createStore, when } from "../../src/taskpane/state/store";
import { openWorkbook } from "../excel/open-workbook";
import { opened } from "./sample-pane";

const paneOn = (session: () => Promise<WorkbookSession>, initial: PaneState = opened) => {
  const store = createStore<PaneState, Action>(reduce, initial);
  const memory = createMemory(() => {
    throw new Error("no storage");
  });
  const now = () => new Date(2026, 10, 21);
  return { store, ...createRunner(store, { session, memory, now, facts: () => [] }) };
};

const onExcel = () => {
  const excel = openWorkbook();
  return { ...excel, ...paneOn(() => Promise.resolve(excel.session)) };
};

const check = { kind: "check", cause: "asked" } as const;

test("二つ目の作業は、一つ目が終わるまで受け付けない", async () => {
  const { run } = onExcel();
  const [first, second] = await Promise.all([run(check), run(check)]);
  expect(first?.kind).toBe("checked");
  expect(second).toBeNull();
  expect((await run(check))?.kind).toBe("checked");
});

test("点検のあいだの編集は、点検の結果には入っていないものとして残る", async () => {
  const { run, store, standIn } = onExcel();
  standIn.moods.beforeRequest = () => {
    standIn.moods.beforeRequest = null;
    store.dispatch({ kind: "sheetEdited" });
  };
  expect((await run(check))?.kind).toBe("checked");
  expect(isReportStale(store.getState())).toBe(true);
  await run(check);
  expect(isReportStale(store.getState())).toBe(false);
});

test("短い作業のあとには、待ってから行う", async () => {
  const { run, store } = onExcel();
  const order: string[] = [];
  store.subscribe(() => {
    const kind = store.getState().running?.task.kind ?? "none";
    if (order.at(-1) !== kind) order.push(kind);
  });
  const [looked, report] = await Promise.all([run({ kind: "lookUp" }), run(check)]);
  expect([looked?.kind, report?.kind]).toEqual(["selectionRead", "checked"]);
  expect(order).toEqual(["lookUp", "none", "check", "none"]);
});

test("セルの入力中は断られ、確定してからもう一度できる", async () => {
  const { run, store, standIn } = onExcel();
  standIn.user.startEditingCell();
  expect((await run(check))?.kind).toBe("refused");
  expect(store.getState()).toMatchObject({ running: null, notice: { kind: "refused" } });
  standIn.user.finishEditingCell();
  expect((await run(check))?.kind).toBe("checked");
  expect(store.getState().notice).toBeNull();
});

test("止めると途中で終わり、続けて行える", async () => {
  const { run, stop, store, standIn } = onExcel();
  store.dispatch({ kind: "sheetsChosen", sheets: ["budget", "kpi", "agreement", "sources"] });
  await run({ kind: "preview", flow: "sheets" });
  let isAsked = false;
  standIn.moods.beforeRequest = () => {
    if (store.getState().running?.progress?.done !== 1 || isAsked) return;
    isAsked = true;
    stop();
  };
  const outcome = await run({ kind: "fill", flow: "sheets" });
  expect(outcome).toMatchObject({ kind: "filled", summary: { wasStopped: true } });
  expect(store.getState().outcome).toContain("途中で止めました");
});

test("不具合が起きても、パネルは使えるままになる", async () => {
  const { run, store } = paneOn(() => Promise.reject(new Error("broken on purpose")));
  expect((await run(check))?.kind).toBe("defectFound");
  expect(store.getState()).toMatchObject({ running: null, notice: { kind: "defect" } });
  expect(JSON.stringify(store.getState().notice)).toContain("broken on purpose");
  expect((await run({ kind: "inspect" }))?.kind).toBe("defectFound");
});

test("選んだシートがなければ、何も書き込まない", async () => {
  const { run, store, standIn } = onExcel();
  store.dispatch({ kind: "sheetsChosen", sheets: [] });
  expect((await run({ kind: "preview", flow: "sheets" }))?.kind).toBe("taskEnded");
  expect((await run({ kind: "fill", flow: "sheets" }))?.kind).toBe("taskEnded");
  expect(standIn.recorder.totals().writes).toBe(0);
});

test("壊れたファイルは、直すところをすべて挙げ、今のデータを残す", async () => {
  const { run, store } = onExcel();
  const before = store.getState().open;
  const file = new File(['{"format":"renkei-totsugo-dataset","version":1}'], "dataset.json");
  expect((await run({ kind: "openFile", file }))?.kind).toBe("fileRejected");
  expect(store.getState().rejected?.faults.length).toBeGreaterThan(10);
  expect(store.getState().open).toBe(before);
});

test.each([
  ["ブック", "PK\u0003\u0004 xl/workbook.xml", /Excel のブック/u],
  ["PDF", "%PDF-1.7", /PDF/u],
  ["テキスト", "別冊", /テキストファイル/u],
])("データの代わりに%sを選んだら、そう言う", async (_, content, said) => {
  const { run } = onExcel();
  const file = new File([content], "選んだもの");
  const opened = await run({ kind: "openFile", file });
  expect(opened?.kind).toBe("fileRejected");
  expect(JSON.stringify(opened)).toMatch(said);
  const compared = await run({ kind: "openResult", file });
  expect(compared?.kind).toBe("resultRejected");
  expect(JSON.stringify(compared)).toMatch(said);
});

test("120MBのファイルは、読み込まずに断る", async () => {
  const { run } = onExcel();
  const huge = new File(["{"], "大きい.json");
  Object.defineProperty(huge, "size", { value: 120 * 1024 * 1024 });
  expect(JSON.stringify(await run({ kind: "openFile", file: huge }))).toContain("120.0MB");
});

const resultFile = (parts: Readonly<Record<string, unknown>> = {}): File => {
  const result = {
    format: "renkei-totsugo-check",
    version: 1,
    asOf: "2025-04-01",
    region: opened.open?.dataset.region.name ?? null,
    documents: [],
    compared: [{ rule: "r", title: "点検", compared: 1 }],
    findings: [],
    ...parts,
  };
  return new File([JSON.stringify(result)], "前年度.json");
};

test("以前の点検の結果を、比べる相手に選べる", async () => {
  const { run, store } = onExcel();
  const outcome = await run({ kind: "openResult", file: resultFile() });
  expect(outcome?.kind).toBe("resultOpened");
  expect(store.getState().check.earlierFile).toEqual({
    fileName: "前年度.json",
    checkedOn: "2025-04-01",
    results: { rules: [{ rule: "r", title: "点検", compared: 1 }], findings: [] },
  });
  expect(store.getState().outcome).toContain("「前年度.json」と比べます。");
});

test.each([
  ["別の圏域の結果", { region: "別の圏域" }, "$.region", "「別の圏域」の点検の結果です。"],
  ["壊れた結果", { findings: "なし" }, "$.findings", "必要です"],
])("%sは断り、理由を示す", async (_, parts, path, message) => {
  const { run, store } = onExcel();
  const file = resultFile(parts);
  expect((await run({ kind: "openResult", file }))?.kind).toBe("resultRejected");
  const { rejectedResult, earlierFile } = store.getState().check;
  expect(earlierFile).toBeNull();
  expect(rejectedResult?.faults).toHaveLength(1);
  expect(rejectedResult?.faults[0]?.path).toBe(path);
  expect(rejectedResult?.faults[0]?.message).toContain(message);
});

test("付属の正本データを読み込める", async () => {
  const { run, store } = onExcel();
  await run({ kind: "openBundled" });
  expect(store.getState().open).toMatchObject({
    origin: { kind: "bundled" },
    dataset: { region: { name: "岡山連携中枢都市圏" } },
  });
});

test("条件が満たされるのを待てる", async () => {
  const store = createStore((sum: number, add: number) => sum + add, 0);
  let isOver = false;
  const waiting = when(store, (sum) => sum >= 3).then(() => {
    isOver = true;
  });
  store.dispatch(2);
  await Promise.resolve();
  expect(isOver).toBe(false);
  store.dispatch(1);
  await waiting;
  expect(isOver).toBe(true);
});
