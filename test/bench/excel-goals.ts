import { allSheets } from "../excel/open-workbook";
import { taskNames, type ExcelMeasured, type Traffic } from "./excel-tasks";

/** A number that is to stay at or below another. */
export interface Goal {
  readonly what: string;
  readonly actual: number;
  readonly atMost: number;
  readonly unit: string;
}

const largestRequest = 4_000_000;
/** Excel on the web neither takes nor gives more at once. */
const largestAnswer = 5_000_000;

const isMet = ({ actual, atMost }: Goal): boolean => actual <= atMost;

const count = (value: number): string => value.toLocaleString("ja-JP");

/** 「受領した資料：シートを作る要求 12回（目標 12回以下）：達成」 */
export const formatGoal = (goal: Goal): string =>
  `${goal.what} ${count(goal.actual)}${goal.unit}（目標 ${count(goal.atMost)}${goal.unit}以下）：${isMet(goal) ? "達成" : "未達"}`;

const taskOf = ({ tasks }: ExcelMeasured, name: string): Traffic => {
  const traffic = tasks.find(({ task }) => task === name);
  if (traffic === undefined) throw new Error(`The task ${name} was not measured.`);
  return traffic;
};

const mostOf = (tasks: readonly Traffic[], of: (traffic: Traffic) => number): number =>
  Math.max(...tasks.map(of));

const sizeGoals = ({ name, tasks }: ExcelMeasured): readonly Goal[] => [
  {
    what: `${name}：最大の要求`,
    actual: mostOf(tasks, (traffic) => traffic.largestRequest),
    atMost: largestRequest,
    unit: "B",
  },
  {
    what: `${name}：最大の応答（Excel on the web の上限）`,
    actual: mostOf(tasks, (traffic) => traffic.largestAnswer),
    atMost: largestAnswer,
    unit: "B",
  },
];

const seedGoals = (seeds: ExcelMeasured): readonly Goal[] => {
  const { name, bareBytes } = seeds;
  const fill = taskOf(seeds, taskNames.fill);
  return [
    {
      what: `${name}：${taskNames.fill}要求`,
      actual: fill.requests,
      atMost: allSheets.length + 2,
      unit: "回",
    },
    {
      what: `${name}：${taskNames.fill}送信（値と計算式だけのJSON ${count(bareBytes)}B の1.5倍まで）`,
      actual: fill.bytesSent,
      atMost: Math.round(bareBytes * 1.5),
      unit: "B",
    },
    {
      what: `${name}：${taskNames.fillAgain}書き込み`,
      actual: taskOf(seeds, taskNames.fillAgain).writes,
      atMost: 0,
      unit: "件",
    },
    ...[taskNames.check, taskNames.checkAgain].map((task) => ({
      what: `${name}：${task}要求`,
      actual: taskOf(seeds, task).requests,
      atMost: 3,
      unit: "回",
    })),
  ];
};

const sameRequests = (seeds: ExcelMeasured, { name, tasks }: ExcelMeasured): readonly Goal[] =>
  tasks.map(({ task, requests }) => ({
    what: `${name}：${task}要求`,
    actual: requests,
    atMost: taskOf(seeds, task).requests,
    unit: "回",
  }));

/** What issue and limits ask for. The middle input is to need no more requests than the seeds. */
export const goalsOf = (measured: readonly ExcelMeasured[]): readonly Goal[] => {
  const [seeds, region] = measured;
  return [
    ...(seeds === undefined ? [] : seedGoals(seeds)),
    ...(seeds === undefined || region === undefined ? [] : sameRequests(seeds, region)),
    ...measured.flatMap(sizeGoals),
  ];
};
