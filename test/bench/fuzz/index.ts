import { groupBy } from "../../../src/domain";
import { generateRegion } from "../../fixtures/region-documents";
import { openRandom } from "../../fixtures/region-documents/random";
import { seedDecisions, seedTexts } from "../../fixtures/seeds";
import { examineDocuments } from "./examine-documents";
import { examiners } from "./examine-json";
import { measureGrowth } from "./growth";
import { changeJson } from "./json-changes";
import { jsonFiles } from "./json-files";
import { changeText } from "./text-changes";
import { runTrials, type Trials } from "./trials";

/** How many of the trials of a seed are made, from which number on: so a large measure can be taken in parts. */
export interface FuzzSize {
  readonly seed: number;
  readonly from: number;
  readonly documents: number;
  readonly jsonFiles: number;
}

export const usualFuzz: FuzzSize = { seed: 1, from: 0, documents: 10_000, jsonFiles: 5_000 };

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${String(index)}`);
  return item;
};

/** Every trial has a source of numbers of its own, so that one can be made again alone. */
const randomOf = (seed: number, number: number) => openRandom(seed * 1_000_003 + number);

const tryDocuments = ({ seed, from, documents }: FuzzSize): Trials => {
  const region = generateRegion({ projectCount: 4, partnerCount: 3 }).texts;
  return runTrials({ from, count: documents }, (number) => {
    const random = randomOf(seed, number);
    const isSeed = random.isOneIn(2);
    const texts = isSeed ? seedTexts : region;
    const name = at(Object.keys(texts), random.integer(Object.keys(texts).length));
    const changed = changeText(texts[name] ?? "", random);
    const isAlone = random.isOneIn(2);
    return {
      input: `${String(number)} ${name} ${isAlone ? "単独" : "全部"} ${changed.changes.join("、")}`,
      examine: () =>
        examineDocuments(
          { ...(isAlone ? {} : texts), [name]: changed.text },
          isSeed ? seedDecisions : [],
        ),
    };
  });
};

const tryJsonFiles = ({ seed, from, jsonFiles: count }: FuzzSize): Trials => {
  const files = jsonFiles();
  return runTrials({ from, count }, (number) => {
    const random = randomOf(seed, number);
    const [kind, text] = at(files, random.integer(files.length));
    const changed = changeJson(text, random);
    return { input: `${String(number)} ${kind}`, examine: () => examiners[kind](changed) };
  });
};

const print = (title: string, { count, falls, slowestMs }: Trials): void => {
  const inputs = new Set(falls.map(({ input }) => input)).size;
  console.log(
    `${title}：${String(count)}件のうち、欠陥のあったもの${String(inputs)}件、最も長くかかったもの${slowestMs.toFixed(0)}ms`,
  );
  const byFault = groupBy(falls, ({ fault }) => fault.replaceAll(/\d+/gu, "n"));
  for (const [, [first, ...others]] of byFault) {
    if (first !== undefined) {
      console.log(`  ${String(others.length + 1)}件 例：${first.input}\n    ${first.fault}`);
    }
  }
};

const printGrowth = (): void => {
  const grown = measureGrowth();
  console.log(`長い1行：入力より速く時間の増えるもの${String(grown.length)}通り`);
  for (const one of grown) console.log(`  ${one}`);
};

/** Damages documents and JSON files by a seed, and prints what the program does not bear; how its time grows with the first part. */
export const reportFuzz = (size: FuzzSize): void => {
  print("傷めた資料", tryDocuments(size));
  print("傷めたJSON", tryJsonFiles(size));
  if (size.from === 0) printGrowth();
};
