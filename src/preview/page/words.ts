import type { HostMoods } from "../protocol";

/** Every word of the page around the workbook and the pane. */
export const pageWords = {
  product: "連携突合",
  edition: "ブラウザー版",
  editionHint:
    "Excelの代わりのブックと、Excelに表示されるものと同じパネルです。入力した内容は、このブラウザーの外へ送られません。",
  unsaved: "未保存の変更があります",
  undo: "元に戻す",
  redo: "やり直し",
  save: "保存（.xlsx）",
  saving: "保存しています…",
  open: "開く（.xlsx）",
  workbook: "ブック",
  workbookTasks: "ブックの操作",
  pane: "パネル",
  sides: "表示する側",
  notices: "お知らせ",
  paneTitle: "連携突合の作業ウィンドウ",
  gridTitle: "ブックのシート",
  gridLoading: "シートの画面を読み込んでいます…",
  gridFailed: {
    title: "シートの画面を読み込めませんでした。",
    advice:
      "画面を再読み込みしてください。それでも表示されないときは、配信元のファイルがすべて揃っているかを確かめてください。",
  },
  reload: "再読み込み",
  start:
    "右のパネルの「シートを作って点検する」を押すと、付属の正本データからシートを作り、点検します。",
  startNarrow:
    "「パネル」に切り替え、「シートを作って点検する」を押すと、付属の正本データからシートを作り、点検します。",
  startKeys: "キーボードでは、F6キーで上のボタン、ブック、パネルを順に移れます。",
  close: "閉じる",
  saved: (name: string): string => `「${name}」を保存しました。`,
  opened: (name: string): string => `「${name}」を開きました。`,
  viewOnly:
    "閲覧専用で開いています。この画面で保存すると失われる次の内容があるため、変更と保存はできません。変更するには、元のファイルをExcelで開いてください。",
  defect: (message: string, details: string): string => `${message}（${details}）`,
} as const;

export type MoodSwitch = Exclude<keyof HostMoods, "isNewestExcel"> | "isExcel2021" | "isProtected";

/** The switches in the order of the menu, with what each one shows. */
export const moodWords: Readonly<
  Record<MoodSwitch, { readonly name: string; readonly meaning: string }>
> = {
  isExcel2021: { name: "Excel 2021", meaning: "新しい機能のないExcelにします。" },
  isEditingCell: { name: "セルの入力中", meaning: "だれかがセルに入力しているところにします。" },
  isProtected: { name: "シートの保護", meaning: "いま開いているシートを保護します。" },
  isSlow: { name: "遅いExcel", meaning: "どの処理にも1秒以上かかるようにします。" },
  isFailing: { name: "失敗するExcel", meaning: "書き込みが途中で失敗するようにします。" },
};

export const moodMenuWords = {
  button: "Excelの状態",
  hint: "困ったときのパネルの動きを試せます。",
  active: (names: readonly string[]): string =>
    `Excelの状態を変えています：${names.map((name) => `「${name}」`).join("")}`,
  calm: "通常に戻す",
} as const;

const keptAtWords = new Intl.DateTimeFormat("ja-JP", { dateStyle: "long", timeStyle: "short" });

export const draftWords = {
  found: (name: string, keptAt: number): string =>
    `保存していない「${name}」の控えが、このブラウザーに残っています（${keptAtWords.format(keptAt)}）。`,
  open: "控えを開く",
  discard: "控えを捨てる",
  refused:
    "このブラウザーに控えを残せませんでした。空きが足りないか、許可されていません。入力した内容は「保存」で残してください。",
} as const;

export const openWords = {
  title: "保存していない変更があります。",
  question: (name: string): string =>
    `「${name}」を開くと、いまのブックの保存していない変更は失われます。`,
  saveFirst: "開かずに保存する",
  discard: "保存せずに開く",
  cancel: "やめる",
  unreadable: (name: string): string =>
    `「${name}」を読み取れませんでした。ファイルが移動・削除されていないか確かめてから、もう一度選んでください。`,
} as const;
