import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./modules";
import { mutantsOf } from "./mutants";
import { reportOf, writeReport } from "./report";
import { filesBelow, newSightings } from "./sightings";
import { newTrials, type PlacedMutant, type Trial } from "./try-mutant";
import { newWorkerProcess } from "./worker-process";

const usage = `npm run mutations -- [--number 100] [--seed 1] [--seconds 60] [--near] [path …]

Changes the source in small ways, one at a time, and tells which changes no test notices.
  path       a folder or file of src; without any, the folders that decide: domain extract dataset rules plan excel
  --number   how many mutants, drawn by the seed; 0 for all
  --seed     another number draws others
  --seconds  how long the tests of one mutant may take
  --near     only the tests in the folder of the same name: quick, and too strict
The survivors stand in out/mutations/.`;

const usual = ["domain", "extract", "dataset", "rules", "plan", "excel"].map(
  (name) => `src/${name}`,
);

const allMutants = (paths: readonly string[]): readonly PlacedMutant[] =>
  paths
    .flatMap(filesBelow)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      mutantsOf(file, readFileSync(join(root, file), "utf8")).map((mutant) => ({
        ...mutant,
        file,
      })),
    );

/** The same ones for the same seed, whatever else there is. */
const drawn = (
  mutants: readonly PlacedMutant[],
  seed: number,
  number: number,
): readonly PlacedMutant[] => {
  const lot = ({ file, start, becomes }: PlacedMutant): string =>
    createHash("sha256").update([seed, file, start, becomes].join("\0")).digest("hex");
  const lots = mutants.map((mutant) => ({ mutant, lot: lot(mutant) }));
  const sorted = lots.toSorted((one, other) => (one.lot < other.lot ? -1 : 1));
  return sorted.slice(0, number === 0 ? undefined : number).map(({ mutant }) => mutant);
};

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      number: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      seconds: { type: "string", default: "60" },
      near: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    say(usage);
    return;
  }
  const paths = positionals.length > 0 ? positionals : usual;
  const all = allMutants(paths);
  const mutants = drawn(all, Number(values.seed), Number(values.number));
  const title = `${mutants.length} of ${all.length} mutants of ${paths.join(" ")}, seed ${values.seed}`;
  const file = join(root, "out/mutations", `${paths.join("+").replaceAll("/", "-")}.txt`);
  const worker = newWorkerProcess();
  try {
    const tryOut = newTrials({
      worker,
      sightings: newSightings(worker, say),
      seconds: Number(values.seconds),
      isNear: values.near,
    });
    const trials: Trial[] = [];
    for (const mutant of mutants) {
      const trial = await tryOut(mutant);
      trials.push(trial);
      const outcome = trial.killedBy ?? "SURVIVED";
      say(`${trials.length}/${mutants.length} ${mutant.file} ${mutant.kind}: ${outcome}`);
      writeReport(file, reportOf(title, trials));
    }
    process.stdout.write(`${reportOf(title, trials)}\n`);
  } finally {
    worker.close();
  }
};

void main();
