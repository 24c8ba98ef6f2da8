import type { Refusal } from "../../excel/session";
import type { Host, Tab } from "../state/pane-state";
import type { TaskKind } from "../state/task";
import { count, shared } from "./shared";

export const productName = "連携突合";

export const tabWords: Readonly<Record<Tab, string>> = {
  data: "データ",
  sheets: "シート作成",
  check: "点検",
  statusList: "一覧",
  sources: "出典",
};

/** What the pane says while, or because, it cannot work with Excel. */
export const hostWords: Readonly<
  Record<
    Exclude<Host, "ready" | "connecting">,
    { readonly title: string; readonly advice: readonly string[] }
  >
> = {
  missing: {
    title: "Excelと接続できませんでした。",
    advice: [
      "このパネルを閉じ、もう一度開いてください。",
      "それでも開かないときは、パネルの配信元に「office.js」が置かれているか、システム担当にお問い合わせください。",
    ],
  },
  otherApp: {
    title: "Excelの中で開かれていません。",
    advice: ["Excelで文書を開き、「連携突合」タブの「パネルを開く」から開いてください。"],
  },
  unsupported: {
    title: "このExcelでは使えません。",
    advice: [
      "Excelの機能「ExcelApi 1.10」以降が必要です。",
      "Microsoft 365のExcel、Excel 2021、Excel 2024のいずれかで開いてください。",
    ],
  },
};

export const connectingWord = "Excelと接続しています…";

export const reloadWord = shared.retry;

/** What is being done, for the status line and for buttons that have to wait. */
export const taskWords: Readonly<Record<TaskKind, string>> = {
  openBundled: "正本データを読み込んでいます",
  openFile: "ファイルを読み込んでいます",
  openRemembered: "正本データを読み込んでいます",
  openResult: "点検の結果を読み込んでいます",
  inspect: "シートの状態を調べています",
  preview: "変更の内容を調べています",
  fill: "シートに書き込んでいます",
  check: "点検しています",
  acknowledge: "確認の記録を書き込んでいます",
  inquire: "照会の記録を書き込んでいます",
  withdraw: "取り消しを書き込んでいます",
  goTo: "セルへ移動しています",
  lookUp: "出典を調べています",
  selfTest: "動作を確かめています",
};

export const statusWords = {
  label: "状況",
  busy: (kind: TaskKind) => `${taskWords[kind]}。終わるまでお待ちください。`,
  step: (done: number, total: number) => `${count(done)}／${count(total)}`,
  stop: "止める",
  stopping: "止めています",
  stopExplained: "次のシートに移る前に止まります。書き込んだシートはそのまま残ります。",
} as const;

/** What was done, read out when it is. */
export const outcomeWords = {
  opened: (documents: number) => `正本データを読み込みました。資料は${count(documents)}件です。`,
  rejected: (faults: number) =>
    `ファイルを読み込めませんでした。直すところは${count(faults)}か所です。`,
  previewed: "変更の内容を調べました。まだ書き込んでいません。",
  filled: "シートに書き込みました。",
  stopped: `${shared.stoppedHalfway}。書き込んだシートはそのまま残っています。`,
  checked: (headline: string) => `点検しました。${headline}です。`,
  acknowledged: (headline: string) => `${shared.states.acknowledged}にしました。${headline}です。`,
  inquiryEnded: (headline: string) => `照会を終えました。${headline}です。`,
  inquired: (headline: string) => `照会中にしました。${headline}です。`,
  resultOpened: (fileName: string) => `「${fileName}」と比べます。`,
  withdrawn: (headline: string) =>
    `${shared.states.acknowledged}を取り消しました。${headline}です。`,
} as const;

export const noticeWords = {
  titles: {
    cellEditMode: "セルの入力中です",
    accessDenied: "書き込みが許可されていません",
    filteredRange: "行が絞り込まれています",
    mergedRange: "結合されたセルがあります",
    otherWorkbook: "別のブックが前に出ています",
    excelBusy: "Excelがほかの処理をしています",
    claimed: "ほかの人が書き込んでいます",
    noAnswer: "Excelから返事がありません",
    unreadableAnswer: "Excelの返事を読み取れません",
    otherRegion: "別の圏域のブックです",
    workbookNotEmpty: "空のブックではありません",
    findingChanged: "点検のあとに値が変わりました",
    sheetUnusable: "使えないシートがあります",
    sheetHidden: "シートが非表示です",
    sheetGone: "シートが見つかりません",
    payloadTooLarge: "一度に送れる量を超えました",
    stopped: "止めました",
    excelFailed: "Excelが処理できませんでした",
  } satisfies Readonly<Record<Refusal["kind"], string>>,
  defectTitle: "プログラムに不具合がありました",
  defectAdvice:
    "シートに入力した値はそのままです。下の内容をコピーして、システム担当にお知らせください。",
  details: "お知らせいただく内容",
  copy: "内容をコピー",
  copied: "コピーしました",
  notCopied: "コピーできませんでした。下の内容を選んで、コピーしてください。",
  retry: shared.retry,
  close: "閉じる",
} as const;
