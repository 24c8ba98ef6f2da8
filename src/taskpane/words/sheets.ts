import type { MarksFrom, RowChange, SheetPreview } from "../../excel/session";
import type { SheetId } from "../../plan";
import { count, shared } from "./shared";

/** The sheets as people know them; a test holds the names to those of the plan. */
export const sheetWords: Readonly<
  Record<SheetId, { readonly name: string; readonly explained: string }>
> = {
  findings: {
    name: "点検結果",
    explained: "「点検」のたびに書き直します。対応・理由・確認者の欄は残ります。",
  },
  participation: { name: "参加マトリクス", explained: "事業ごとに参加する市町の印" },
  budget: { name: "事業費", explained: "年度別の事業費と計、計算した計との差" },
  summary: { name: "集計", explained: "役割・年度ごとの事業費と、市町ごとの参加数。グラフ付き" },
  comparison: { name: "参加対照", explained: "別冊と取組状況一覧の印を並べたもの" },
  kpi: { name: "KPI", explained: "指標の基準値と目標値" },
  agreement: { name: "協約", explained: "連携協約の別表の項目" },
  statusList: {
    name: "取組状況一覧",
    explained: "公表する様式。日付を変えるときは「一覧」で作ります。",
  },
  acknowledgements: {
    name: "確認記録",
    explained: "「確認済みにする」と、理由・確認者・日付がたまります。",
  },
  sources: { name: "出典", explained: "資料と、読み方の判断の一覧" },
};

const isSheetId = (id: string): id is SheetId => Object.hasOwn(sheetWords, id);

/** All sheets, in the order in which they are offered. */
export const sheetIds: readonly SheetId[] = Object.keys(sheetWords).filter(isSheetId);

export const fillWords = {
  heading: "シートを作る",
  choose: "作るシート",
  chooseAll: "すべて選ぶ",
  chooseNone: "すべて外す",
  chosen: (chosen: number, all: number) => `${count(all)}枚中 ${count(chosen)}枚`,
  nothingChosen: "作るシートを1枚以上選んでください。",
  noDataset: "正本データを読み込んでください。",
  preview: "内容を確かめる",
  previewHint: "まだ書き込みません。何が変わるかを先に見られます。",
  previewHeading: "変更の内容",
  nothingToDo: "変更はありません。シートはすべて正本データのとおりです。",
  onlyTyped:
    "書き込む変更はありません。入力された値を正本の値に戻すときは、下で印を付けてください。",
  nothingWritable: "今は書き込めません。「書き込めません」と示したシートの対応を確かめてください。",
  leftOut: (names: readonly string[]) =>
    `${names.map((name) => `「${name}」`).join("")}は、点検や確認のたびに更新するため、ここでは変えません。`,
  actions: {
    create: "新規作成",
    update: "更新",
    none: "変更なし",
    refuse: "書き込めません",
  } satisfies Readonly<Record<SheetPreview["action"], string>>,
  changedCells: (number: number) => `変更 ${count(number)}セル`,
  addedRows: (number: number) => `追加 ${count(number)}行`,
  removedRows: (number: number) => `除外 ${count(number)}行`,
  keptRows: (number: number) => `そのまま ${count(number)}行・列`,
  rowsHeading: (number: number) => `行の追加と除外 ${count(number)}行`,
  rowsHint: "印を付けた行だけを、書いてあるとおりにします。印のない行は今のままです。",
  rowChanges: {
    new: { action: "加える", why: "正本データにあり、シートにない行" },
    deleted: { action: "戻す", why: "シートで削除された行、または前に加えなかった行" },
    former: { action: "除く", why: "今の結果に当てはまらなくなった行" },
  } satisfies Readonly<
    Record<RowChange["kind"], { readonly action: string; readonly why: string }>
  >,
  rowChoice: (sheet: string, label: string, action: string) => `${sheet} ${label}の行を${action}`,
  typedHeading: (number: number) => `入力された値 ${count(number)}件`,
  typedHint:
    "正本と違う値が入力されています。そのままでは入力された値を残します。正本の値に戻すものにだけ、印を付けてください。",
  typedCell: (sheet: string, cell: string, label: string) => `${sheet} ${cell} ${label}`,
  putBack: "正本の値に戻す",
  putBackOf: (place: string) => `${place}を正本の値に戻す`,
  typedValue: "入力された値",
  plannedValue: "正本の値",
  empty: "（空欄）",
  putBackAll: "すべて正本の値に戻す",
  keepAll: "すべて入力された値を残す",
  putBackCount: (chosen: number, all: number) =>
    `${count(all)}件中 ${count(chosen)}件を正本の値に戻し、${count(all - chosen)}件は入力された値を残します。`,
  more: shared.more,
  fill: "作成する",
  back: "選び直す",
  doneHeading: "作成の結果",
  stoppedHeading: shared.stoppedHalfway,
  stoppedAdvice: "もう一度「内容を確かめる」から行うと、続きから書き込みます。",
  wasActions: {
    create: "新しく作りました",
    update: "更新しました",
    none: "変更はありませんでした",
    refuse: "書き込めませんでした",
  } satisfies Readonly<Record<SheetPreview["action"], string>>,
  kept: (number: number) => `入力された値を残したセル ${count(number)}件`,
  replaced: (number: number) => `正本の値に戻したセル ${count(number)}件`,
  replacedFrom: (typed: string, planned: string) => `「${typed}」から「${planned}」に戻しました`,
  keptAs: (typed: string, planned: string) => `「${typed}」のままです（正本は「${planned}」）`,
  check: shared.check,
  again: "続けて作る",
} as const;

export const statusListWords = {
  heading: "取組状況一覧を作る",
  asOf: "現在日",
  asOfText: (date: string) => `${date}現在`,
  asOfMissing: "日付を入力してください。",
  marks: "印（●）の元",
  marksFrom: {
    dataset: { name: "正本データ", explained: "資料の取組状況一覧にある印" },
    statusListSheet: {
      name: "今の「取組状況一覧」シート",
      explained: "シートに入力された印をそのまま使います。",
    },
    participationSheet: {
      name: "今の「参加マトリクス」シート",
      explained: "参加マトリクスの印を写します。",
    },
  } satisfies Readonly<Record<MarksFrom, { readonly name: string; readonly explained: string }>>,
  sheetMissing: (name: string) => `「${name}」シートがまだありません。`,
  create: "一覧を作成する",
} as const;
