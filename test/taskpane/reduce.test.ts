import type { Refusal } from "../../src/excel";
import { isReportStale } from "../../src/taskpane/state/report";
import type { Action } from "../../src/taskpane/state/action";
import { allFindings } from "../../src/taskpane/state/findings/filter";
import { groupViewOf, listedAtOnce } from "../../src/taskpane/state/reduce-check";
import { acknowledgement, finding, ruleResult } from "./sample-findings";
import {
  after,
  beginning,
  checked,
  dataset,
  fillSummary,
  opened,
  reportOf,
  sheetPreview,
} from "./sample-pane";

const refusal = (kind: Refusal["kind"]): Refusal => ({
  kind,
  message: "書き込めませんでした。",
  problems: [],
  canRetry: true,
});
const check = { kind: "check", cause: "asked" } as const;
const checkAfterEdit = { kind: "check", cause: "edit" } as const;
const acknowledge = { kind: "acknowledge", fingerprint: "a" } as const;

const form: readonly Action[] = [
  { kind: "formOpened", form: { kind: "acknowledge", fingerprint: "a" } },
  { kind: "reasonTyped", fingerprint: "a", reason: "担当課に確認した。" },
  { kind: "nameTyped", name: "高知 一郎" },
];

describe("作業", () => {
  test("始まりから終わりまで", () => {
    const running = after(opened, { kind: "taskStarted", task: check, canStop: true });
    expect(running.running).toEqual({
      task: check,
      progress: null,
      canStop: true,
      isStopping: false,
    });
    const progress = { done: 1, total: 3, label: "読み取っています" };
    const stopping = after(running, { kind: "taskProgressed", progress }, { kind: "stopAsked" });
    expect(stopping.running).toMatchObject({ progress, isStopping: true });
    expect(after(stopping, { kind: "taskEnded" }).running).toBeNull();
  });

  test("終わったあとに届いた進みは無視する", () => {
    const progress = { done: 1, total: 3, label: "" };
    expect(after(opened, { kind: "taskProgressed", progress }).running).toBeNull();
  });

  test("断られた理由は、閉じるか、次の作業を始めるまで残る", () => {
    const refused = after(opened, {
      kind: "refused",
      task: check,
      refusal: refusal("cellEditMode"),
    });
    expect(refused.notice).toMatchObject({ kind: "refused", task: check });
    expect(after(refused, { kind: "noticeClosed" }).notice).toBeNull();
    const unasked = { kind: "taskStarted", task: { kind: "lookUp" }, canStop: false } as const;
    expect(after(refused, unasked).notice).not.toBeNull();
    expect(after(refused, { kind: "taskStarted", task: check, canStop: true }).notice).toBeNull();
  });

  test("自動の再点検がセルの入力中に断られても、何も示さない", () => {
    const quiet = refusal("cellEditMode");
    expect(
      after(opened, { kind: "refused", task: checkAfterEdit, refusal: quiet }).notice,
    ).toBeNull();
    const loud = refusal("excelFailed");
    expect(
      after(opened, { kind: "refused", task: checkAfterEdit, refusal: loud }).notice,
    ).not.toBeNull();
  });

  test("不具合は内容とともに示す", () => {
    expect(after(opened, { kind: "defectFound", details: "Error: x" }).notice).toEqual({
      kind: "defect",
      details: "Error: x",
    });
  });
});

describe("正本データ", () => {
  const rejected = { fileName: "dataset.json", faults: [{ path: "$", message: "読めません。" }] };

  test("読み込めないファイルは、今のデータを替えない", () => {
    const state = after(checked, {
      kind: "fileRejected",
      rejected: { ...rejected, from: "disk" },
    });
    expect(state.open?.dataset).toBe(dataset);
    expect(state.check.report).toBe(checked.check.report);
    expect(state.rejected?.faults).toHaveLength(1);
  });

  test("前回のファイルが読めない理由は、付属のデータを読み込んだあとも残る", () => {
    const open = { kind: "datasetOpened", open: opened.open ?? never() } as const;
    const fromMemory = { kind: "fileRejected", rejected: { ...rejected, from: "memory" } } as const;
    const fromDisk = { kind: "fileRejected", rejected: { ...rejected, from: "disk" } } as const;
    expect(after(beginning, fromMemory, open).rejected).not.toBeNull();
    expect(after(beginning, fromDisk, open).rejected).toBeNull();
  });

  test("読み込み直すと、前のデータの点検・絞り込み・プレビュー・出典は消える", () => {
    const state = after(
      checked,
      { kind: "filterChanged", filter: { ...allFindings, state: "open" } },
      { kind: "selectionRead", selection: { sheet: "事業費", cell: "B2", provenance: null } },
      ...form,
      { kind: "datasetOpened", open: { dataset, origin: { kind: "bundled" } } },
    );
    expect(state.check).toMatchObject({ report: null, filter: allFindings, form: null });
    expect(state.check.reasons.size).toBe(0);
    expect(state.selection).toBeNull();
    expect(state.check.confirmedBy).toBe("高知 一郎");
  });
});

describe("シートを作る", () => {
  const typed = ["x", "y"].map((id) => ({
    id,
    sheet: "事業費",
    cell: "C5",
    label: "「鉄道の利用促進」令和9年度",
    typed: "1,600",
    planned: "1,590",
  }));
  const previewed = after(opened, {
    kind: "previewed",
    flow: "sheets",
    request: { dataset, sheets: ["budget"] },
    preview: { sheets: [sheetPreview({ action: "update", typed })] },
  });
  const overruledIn = (state: typeof previewed) =>
    state.flows.sheets.step === "previewed" ? [...state.flows.sheets.overruled] : "no preview";

  test("入力された値は、選ばなければ残る", () => {
    expect(overruledIn(previewed)).toEqual([]);
  });

  test("選ぶ・やめる・すべて選ぶ", () => {
    const one = after(previewed, { kind: "overruled", flow: "sheets", ids: ["x"] });
    const both = after(one, { kind: "overruled", flow: "sheets", ids: ["x", "y"] });
    const without = after(both, { kind: "notOverruled", flow: "sheets", ids: ["x"] });
    expect([one, both, without].map(overruledIn)).toEqual([["x"], ["x", "y"], ["y"]]);
  });

  test.each<[string, Action]>([
    ["シートを選び直す", { kind: "sheetsChosen", sheets: ["kpi"] }],
    ["選び直すボタン", { kind: "flowRestarted", flow: "sheets" }],
  ])("%sと、古いプレビューは捨てる", (_, action) => {
    expect(after(previewed, action).flows.sheets).toEqual({ step: "choosing" });
  });

  test.each<[string, Action]>([
    ["日付", { kind: "asOfTyped", asOf: "2025-04-01" }],
    ["印の元", { kind: "marksChosen", marksFrom: "statusListSheet" }],
  ])("一覧の%sを変えると、一覧の古いプレビューだけ捨てる", (_, action) => {
    const both = after(previewed, {
      kind: "previewed",
      flow: "statusList",
      request: { dataset, sheets: ["statusList"] },
      preview: { sheets: [] },
    });
    const changed = after(both, action);
    expect(changed.flows.statusList).toEqual({ step: "choosing" });
    expect(changed.flows.sheets).toBe(both.flows.sheets);
  });

  test("断られても、選んだことは残る", () => {
    const one = after(previewed, { kind: "overruled", flow: "sheets", ids: ["x"] });
    const task = { kind: "fill", flow: "sheets" } as const;
    const refused = after(one, { kind: "refused", task, refusal: refusal("accessDenied") });
    expect(overruledIn(refused)).toEqual(["x"]);
  });
});

describe("点検", () => {
  test("指摘の件数を読み上げる", () => {
    expect(checked.outcome).toBe("点検しました。未対応 2件・確認済み 0件です。");
  });

  test("編集があれば再点検が要り、点検の途中の編集も見落とさない", () => {
    expect(isReportStale(after(opened, { kind: "sheetEdited" }))).toBe(false);
    const edited = after(checked, { kind: "sheetEdited" });
    expect(isReportStale(edited)).toBe(true);
    const report = reportOf([]);
    expect(isReportStale(after(edited, { kind: "checked", report, edits: 1 }))).toBe(false);
    expect(isReportStale(after(edited, { kind: "checked", report, edits: 0 }))).toBe(true);
  });

  test.each([
    ["書き込んだ", fillSummary({ sheets: [sheetPreview({ action: "update" })] }), true],
    ["何も変えなかった", fillSummary(), false],
    ["書き込めなかった", fillSummary({ sheets: [sheetPreview({ action: "refuse" })] }), false],
  ])("シートを作って%sとき", (_, summary, isStale) => {
    expect(isReportStale(after(checked, { kind: "filled", flow: "sheets", summary }))).toBe(
      isStale,
    );
  });

  test("確認済みにすると、件数が移り、場所は残り、入力欄は閉じる", () => {
    const state = after(checked, ...form, {
      kind: "acknowledged",
      fingerprint: "a",
      acknowledgements: [acknowledgement("a")],
    });
    expect(state.outcome).toBe("確認済みにしました。未対応 1件・確認済み 1件です。");
    expect(state.check.form).toBeNull();
    expect([...state.check.pinned]).toEqual(["a"]);
    expect(state.check.reasons.has("a")).toBe(false);
    expect(state.check.confirmedBy).toBe("高知 一郎");
  });

  test("取り消すと元に戻る", () => {
    const withdrawn = acknowledgement("a", { on: "2026-11-21", by: "高知 花子" });
    const state = after(checked, {
      kind: "withdrawn",
      fingerprint: "a",
      acknowledgements: [withdrawn],
    });
    expect(state.outcome).toBe("確認済みを取り消しました。未対応 2件・確認済み 0件です。");
  });

  test("断られても、理由と名前は残る", () => {
    const state = after(checked, ...form, {
      kind: "refused",
      task: acknowledge,
      refusal: refusal("cellEditMode"),
    });
    expect(state.check.reasons.get("a")).toBe("担当課に確認した。");
    expect(state.check.confirmedBy).toBe("高知 一郎");
    expect(state.check.form).toEqual({ kind: "acknowledge", fingerprint: "a" });
  });

  test("再点検しても、同じ指摘の入力欄は開いたまま。指摘がなくなれば閉じ、理由は残る", () => {
    const same = reportOf([ruleResult("r", [finding("a", { kind: "project", project: "p" })])]);
    const typing = after(checked, ...form);
    const again = after(typing, { kind: "checked", report: same, edits: 0 });
    expect(again.check.form?.fingerprint).toBe("a");
    const gone = after(typing, { kind: "checked", report: reportOf([]), edits: 0 });
    expect(gone.check.form).toBeNull();
    expect(gone.check.reasons.get("a")).toBe("担当課に確認した。");
  });

  test("絞り込みを変えるか再点検すると、場所を残した指摘は条件に従う", () => {
    const pinned = after(checked, {
      kind: "acknowledged",
      fingerprint: "a",
      acknowledgements: [],
    });
    expect(after(pinned, { kind: "filterChanged", filter: allFindings }).check.pinned.size).toBe(0);
    const report = reportOf([]);
    expect(after(pinned, { kind: "checked", report, edits: 0 }).check.pinned.size).toBe(0);
  });

  test("要修正の点検だけ開いていて、絞り込むとほかも開く。開け閉めと表示数を覚える", () => {
    const urgent = { rule: "r", severity: "error" } as const;
    const worthALook = { rule: "s", severity: "warning" } as const;
    expect(groupViewOf(checked.check, urgent)).toEqual({ isOpen: true, listed: listedAtOnce });
    expect(groupViewOf(checked.check, worthALook).isOpen).toBe(false);
    const filter = { ...allFindings, state: "open" } as const;
    const narrowed = after(checked, { kind: "filterChanged", filter });
    expect(groupViewOf(narrowed.check, worthALook).isOpen).toBe(true);
    const closed = after(narrowed, { kind: "groupToggled", rule: "s", isOpen: false });
    expect(groupViewOf(closed.check, worthALook).isOpen).toBe(false);
    const more = after(
      checked,
      { kind: "moreListed", rule: "r" },
      { kind: "groupToggled", rule: "r", isOpen: false },
      { kind: "moreListed", rule: "r" },
    );
    expect(groupViewOf(more.check, urgent)).toEqual({
      isOpen: false,
      listed: listedAtOnce * 3,
    });
  });
});

function never(): never {
  throw new Error("The sample has no dataset.");
}
