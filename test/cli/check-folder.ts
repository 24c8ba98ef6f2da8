import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";

/** What tests look for in the JSON of a check. */
export const checkResult = z.looseObject({
  findings: z.array(z.looseObject({ rule: z.string(), fingerprint: z.string() })),
});

/** A copy of the documents, and beside it a folder for files. */
export interface CheckFolder {
  readonly seeds: string;
  readonly file: (name: string) => string;
  readonly check: (...args: readonly string[]) => ReturnType<typeof runCaptured>;
  /** Fingerprint of the first finding of a rule. */
  readonly fingerprint: (rule: string) => Promise<string>;
  readonly acknowledge: (
    fingerprint: string,
    ...args: readonly string[]
  ) => ReturnType<typeof runCaptured>;
  /** Changes the text of the vision. */
  readonly change: (found: string | RegExp, by: string) => void;
}

const asOf = ["--as-of", "2025-04-01"];

/** Does something with documents that may be changed. */
export const inCheckFolder = <T>(use: (folder: CheckFolder) => Promise<T>): Promise<T> =>
  inTemporaryFolder((root) => {
    const seeds = join(root, "seeds");
    const file = (name: string): string => join(root, name);
    cpSync(seedsFolder, seeds, { recursive: true });
    const check: CheckFolder["check"] = (...args) =>
      runCaptured(["check", "--verbose", "--seeds", seeds, ...asOf, ...args]);
    const acknowledgements = ["--acknowledgements", file("確認.json")];
    return use({
      seeds,
      file,
      check,
      fingerprint: async (rule) => {
        const { out } = await check("--format", "json");
        const { findings } = checkResult.parse(JSON.parse(out));
        return findings.find((one) => one.rule === rule)?.fingerprint ?? "";
      },
      acknowledge: (fingerprint, ...args) =>
        runCaptured([
          ...["acknowledge", fingerprint, "--seeds", seeds, ...asOf, ...acknowledgements],
          ...["--by", "岡山 花子", "--on", "2025-04-02", ...args],
        ]),
      change: (found, by) => {
        const vision = join(seeds, "vision-annex-2023-03.txt");
        writeFileSync(vision, readFileSync(vision, "utf8").replace(found, by));
      },
    });
  });

/** The row of a project whose 計 is not the sum of its years. */
export const wrongTotal = "\t0千円\t150千円\t—\t—\t—\t0千円";
export const otherTotal = "\t0千円\t160千円\t—\t—\t—\t0千円";
export const rightTotal = "\t0千円\t150千円\t—\t—\t—\t—";
