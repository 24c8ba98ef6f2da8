import type { ResultsComparison } from "../../rules/compare-results";
import type { FindingCounts } from "../state/findings/group";
import type { FindingFilter } from "../state/findings/filter";
import { count, shared } from "./shared";

export const countWords = {
  headline: ({ open, acknowledged }: FindingCounts) =>
    `${shared.states.open} ${count(open)}件・${shared.states.acknowledged} ${count(acknowledged)}件`,
  number: count,
} as const;

export const checkWords = {
  heading: "点検",
  check: shared.check,
  again: "再点検する",
  automatic: "編集したら自動で再点検する",
  notYet: `まだ点検していません。「${shared.check}」を押すと、シートを読み取り、資料と突き合わせます。`,
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
    `「点検結果」シートで、今の結果と違うまま残したセル ${count(number)}件`,
  digest: "まず見るもの",
  digestOthers: (number: number) => `同じことの指摘がほかに${count(number)}件あります。`,
  inquiring: (number: number) => `${shared.states.open}のうち、照会中 ${count(number)}件`,
  renew: "「点検結果」を今の結果に書き直す",
  lapsed: (number: number) =>
    `以前の確認のうち${count(number)}件は、値が変わったか指摘がなくなったため、当てはまりません。記録は「確認記録」シートに残っています。`,
  groupCounts: ({ open, acknowledged }: FindingCounts) =>
    `指摘${count(open + acknowledged)}件（${shared.states.open}${count(open)}・${shared.states.acknowledged}${count(acknowledged)}）`,
  listedOf: (listed: number, all: number) => `指摘${count(all)}件中 ${count(listed)}件を表示`,
  nothingFits: "絞り込みに当てはまる指摘はありません。",
  othersHidden: (rules: number) =>
    `ほかの${count(rules)}項目には、絞り込みに当てはまる指摘がありません。`,
  remarks: (number: number) => `判定不能・対象外の理由 ${count(number)}件`,
  remarkSources: (number: number) => `根拠 ${count(number)}行`,
  more: shared.more,
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
    "前に保存した点検の結果のファイル（.json）を選びます。選ばないときは、直前の点検と比べます。",
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
    all: shared.all,
    ...shared.states,
  } satisfies Readonly<Record<FindingFilter["state"], string>>,
  severity: "区分",
  change: "前回から",
  changes: {
    newer: `${shared.changes.new}・変わった`,
    unchanged: "変わらない",
  } satisfies Readonly<Record<NonNullable<FindingFilter["change"]>, string>>,
  rule: "点検",
  subject: "事業・取組",
  municipality: "市町",
  any: shared.all,
  projects: "事業",
  initiatives: "連携取組",
  choice: (name: string, number: number) => `${name}（${count(number)}）`,
  clear: "絞り込みを解除",
} as const;
