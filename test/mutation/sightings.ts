import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./modules";
import { isSighting, type Sighting } from "./tasks";
import type { WorkerProcess } from "./worker-process";

const shelf = join(root, "node_modules/.cache/mutations/sightings.json");

/** Start programs, or show nothing of the folders that are mutated. */
const leftOut =
  /^test\/(?:e2e|manifest|preview|standin|bench|mutation)\/|libreoffice|cli\/(?:serve|process)\./;
const longest = 300_000;

export const filesBelow = (folder: string): readonly string[] =>
  statSync(join(root, folder)).isFile()
    ? [folder]
    : readdirSync(join(root, folder))
        .toSorted()
        .flatMap((name) => filesBelow(`${folder}/${name}`));

const digests = new Map<string, string>();
const digestOf = (file: string): string => {
  const stats = statSync(join(root, file), { throwIfNoEntry: false });
  const known = digests.get(file);
  if (known !== undefined || stats === undefined) return known ?? "";
  const digest = createHash("sha256")
    .update(readFileSync(join(root, file)))
    .digest("hex")
    .slice(0, 12);
  digests.set(file, digest);
  return digest;
};
const digestOfAll = (files: readonly string[]): string => files.map(digestOf).join("");

type Kept = Record<string, { readonly digest: string; readonly sighting: Sighting }>;

const readKept = (): Kept => {
  try {
    const kept: unknown = JSON.parse(readFileSync(shelf, "utf8"));
    const entries = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, Kept[string]] => {
        const value: unknown = entry[1];
        return (
          typeof value === "object" &&
          value !== null &&
          "sighting" in value &&
          isSighting(value.sighting)
        );
      }),
    );
  } catch {
    return {};
  }
};

const allTests = (): readonly string[] =>
  filesBelow("test").filter((file) => file.endsWith(".test.ts") && !leftOut.test(file));

const roomOf = (file: string): string => file.split("/")[1] ?? "";

/** The tests that lie in the folder of the same name as a source file's, and all others. */
export const nearAndFar = (file: string): readonly (readonly string[])[] => {
  const tests = allTests();
  const isNear = (test: string): boolean => roomOf(test) === roomOf(file);
  return [tests.filter(isNear), tests.filter((test) => !isNear(test))];
};

/** What files of tests go through. */
export type Sightings = (tests: readonly string[]) => Promise<ReadonlyMap<string, Sighting>>;

/** Kept from run to run for those of which nothing has changed. */
export const newSightings = (worker: WorkerProcess, say: (text: string) => void): Sightings => {
  const kept = readKept();
  const seen = new Map<string, Sighting | null>();
  const see = async (file: string): Promise<Sighting | null> => {
    const known = kept[file];
    if (known?.digest === digestOfAll(known?.sighting.files ?? [])) return known.sighting;
    say(`looks what ${file} goes through`);
    const answer = await worker.ask({ kind: "see", file }, longest);
    if (!isSighting(answer)) say(`${file} takes too long here and is left out.`);
    else if (answer.failed !== null) say(`${file} fails here and is left out: ${answer.failed}`);
    else {
      kept[file] = { digest: digestOfAll(answer.files), sighting: answer };
      mkdirSync(dirname(shelf), { recursive: true });
      writeFileSync(shelf, JSON.stringify(kept));
      return answer;
    }
    return null;
  };
  return async (tests) => {
    const found = new Map<string, Sighting>();
    for (const file of tests) {
      const sighting = seen.has(file) ? (seen.get(file) ?? null) : await see(file);
      seen.set(file, sighting);
      if (sighting !== null) found.set(file, sighting);
    }
    return found;
  };
};
