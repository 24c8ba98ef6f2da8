import { formatTable } from "../report";
import type { Layer } from "./fault";
import type { Trial, Trials } from "./measure-mutations";
import type { Unchanged } from "./unchanged";

const layerNames: Readonly<Record<Layer, string>> = {
  text: "資料の文字",
  dataset: "正本データ",
  workbook: "シート",
};

interface Counts {
  readonly detectable: number;
  readonly reported: number;
  readonly undetectable: number;
  readonly reportedAnyway: number;
}

const isReported = ({ by }: Trial): boolean => by.length > 0;

const countsOf = (trials: readonly Trial[]): Counts => {
  const detectable = trials.filter((trial) => trial.detectable);
  const rest = trials.filter((trial) => !trial.detectable);
  return {
    detectable: detectable.length,
    reported: detectable.filter(isReported).length,
    undetectable: rest.length,
    reportedAnyway: rest.filter(isReported).length,
  };
};

const share = (part: number, whole: number): string =>
  whole === 0 ? "－" : `${((100 * part) / whole).toFixed(1)}%`;

const cellsOf = (trials: readonly Trial[]): readonly string[] => {
  const { detectable, reported, undetectable, reportedAnyway } = countsOf(trials);
  return [
    trials.length,
    detectable,
    reported,
    share(reported, detectable),
    undetectable,
    reportedAnyway,
  ].map(String);
};

const headings = ["誤り", "分かるもの", "指摘", "割合", "分からないもの", "うち指摘"];

const kindTable = (measured: readonly Trials[]): string =>
  formatTable([
    ["誤りの種類（作った層）", ...headings],
    ...measured.map(({ kind, layer, trials }) => [
      `${kind.title}（${layerNames[layer]}）`,
      ...cellsOf(trials),
    ]),
  ]);

const totals = (measured: readonly Trials[]): string => {
  const of = (layer: Layer | null) =>
    measured.filter((one) => layer === null || one.layer === layer).flatMap(({ trials }) => trials);
  return formatTable([
    ["合計", ...headings],
    ...(["text", "dataset", "workbook"] as const).map((layer) => [
      layerNames[layer],
      ...cellsOf(of(layer)),
    ]),
    ["すべて", ...cellsOf(of(null))],
  ]);
};

const examples = 3;

const missedLines = (measured: readonly Trials[]): readonly string[] =>
  measured.flatMap(({ kind, layer, trials }) => {
    const missed = trials.filter((trial) => trial.detectable && !isReported(trial));
    return missed
      .slice(0, examples)
      .map(({ subject, label }) => `${kind.title}（${layerNames[layer]}）：${subject} ${label}`);
  });

const reporters = (measured: readonly Trials[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { by } of measured.flatMap(({ trials }) => trials)) {
    for (const who of by) counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return Array.from(counts)
    .toSorted(([, left], [, right]) => right - left)
    .map(([who, count]) => `${who} ${count.toLocaleString("ja-JP")}`);
};

/** What was tried, how much of it was reported, and why the rest was not. */
export const formatMutations = (measured: readonly Trials[]): readonly string[] => {
  const missed = missedLines(measured);
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  return [
    kindTable(measured),
    "",
    totals(measured),
    "",
    "資料から分かるとするのは、次のときです。",
    ...kinds.map(({ title, detectableWhen }) => `・${title}：${detectableWhen}。`),
    "",
    "誤りを新たに指摘した回数",
    reporters(measured).join("、"),
    "",
    missed.length === 0
      ? "分かるのに指摘しなかったものはありません。"
      : "分かるのに指摘しなかったもの",
    ...missed,
  ];
};

/** How many shapes of unchanged documents raise anything new: none may. */
export const formatUnchanged = (name: string, unchanged: readonly Unchanged[]): string => {
  const loud = unchanged.filter(({ newly }) => newly.length > 0);
  const list = loud.map(({ title, newly }) => `「${title}」（${newly.join("、")}）`).join("、");
  return `${name}：中身を変えない${String(unchanged.length)}通りのうち、新たな指摘のあるもの${String(loud.length)}通り（${share(loud.length, unchanged.length)}）${list}`;
};
