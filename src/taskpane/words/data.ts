import { count, shared } from "./shared";

interface Lines {
  readonly used: number;
  readonly furniture: number;
  readonly unread: number;
}

export const dataWords = {
  heading: "正本データ",
  bundled: "付属の正本データ",
  origin: "読み込み元",
  region: "圏域",
  regionUnnamed: "圏域名の記載なし",
  notRemembered:
    "このファイルはパソコンに覚えておけませんでした。パネルを開き直したときは、もう一度ファイルを選んでください。",
  counts: {
    municipalities: "市町村",
    projects: "事業",
    budgets: "事業費の表",
    kpis: "指標（KPI）",
    agreements: "協約",
    decisions: "読み方の判断",
  },
  items: (number: number) => `${count(number)}件`,
  partners: (all: number, partners: number) => `${count(all)}（連携市町 ${count(partners)}）`,
  openFile: "ファイルを読み込む",
  purpose:
    "連携中枢都市圏の公表資料を突き合わせ、事業費と参加市町の食い違いを、根拠の行とともに示します。",
  makeAndCheck: "シートを作って点検する",
  stepByStep: "1つずつ行うときは「シート作成」と「点検」から進めます。",
  openFileHint: "資料から作った正本データのファイル（.json）を選びます。",
  backToBundled: "付属の正本データに戻す",
  rejected: (fileName: string, faults: number) =>
    `「${fileName}」は読み込めません。直すところは${count(faults)}か所です。`,
  rejectedMemory: (fileName: string, faults: number) =>
    `前回の「${fileName}」は読み込めなくなりました。直すところは${count(faults)}か所です。付属の正本データを使います。`,
  rejectedKept: "今の正本データはそのまま使えます。",
  documents: (number: number) => `資料 ${count(number)}件`,
  lines: ({ used, furniture, unread }: Lines) =>
    `${count(used + furniture + unread)}行中 読み取った行${count(used)}・見出しなど${count(furniture)}・読み取れない行${count(unread)}`,
  draft: "案",
  excerpt: "抜粋",
  problems: "読み取り上の問題",
  problemCount: (documents: number, problems: number) =>
    `資料${count(documents)}件のうち、決着していない読み取りは${count(problems)}件です。`,
  decided: (decisions: number) =>
    `読み方を決めて決着したものは${count(decisions)}件です。決めた人や照合の方法は「出典」シートにあります。`,
  workbook: "このブック",
  workbookEmpty: "連携突合のシートは、まだありません。「シート作成」で作れます。",
  workbookSame: "このブックは、今の正本データから作られています。",
  workbookOlder:
    "このブックは、別の版の正本データから作られています。「シート作成」で違いを確かめてください。",
  workbookOther: (region: string) =>
    `このブックは「${region}」の正本データから作られています。別のブックを開くか、正本データを読み込み直してください。`,
  notYet: "正本データを読み込んでいます。",
} as const;

export const problemWords = {
  place: (sheet: string, cell: string | null) => (cell === null ? sheet : `${sheet} ${cell}`),
  decisions: "判断の記録",
  found: "見つかったもの",
  expected: "必要なもの",
  action: "対応",
  readings: "読み方の候補",
  columnOfRow: (column: number) => `${count(column)}番目の欄`,
  more: shared.more,
} as const;
