import { growingInputs } from "../inputs";
import { formatGrowth, noise } from "../report";
import { growthsOf, measureSteps, rivalLines, sizeTable, splitTable } from "../step-report";
import { prepareBench } from "../steps";

export const reportSteps = async (): Promise<void> => {
  const measured = await measureSteps(
    growingInputs().map((input) => ({ input, bench: prepareBench(input) })),
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
