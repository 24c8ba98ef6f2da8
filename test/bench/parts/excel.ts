import { univerCalculator } from "../../../src/standin/univer";
import { noCalculator } from "../../excel/no-calculator";
import { goalsOf } from "../excel-goals";
import { formatExcel } from "../excel-report";
import { measureExcel, type ExcelInput, type ExcelMeasured } from "../excel-tasks";
import { generated, seeds } from "../inputs";
import { runStages, type BenchInput } from "../steps";

type ExcelSettings = Pick<ExcelInput, "calculator" | "rounds" | "rival">;

const measureInput = (input: BenchInput, settings: ExcelSettings): Promise<ExcelMeasured> => {
  const { dataset, plan } = runStages(input);
  return measureExcel({ name: input.name, dataset, plan, ...settings });
};

export const reportExcel = async (): Promise<void> => {
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
