import { count, shared } from "./shared";

export const findingWords = {
  states: shared.states,
  changes: shared.changes,
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
  goToSheet: (sheet: string) => `「${sheet}」の該当するセルへ`,
  noCell: "この指摘に当たるセルは、今のブックにありません。",
  sources: (number: number) => `出典 ${count(number)}行`,
  noSources: "出典の行はありません。",
  acknowledge: shared.acknowledge,
  withdraw: "取り消す",
  actionOn: (action: string, place: string) => `${action}：${place}`,
  reason: "理由",
  reasonHint: "例：担当課に確認し、令和8年度の改訂で直すこととした。",
  reasonMissing: "理由を入力してください。",
  name: "確認者",
  withdrawnBy: "取り消す人",
  nameMissing: "名前を入力してください。",
  save: shared.acknowledge,
  saveWithdrawal: "確認済みを取り消す",
  cancel: "やめる",
  confirmed: (by: string, on: string) => `${by}（${on}）`,
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
  thisLine: "この行",
  more: (number: number) => `残りの出典${count(number)}件を表示`,
} as const;
