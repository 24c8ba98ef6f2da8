import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { isFormula, type SheetPlan, type WorkbookPlan } from "../../../src/plan";
import { cellLooksOf } from "../cell-looks";
import { seeds } from "../inputs";
import { measure } from "../measure";
import { formatFactor, formatMs, formatTable } from "../report";
import { prepareBench, runStages } from "../steps";

const looksOf = (sheet: SheetPlan) =>
  cellLooksOf(sheet).map((row) =>
    row.map(({ style, edges }) => ({
      size: style.fontSize ?? 11,
      bold: style.isBold ?? false,
      horizontal: style.horizontal ?? null,
      vertical: style.vertical === "middle" ? "center" : (style.vertical ?? "center"),
      wraps: style.wraps ?? false,
      fill: style.fill ?? null,
      format: style.numberFormat ?? null,
      bordered: Object.keys(edges).length > 0,
    })),
  );

/** The same sheets as lists of values, and the look of each cell. */
const sheetsFor = ({ sheets, fontName }: WorkbookPlan) => ({
  font: fontName,
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.values.map((row) => row.map((value) => (isFormula(value) ? value.formula : value))),
    looks: looksOf(sheet),
  })),
});

const timesSchema = z.object({ bare: z.array(z.number()), styled: z.array(z.number()) });

/** The python that has openpyxl; `null` where none has. */
const pythonWithOpenpyxl = (): string | null =>
  ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0,
  ) ?? null;

const timesOfOpenpyxl = (python: string, plan: WorkbookPlan) => {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    const given = join(folder, "sheets.json");
    writeFileSync(given, JSON.stringify(sheetsFor(plan)));
    const { stdout, stderr, status } = spawnSync(python, [join(__dirname, "write.py"), given], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`openpyxl: ${stderr}`);
    return timesSchema.parse(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Runs of the whole flow after which the engine has compiled what it runs. */
const runIn = 20;

const medianOf = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Documents → checked workbook beside what openpyxl needs for the writing alone, after a run-in each. */
export const reportOpenpyxl = async (): Promise<void> => {
  const python = pythonWithOpenpyxl();
  if (python === null) {
    console.log(
      "\nopenpyxl を持つ python3 が見つからないため、openpyxl との比較は行っていません。",
    );
    return;
  }
  const { flow } = prepareBench(seeds);
  for (let run = 0; run < runIn; run += 1) await flow();
  const ours = (await measure(flow)).median;
  const { bare, styled } = timesOfOpenpyxl(python, runStages(seeds).plan);
  const rows: readonly (readonly [string, number])[] = [
    ["資料から点検ずみの.xlsxまで", ours],
    ["openpyxl：値と数式だけを書く", medianOf(bare)],
    ["openpyxl：書式もつけて書く", medianOf(styled)],
  ];
  console.log(
    `\n${formatTable([
      [seeds.name, "中央値", "本製品との比"],
      ...rows.map(([name, ms]) => [name, formatMs(ms), formatFactor(ms / ours)]),
    ])}`,
  );
};
