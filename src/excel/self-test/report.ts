import type { Dataset } from "../../domain";

/** `works` 可, `differs` 違い, `fails` 不可 (Excel refused), `skipped` was not tried. */
type Verdict = "works" | "differs" | "fails" | "skipped";

export interface TrialLine {
  readonly title: string;
  readonly verdict: Verdict;
  readonly expected: string;
  /** What came: in words, or the code of the refusal. */
  readonly found: string;
  readonly remedy: string | null;
  readonly milliseconds: number;
}

/** What a self-test has found, and where. */
export interface SelfTestReport {
  /** Versions and sets of Excel, of Office.js and of the product, by what they are called. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly lines: readonly TrialLine[];
}

/** What a self-test is told, and what it may need. */
export interface SelfTestRequest {
  readonly facts: SelfTestReport["facts"];
  /** For the product's own work; without it only single requests are tried. */
  readonly dataset: Dataset | null;
  /** ISO 8601 day. */
  readonly day: string;
}

/** 可: as expected. 違い: something else. 不可: refused. */
export const verdictWords: Readonly<Record<TrialLine["verdict"], string>> = {
  works: "可",
  differs: "違い",
  fails: "不可",
  skipped: "未実施",
};

/** What only a person can see, in the workbook that the self-test leaves. */
export const humanChecks: readonly string[] = [
  "「事業費」の印刷プレビュー：A3横、横1ページで、見出しの行が各ページにある。",
  "「取組状況一覧」の印刷プレビュー：左下にシート名、中央下に「ページ」がある。",
  "「事業費」：見出しの行と左の列が、動かしても見えている。",
  "「参加マトリクス」：印のセルで、一覧から印を選べる。",
  "「事業費」：年度の額を1つ変えると、計(計算)・差・判定がすぐに変わり、判定の色も変わる。",
  "「集計」：グラフが2つとも見え、題名と軸の題名が読める。",
  "「点検結果」：場所のリンクを押すと、そのセルへ移る。",
  "シートの文字：游ゴシックで、欠けた字や「####」がない。",
  "入力を1つしてから［元に戻す］を押すと、その入力だけが戻る。",
  "2人で同じブックを開き、1人が入力している間にもう1人が点検しても、入力が残る。",
  "別のブックを前に出して点検を押すと、そのことが文で伝わるか、点検が終わる。",
  "ブックを保存して開き直すと、パネルに「今の正本データから作られています」と出る。",
];

const countVerdicts = (
  lines: readonly TrialLine[],
): Readonly<Record<TrialLine["verdict"], number>> => {
  const count = (wanted: TrialLine["verdict"]): number =>
    lines.filter(({ verdict }) => verdict === wanted).length;
  return {
    works: count("works"),
    differs: count("differs"),
    fails: count("fails"),
    skipped: count("skipped"),
  };
};

/** 「50項目：可 48、違い 1、不可 1、未実施 0」 */
export const headlineOf = ({ lines }: SelfTestReport): string => {
  const { works, differs, fails, skipped } = countVerdicts(lines);
  const all = [works, differs, fails, skipped].map(String);
  return `${String(lines.length)}項目：可 ${all[0] ?? ""}、違い ${all[1] ?? ""}、不可 ${all[2] ?? ""}、未実施 ${all[3] ?? ""}`;
};

/** Seconds with one decimal. */
export const secondsOf = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)}秒`;

const lineText = ({ title, verdict, expected, found, remedy, milliseconds }: TrialLine): string => {
  const head = `${verdictWords[verdict]}\t${secondsOf(milliseconds)}\t${title}`;
  if (verdict === "works") return head;
  return [head, `期待 ${expected}`, `実際 ${found}`, ...(remedy === null ? [] : [remedy])].join(
    "\t",
  );
};

/** The whole result as text, to be sent in. */
export const selfTestText = (report: SelfTestReport): string =>
  [
    "連携突合の動作確認",
    ...report.facts.map(([name, value]) => `${name}\t${value}`),
    headlineOf(report),
    ...report.lines.map(lineText),
    "目で確かめること",
    ...humanChecks.map((sentence, index) => `${String(index + 1)}\t□\t${sentence}`),
  ].join("\n");
