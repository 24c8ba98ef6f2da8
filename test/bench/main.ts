import { cpus, loadavg } from "node:os";
import { univerCalculator } from "../../src/standin/calculation/univer-calculator";
import { chromiumPath } from "../e2e/chromium";
import { noCalculator } from "../excel/no-calculator";
import { generateRegion } from "../fixtures/region-documents";
import { seedDecisions, seedTexts, toFiles } from "../fixtures/seeds";
import { goalsOf } from "./excel-goals";
import { formatExcel } from "./excel-report";
import { measureExcel, type ExcelInput, type ExcelMeasured } from "./excel-tasks";
import { formatFirstScreens } from "./first-screen/first-screen-report";
import { measureFirstScreens } from "./first-screen/measure-first-screen";
import { reportMutations, usualMost } from "./mutations";
import { formatGrowth, noise } from "./report";
import { reportRuleReach } from "./rule-reach";
import { growthsOf, measureSteps, rivalLines, sizeTable, splitTable } from "./step-report";
import { prepareBench, runStages, type BenchInput } from "./steps";

const partnerCount = 33;

const generated = (projectCount: number): BenchInput => ({
  name: `${projectCount.toLocaleString("ja-JP")}事業×${String(partnerCount)}市町`,
  files: toFiles(generateRegion({ projectCount, partnerCount }).texts),
  decisions: [],
});

const seeds: BenchInput = {
  name: "受領した資料",
  files: toFiles(seedTexts),
  decisions: seedDecisions,
};

const reportSteps = async (): Promise<void> => {
  // The regions have 1×, 10× and 100× the projects.
  const inputs = [seeds, ...[13, 130, 1300].map(generated)];
  const measured = await measureSteps(
    inputs.map((input) => ({ input, bench: prepareBench(input) })),
  );
  console.log(`\n${splitTable(measured)}`);
  console.log(`\n${sizeTable(measured)}`);
  const [, , middle] = measured;
  if (middle !== undefined) {
    console.log("\n別の書き方との比");
    for (const line of await rivalLines(middle)) console.log(line);
  }
  for (const [index, large] of measured.entries()) {
    const small = measured[index - 1];
    // The seeds are another kind of region.
    if (small === undefined || index < 2) continue;
    console.log(
      `\n${small.input.name}から${large.input.name}への伸び（1回あたりの演算時間どうし。揺れは${(noise * 100).toFixed(0)}%まで見込む）`,
    );
    for (const growth of growthsOf(small, large)) console.log(formatGrowth(growth));
  }
};

type ExcelSettings = Pick<ExcelInput, "calculator" | "rounds" | "rival">;

const measureInput = (input: BenchInput, settings: ExcelSettings): Promise<ExcelMeasured> => {
  const { dataset, plan } = runStages(input);
  return measureExcel({ name: input.name, dataset, plan, ...settings });
};

const reportExcel = async (): Promise<void> => {
  const calculator = univerCalculator();
  const largest = generated(1300);
  const measured = [
    await measureInput(seeds, { calculator, rounds: 5, rival: "measured" }),
    await measureInput(generated(130), { calculator, rounds: 3, rival: "measured" }),
    await measureInput(largest, { calculator: noCalculator, rounds: 1, rival: "leftOut" }),
  ];
  console.log("");
  for (const line of formatExcel(measured, goalsOf(measured))) console.log(line);
  console.log(
    `\n${largest.name}では、代役に計算をさせない（計算エンジンだけで数分かかる）。1セルずつ書く書き手は時間がかかるため、動かしていない。`,
  );
};

const openings = 15;

const reportFirstScreen = async (): Promise<void> => {
  console.log("");
  if (chromiumPath === null) {
    console.log(
      "最初の画面は測れません。Chromium が見つかりません。場所を環境変数 CHROMIUM で示してください。",
    );
    return;
  }
  const measured = await measureFirstScreens(chromiumPath, openings);
  for (const line of formatFirstScreens(measured)) console.log(line);
};

/** Up to 100 times the projects of the received documents. */
const reportRules = (): void => {
  reportRuleReach([seeds, ...[13, 130, 1300].map(generated)]);
};

/** `npm run bench -- excel` measures one part alone. */
const main = async (): Promise<void> => {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  console.log(
    `${cpu?.model ?? "CPU不明"} ×${String(cpus().length)}、Node.js ${process.version}、${process.platform}、直前1分の負荷 ${load.toFixed(1)}`,
  );
  const asked = process.argv.slice(2);
  if (asked.length === 0 || asked.includes("steps")) await reportSteps();
  if (asked.length === 0 || asked.includes("rules")) reportRules();
  if (asked.length === 0 || asked.includes("mutations")) reportMutations(usualMost);
  if (asked.length === 0 || asked.includes("excel")) await reportExcel();
  if (asked.length === 0 || asked.includes("first-screen")) await reportFirstScreen();
};

void main();
