import { formatGoal, type Goal } from "./excel-goals";
import type { ExcelMeasured, Traffic } from "./excel-tasks";
import { formatGrowth, formatMs, formatTable } from "./report";

interface Column {
  readonly heading: string;
  readonly of: (traffic: Traffic) => number;
  readonly format: (value: number) => string;
}

const count = (value: number): string => value.toLocaleString("ja-JP");
const bytes = (value: number): string => `${count(value)}B`;

const columns: readonly Column[] = [
  { heading: "要求", of: ({ requests }) => requests, format: count },
  { heading: "操作", of: ({ actions }) => actions, format: count },
  { heading: "うち書き込み", of: ({ writes }) => writes, format: count },
  { heading: "送信", of: ({ bytesSent }) => bytesSent, format: bytes },
  { heading: "最大の要求", of: ({ largestRequest }) => largestRequest, format: bytes },
  { heading: "受信", of: ({ bytesReceived }) => bytesReceived, format: bytes },
  { heading: "最大の応答", of: ({ largestAnswer }) => largestAnswer, format: bytes },
  { heading: "こちら側", of: ({ times }) => times.ours.clock, format: formatMs },
  {
    heading: "代役（計算を除く）",
    of: ({ times }) => times.standIn.clock - times.calculation.clock,
    format: formatMs,
  },
  { heading: "代役の計算", of: ({ times }) => times.calculation.clock, format: formatMs },
];

const formatRatio = (ours: number, rival: number): string =>
  rival === 0 ? "－" : `${(ours / rival).toPrecision(2)}倍`;

const ratioRow = ([fill]: readonly Traffic[], rival: Traffic): readonly string[] =>
  fill === undefined
    ? []
    : [
        `${fill.task} ÷ ${rival.task}`,
        ...columns.map(({ of }) => formatRatio(of(fill), of(rival))),
      ];

const tableOf = ({ name, cellCount, tasks, rival }: ExcelMeasured): string =>
  formatTable([
    [`${name}（${count(cellCount)}セル）`, ...columns.map(({ heading }) => heading)],
    ...[...tasks, ...(rival === null ? [] : [rival])].map((traffic) => [
      traffic.task,
      ...columns.map(({ of, format }) => format(of(traffic))),
    ]),
    ...(rival === null ? [] : [ratioRow(tasks, rival)]),
  ]);

/** Our own processor time; that of the stand-in says nothing about Excel. */
const growthLines = (small: ExcelMeasured, large: ExcelMeasured): readonly string[] =>
  small.tasks.map(({ task, times }, index) =>
    formatGrowth({
      step: `${task}（こちら側）`,
      smallMs: times.ours.cpu,
      largeMs: large.tasks[index]?.times.ours.cpu ?? Number.NaN,
      inputGrowth: large.cellCount / small.cellCount,
    }),
  );

/** The Excel part of the report, line by line. */
export const formatExcel = (
  measured: readonly ExcelMeasured[],
  goals: readonly Goal[],
): readonly string[] => {
  const [, small, large] = measured;
  return [
    "Excel（実物の office.js と、Excel の代役。「こちら側」は本製品と office.js の時間で、代役の時間は実際の Excel の時間ではない）",
    "1セルずつ書く書き手は、同じ値、計算式、書式、罫線、幅、高さを1行ずつ送る。入力規則、条件付き書式、リンク、グラフ、名前、印刷設定は書かない。",
    ...measured.flatMap((one) => ["", tableOf(one)]),
    "",
    ...goals.map(formatGoal),
    ...(small === undefined || large === undefined
      ? []
      : [
          "",
          `${small.name}から${large.name}への伸び（セル数に対し。回数が少ないため目安）`,
          ...growthLines(small, large),
        ]),
  ];
};
