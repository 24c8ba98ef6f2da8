import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = join(__dirname, "../..");
const shelf = join(root, "node_modules/.cache/built-page");

/** Everything that a build reads of this project. */
const inputs = [
  "src",
  "assets",
  "seeds/dataset.json",
  "manifest.xml",
  "package-lock.json",
  "tsconfig.json",
  "webpack.config.js",
];

const filesIn = (path: string): readonly string[] =>
  statSync(join(root, path)).isFile()
    ? [path]
    : readdirSync(join(root, path))
        .toSorted()
        .flatMap((name) => filesIn(join(path, name)));

const digestOfInputs = (): string => {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesIn)) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex").slice(0, 16);
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Whether the build is this process's to do: another one that runs may be at it, one that has died is not. */
const takeLock = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (owner > 0 && !isRunning(owner)) rmSync(lock, { force: true });
    return false;
  }
};

/**
 * The page built from the sources as they are now. All test files of a run share one build, and the next run too, as long as
 * nothing has changed. `BUILT_PAGE` names a folder to take instead.
 */
export const builtPage = async (build: (folder: string) => Promise<void>): Promise<string> => {
  const given = process.env["BUILT_PAGE"] ?? "";
  if (given !== "") return given;
  const digest = digestOfInputs();
  const folder = join(shelf, digest);
  const lock = join(shelf, `${digest}.lock`);
  mkdirSync(shelf, { recursive: true });
  while (!existsSync(folder)) {
    if (!takeLock(lock)) {
      await pause(500);
      continue;
    }
    try {
      for (const old of readdirSync(shelf)) {
        if (!old.startsWith(digest)) rmSync(join(shelf, old), { recursive: true, force: true });
      }
      const unfinished = `${folder}.unfinished`;
      await build(unfinished);
      renameSync(unfinished, folder);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
};
