import { extractDocuments } from "../../../src/extract";
import { buildDataset } from "../../../src/dataset";
import { checkDataset, documentsOnly } from "../../../src/rules";
import { seedDecisions, seedTexts, toFiles } from "../../fixtures/seeds";

const units = [
  "＊",
  "*",
  "\t",
  "#",
  "(",
  ")",
  "市",
  "1",
  "1,",
  "あ",
  "~",
  "'",
  "=",
  "<",
  "、",
  "A",
  "局課",
  "\t津",
  "連携取組\t津\t堺\t",
  "令和7年4月1日",
];
const smallest = 10_000;
const factors = [1, 2, 4, 8];

/** What eight times the length may take: linear with a constant part is less than eight, quadratic is 64. */
const mostGrowth = 20;
/** Less is noise. */
const shortestMs = 250;

const cpuOf = (work: () => void): number => {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
};

const readAll = (name: string, line: string): void => {
  const texts = { ...seedTexts, [name]: `${seedTexts[name] ?? ""}\n以下余白${line}以上\n` };
  const dataset = buildDataset(extractDocuments(toFiles(texts)), seedDecisions);
  checkDataset(documentsOnly(dataset, null));
};

/** Lets one line of each document grow, and gives the shapes for which the time grows faster than the line. */
export const measureGrowth = (): readonly string[] =>
  Object.keys(seedTexts).flatMap((name) =>
    units.flatMap((unit) => {
      const spent = factors.map((factor) =>
        cpuOf(() => {
          readAll(name, unit.repeat(smallest * factor));
        }),
      );
      const [first = 0] = spent;
      const last = spent.at(-1) ?? 0;
      return last > shortestMs && last > first * mostGrowth
        ? [`${name} 「${unit}」：${spent.map((ms) => `${ms.toFixed(0)}ms`).join("、")}`]
        : [];
    }),
  );
