/*
 * Every word of the pane, in one place. The records are complete by their types: a new tab, task or sheet does not
 * compile without its words.
 */
import type { MarksFrom, Refusal, SheetPreview } from "../excel/session";
import type { SheetId } from "../plan";
import type { ResultsComparison } from "../rules/compare-results";
import type { FindingCounts } from "./state/findings/group";
import type { FindingFilter } from "./state/findings/filter";
import type { Host, Tab } from "./state/pane-state";
import type { TaskKind } from "./state/task";

const thousands = new Intl.NumberFormat("ja-JP");
const count = (number: number): string => thousands.format(number);

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
export const reloadWord = "もう一度";

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
  withdraw: "取り消しを書き込んでいます",
  goTo: "セルへ移動しています",
  lookUp: "出典を調べています",
};

export const statusWords = {
  label: "状況",
  busy: (kind: TaskKind) => `${taskWords[kind]}。終わるまでお待ちください。`,
  step: (done: number, total: number) => `${count(done)}／${count(total)}`,
  stop: "止める",
  stopping: "止めています",
  stopExplained: "次のシートに移る前に止まります。書き込んだシートはそのまま残ります。",
} as const;

export const countWords = {
  headline: ({ open, acknowledged }: FindingCounts) =>
    `未対応 ${count(open)}件・確認済み ${count(acknowledged)}件`,
  number: count,
} as const;

/** What was done, read out when it is. */
export const outcomeWords = {
  opened: (documents: number) => `正本データを読み込みました。資料は${count(documents)}件です。`,
  rejected: (faults: number) =>
    `ファイルを読み込めませんでした。直すところは${count(faults)}か所です。`,
  previewed: "変更の内容を調べました。まだ書き込んでいません。",
  filled: "シートに書き込みました。",
  stopped: "途中で止めました。書き込んだシートはそのまま残っています。",
  checked: (headline: string) => `点検しました。${headline}です。`,
  acknowledged: (headline: string) => `確認済みにしました。${headline}です。`,
  resultOpened: (fileName: string) => `「${fileName}」と比べます。`,
  withdrawn: (headline: string) => `確認済みを取り消しました。${headline}です。`,
} as const;

export const noticeWords = {
  titles: {
    cellEditMode: "セルの入力中です",
    protectedSheet: "シートが保護されています",
    otherRegion: "別の圏域のブックです",
    findingChanged: "点検のあとに値が変わりました",
    sheetUnusable: "使えないシートがあります",
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
  retry: "もう一度",
  close: "閉じる",
} as const;

export const problemWords = {
  place: (sheet: string, cell: string | null) => (cell === null ? sheet : `${sheet} ${cell}`),
  found: "見つかったもの",
  expected: "必要なもの",
  action: "対応",
  readings: "読み方の候補",
  line: (line: number) => `${count(line)}行目`,
  columnOfRow: (column: number) => `${count(column)}番目の欄`,
  more: (number: number) => `さらに${count(number)}件を表示`,
} as const;

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
  openFileHint: "「dataset.json」の形式のファイルを選びます。",
  backToBundled: "付属の正本データに戻す",
  rejected: (fileName: string, faults: number) =>
    `「${fileName}」は読み込めません。直すところは${count(faults)}か所です。`,
  rejectedMemory: (fileName: string, faults: number) =>
    `前回の「${fileName}」は読み込めなくなりました。直すところは${count(faults)}か所です。付属の正本データを使います。`,
  rejectedKept: "今の正本データはそのまま使えます。",
  documents: (number: number) => `資料 ${count(number)}件`,
  lines: ({ used, furniture, unread }: Lines) =>
    `${count(used + furniture + unread)}行中 事実${count(used)}・見出しなど${count(furniture)}・読み取れない行${count(unread)}`,
  draft: "案",
  excerpt: "抜粋",
  problems: "読み取り上の問題",
  problemCount: (documents: number, problems: number) =>
    `資料${count(documents)}件のうち、決着していない読み取りは${count(problems)}件です。`,
  decided: (decisions: number) => `人の判断で決着したものは${count(decisions)}件です。`,
  workbook: "このブック",
  workbookEmpty: "連携突合のシートは、まだありません。「シート作成」で作れます。",
  workbookSame: "このブックは、今の正本データから作られています。",
  workbookOlder:
    "このブックは、別の版の正本データから作られています。「シート作成」で違いを確かめてください。",
  workbookOther: (region: string) =>
    `このブックは「${region}」の正本データから作られています。別のブックを開くか、正本データを読み込み直してください。`,
  notYet: "正本データを読み込んでいます。",
} as const;

interface Lines {
  readonly used: number;
  readonly furniture: number;
  readonly unread: number;
}

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
  more: (number: number) => `さらに${count(number)}件を表示`,
  fill: "作成する",
  back: "選び直す",
  doneHeading: "作成の結果",
  stoppedHeading: "途中で止めました",
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
  check: "点検する",
  again: "続けて作る",
} as const;

export const checkWords = {
  heading: "点検",
  check: "点検する",
  again: "再点検する",
  automatic: "編集したら自動で再点検する",
  notYet: "まだ点検していません。「点検する」を押すと、シートを読み取り、資料と突き合わせます。",
  stale: "シートの内容が変わりました。再点検が必要です。",
  staleWaiting: "シートの内容が変わりました。入力が終わると、自動で再点検します。",
  checkedOn: (date: string) => `点検日 ${date}`,
  ruleCount: (all: number, idle: number, compared: number) =>
    idle === 0
      ? `${count(all)}項目で延べ${count(compared)}件を比べました。`
      : `${count(all)}項目のうち${count(all - idle)}項目で延べ${count(compared)}件を比べました。${count(idle)}項目は比べるものがなく、行っていません。`,
  section: (severity: string, findings: number, rules: number) =>
    `${severity} ${count(findings)}件（${count(rules)}項目）`,
  clean: (rules: number, unsure: number) =>
    unsure === 0
      ? `指摘のない点検 ${count(rules)}項目`
      : `指摘のない点検 ${count(rules)}項目（うち判定不能を含むもの ${count(unsure)}項目）`,
  idle: (rules: number) => `行っていない点検 ${count(rules)}項目`,
  denominator: (compared: number, unit: string, outcomes: string) =>
    `${count(compared)}${unit}中 ${outcomes}`,
  chart: (denominator: string) => `棒グラフ：${denominator}`,
  legend: "棒グラフの凡例",
  unchecked: (number: number) => `点検していないところ ${count(number)}件`,
  uncheckedHint: "次のところは読み取れなかったため、点検に入っていません。",
  notices: (number: number) => `確かめてほしいところ ${count(number)}件`,
  documentProblems: (number: number) => `資料の読み取り上の問題 ${count(number)}件`,
  keptResponses: (number: number) =>
    `「点検結果」シートで入力された値を残したセル ${count(number)}件`,
  lapsed: (number: number) =>
    `以前の確認のうち${count(number)}件は、値が変わったか指摘がなくなったため、当てはまりません。記録は「確認記録」シートに残っています。`,
  groupCounts: ({ open, acknowledged }: FindingCounts) =>
    `指摘${count(open + acknowledged)}件（未対応${count(open)}・確認済み${count(acknowledged)}）`,
  listedOf: (listed: number, all: number) => `指摘${count(all)}件中 ${count(listed)}件を表示`,
  nothingFits: "絞り込みに当てはまる指摘はありません。",
  othersHidden: (rules: number) =>
    `ほかの${count(rules)}項目には、絞り込みに当てはまる指摘がありません。`,
  remarks: (number: number) => `判定不能・対象外の理由 ${count(number)}件`,
  remarkSources: (number: number) => `根拠 ${count(number)}行`,
  more: (number: number) => `さらに${count(number)}件を表示`,
  about: "この点検について",
  aboutOf: (title: string) => `この点検について：${title}`,
  aboutLoading: "説明を読み込んでいます。",
  aboutFailed:
    "説明を読み込めませんでした。通信の状態を確かめて、閉じてからもう一度開いてください。",
} as const;

/** What the pane says of an earlier result that cannot be compared with. */
export const resultWords = {
  otherRegion: (before: string, now: string) =>
    `「${before}」の点検の結果です。今の正本データは「${now}」のため、比べられません。同じ圏域の結果を選んでください。`,
} as const;

export const sinceWords = {
  former: (day: string) => `前の結果（${day}の点検）から：`,
  file: (fileName: string, day: string) => `「${fileName}」（${day}の点検）から：`,
  counts: (comparison: ResultsComparison) => {
    const { gone, unchanged, changed, newlyChecked, notChecked } = comparison;
    const some = (title: string, findings: readonly unknown[]): readonly string[] =>
      findings.length === 0 ? [] : [`${title}${count(findings.length)}件`];
    return [
      `新しい指摘${count(comparison.new.length)}件`,
      ...some("内容が変わった指摘", changed),
      `なくなった指摘${count(gone.length)}件`,
      `変わらない指摘${count(unchanged.length)}件`,
      ...some("今回だけ行った点検の指摘", newlyChecked),
      ...some("今回は行っていない点検の指摘", notChecked),
    ].join("・");
  },
  onlyNew: "新しい・変わった指摘を見る",
  gone: (findings: number) => `なくなった指摘 ${count(findings)}件`,
  notChecked: (findings: number) => `今回は行っていない点検の指摘 ${count(findings)}件`,
  notCheckedHint: "今回はこの点検を行っていないため、なくなったかどうかは分かりません。",
  choose: "以前の結果と比べる",
  chooseHint:
    "コマンド「check --format json」で保存した点検の結果を選びます。選ばないときは、直前の点検と比べます。",
  chooseFile: "結果のファイルを選ぶ",
  backToFormer: "直前の点検と比べる",
  rejected: (fileName: string, faults: number) =>
    `「${fileName}」は比べられません。直すところは${count(faults)}か所です。`,
} as const;

export const filterWords = {
  heading: (narrowing: number) =>
    narrowing === 0 ? "絞り込み" : `絞り込み（${count(narrowing)}）`,
  state: "対応",
  states: {
    all: "すべて",
    open: "未対応",
    acknowledged: "確認済み",
  } satisfies Readonly<Record<FindingFilter["state"], string>>,
  severity: "区分",
  change: "前回から",
  changes: {
    newer: "新しい・変わった",
    unchanged: "変わらない",
  } satisfies Readonly<Record<NonNullable<FindingFilter["change"]>, string>>,
  rule: "点検",
  subject: "事業・取組",
  municipality: "市町",
  any: "すべて",
  projects: "事業",
  initiatives: "連携取組",
  choice: (name: string, number: number) => `${name}（${count(number)}）`,
  clear: "絞り込みを解除",
} as const;

export const findingWords = {
  states: { open: "未対応", acknowledged: "確認済み" },
  changes: { new: "新しい", changed: "内容が変わった" },
  beforeMessage: (message: string) => `前回の内容：${message}`,
  beforeValues: (values: readonly (readonly [heading: string, value: string])[]) =>
    `前回は、${values.map(([heading, value]) => `${heading}が「${value}」`).join("、")}でした。`,
  lapsed: "確認は失効しました。",
  stated: "資料の値",
  computed: "照合した値",
  difference: "差",
  none: "記載なし",
  blank: "空欄",
  goTo: (address: string) => `セルへ移動（${address}）`,
  noCell: "この指摘に当たるセルは、今のブックにありません。",
  sources: (number: number) => `出典 ${count(number)}行`,
  noSources: "出典の行はありません。",
  acknowledge: "確認済みにする",
  withdraw: "取り消す",
  actionOn: (action: string, place: string) => `${action}：${place}`,
  reason: "理由",
  reasonHint: "例：担当課に確認し、令和8年度の改訂で直すこととした。",
  reasonMissing: "理由を入力してください。",
  name: "確認者",
  withdrawnBy: "取り消す人",
  nameMissing: "名前を入力してください。",
  save: "確認済みにする",
  saveWithdrawal: "確認済みを取り消す",
  cancel: "やめる",
  confirmed: (by: string, on: string) => `${by}（${on}）`,
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

export const sourcesWords = {
  heading: "選択中のセルの出典",
  nothing: "連携突合のシートでセルを選ぶと、その値がどの資料のどの行から来たかを示します。",
  noProvenance: (sheet: string, cell: string) =>
    `「${sheet}」の${cell}には、資料の出典がありません。見出しや、職員の欄です。`,
  noDocument: "この値を書いた資料の行はありません。",
  stated: "資料の記載",
  calculated: "計算の元",
  page: (page: number) => `${count(page)}ページ`,
  line: (line: number) => `${count(line)}行目`,
  thisLine: "この行",
  more: (number: number) => `残りの出典${count(number)}件を表示`,
} as const;
