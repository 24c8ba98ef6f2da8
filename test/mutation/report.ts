import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./modules";
import { parse } from "./mutants";
import type { Trial } from "./try-mutant";

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
};

const placeOf = ({ file, start }: Trial["mutant"], text: string): string => {
  const { line, character } = parse(file, text).getLineAndCharacterOfPosition(start);
  return `${file}:${line + 1}:${character + 1}`;
};

const survivorLines = ({ mutant, covering, ran }: Trial): readonly string[] => {
  const text = readFileSync(join(root, mutant.file), "utf8");
  const tests =
    covering === 0
      ? "no test goes there"
      : `${covering} files of tests go there${ran < covering ? `, ${ran} were run` : ""}`;
  return [
    `${placeOf(mutant, text)}  ${mutant.kind} (${tests})`,
    `  - ${oneLine(text.slice(mutant.start, mutant.end))}`,
    `  + ${oneLine(mutant.becomes)}`,
  ];
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

const countLine = (name: string, trials: readonly Trial[]): string => {
  const killed = trials.filter(({ killedBy }) => killedBy !== null).length;
  return `${name}: ${trials.length} mutants, ${killed} killed (${percent(killed, trials.length)}), ${trials.length - killed} survived`;
};

/** How many were killed, in all and by folder, and which survived. */
export const reportOf = (title: string, trials: readonly Trial[]): string => {
  const folders = [...new Set(trials.map(({ mutant }) => dirname(mutant.file)))].toSorted();
  const survivors = trials.filter(({ killedBy }) => killedBy === null);
  return [
    title,
    countLine("all", trials),
    ...folders.map((folder) =>
      countLine(
        folder,
        trials.filter(({ mutant }) => dirname(mutant.file) === folder),
      ),
    ),
    "",
    "Survivors",
    ...survivors
      .toSorted((a, b) => (a.mutant.file < b.mutant.file ? -1 : 1))
      .flatMap((trial) => ["", ...survivorLines(trial)]),
    "",
  ].join("\n");
};

export const writeReport = (path: string, report: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, report);
};
