import { formatGoal } from "../excel-goals";
import { formatFactor, formatMs, formatTable } from "../report";
import { dataset, screen, type FirstScreens, type Measured } from "./measure-first-screen";
import { throttling, type Opening } from "./open-once";

interface Row {
  readonly heading: string;
  readonly of: (opening: Opening) => number | undefined;
}

const rows: readonly Row[] = [
  { heading: "最初の描画", of: ({ firstPaint }) => firstPaint },
  { heading: "office.js の読み込みの終わり", of: ({ marks }) => marks["office"] },
  { heading: "最初の画面", of: ({ marks }) => marks[screen] },
  { heading: "正本データの内容", of: ({ marks }) => marks[dataset] },
];

const sorted = (values: readonly number[]): readonly number[] =>
  values.toSorted((left, right) => left - right);

const share = (values: readonly number[], part: number): number =>
  sorted(values)[Math.floor((values.length - 1) * part)] ?? Number.NaN;

const median = (values: readonly number[]): number => share(values, 0.5);

const valuesOf = ({ openings }: Measured, { of }: Row): readonly number[] =>
  openings.flatMap((opening) => of(opening) ?? []);

/** 「412.0ms（391.2～455.8）」: the middle half stands in brackets. */
const formatSpread = (values: readonly number[]): string =>
  values.length === 0
    ? "－"
    : `${formatMs(median(values))}（${[0.25, 0.75].map((part) => share(values, part).toFixed(0)).join("～")}）`;

const formatRatio = (ours: readonly number[], theirs: readonly number[]): string =>
  theirs.length === 0 ? "－" : formatFactor(median(ours) / median(theirs));

/** Round by round, so that what slows down both counts for neither. */
const screenRatio = ({ pane, rival }: FirstScreens): number =>
  median(
    pane.openings.flatMap(({ marks }, round) => {
      const ours = marks[screen];
      const theirs = rival.openings[round]?.marks[screen];
      return ours === undefined || theirs === undefined ? [] : [ours / theirs];
    }),
  );

const bytes = (value: number): string => `${value.toLocaleString("ja-JP")}B`;

/** The part of the report about the first screen, line by line. */
export const formatFirstScreens = (measured: FirstScreens): readonly string[] => {
  const { pane, rival } = measured;
  return [
    `最初の画面（Chromium、CPUを${throttling}分の1に絞る。初めて開くときの、移動の開始から画面に出るまで。${pane.openings.length}回ずつ交互に開いた中央値と、中央の半分の範囲）`,
    "どちらにも同じ office.js の代役を渡す。ひな形の側は、core-js などの古いブラウザー向けの補いを含まない。",
    "",
    formatTable([
      ["", pane.name, rival.name, "比"],
      ...rows.map((row) => {
        const [ours, theirs] = [valuesOf(pane, row), valuesOf(rival, row)];
        return [row.heading, formatSpread(ours), formatSpread(theirs), formatRatio(ours, theirs)];
      }),
      [
        "画面までのスクリプト（gzip、office.js を除く）",
        bytes(pane.scriptBytes),
        bytes(rival.scriptBytes),
        formatFactor(pane.scriptBytes / rival.scriptBytes),
      ],
    ]),
    "",
    formatGoal({
      what: "最初の画面までの時間の、ひな形に対する比（回ごとの比の中央値）",
      actual: Number(screenRatio(measured).toFixed(3)),
      atMost: 1,
      unit: "倍",
    }),
  ];
};
