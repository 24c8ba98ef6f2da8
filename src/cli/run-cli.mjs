import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

/**
 * The command line from one file, `dist/cli.cjs`: loading its hundreds of sources one by one takes a cold machine 20 seconds. The
 * file is built again when a source or a dependency is newer. `--build-only` builds it and runs nothing.
 */
const root = path.resolve(import.meta.dirname, "../..");
const bundle = path.join(root, "dist", "cli.cjs");
const sources = ["src", "package-lock.json"];

/** Of a folder, of all that is in it, and of the folder itself: a file that was taken away counts as well. */
const newestChange = (at) => {
  const found = statSync(at);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(at).reduce(
    (newest, name) => Math.max(newest, newestChange(path.join(at, name))),
    found.mtimeMs,
  );
};

const isFresh = () => {
  const built = statSync(bundle, { throwIfNoEntry: false });
  if (built === undefined) return false;
  return sources.every((source) => newestChange(path.join(root, source)) <= built.mtimeMs);
};

const build = async () => {
  const started = new Date();
  const esbuild = await import("esbuild");
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    charset: "utf8",
    // Loaded only where a PDF is read, as it is.
    external: ["pdfjs-dist"],
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  mkdirSync(path.dirname(bundle), { recursive: true });
  // Whole or not at all: another run may be reading the file.
  const unfinished = `${bundle}.${process.pid}`;
  try {
    writeFileSync(unfinished, outputFiles[0].contents);
    // What changed while it was built is newer than it.
    utimesSync(unfinished, started, started);
    renameSync(unfinished, bundle);
  } finally {
    rmSync(unfinished, { force: true });
  }
};

/** EX_SOFTWARE, as for a defect of the program itself. */
const failed = 70;
try {
  if (!isFresh()) await build();
  if (!process.argv.includes("--build-only")) await import(pathToFileURL(bundle).href);
} catch (error) {
  process.stderr.write(
    `コマンドを組み立てられませんでした。「npm ci」を実行してから、もう一度お試しください。直らないときは、下の記録を添えて知らせてください。\n${String(error)}\n`,
  );
  process.exitCode = failed;
}
