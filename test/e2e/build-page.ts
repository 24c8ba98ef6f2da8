import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { builtPage } from "./built-page";

const root = join(__dirname, "../..");

/** Pane and page as `npm run build` delivers them. */
export const buildPane = async (folder: string): Promise<void> => {
  const webpackCli = [
    require.resolve("webpack-cli/bin/cli.js"),
    ["--mode", "production", "--config-name", "taskpane", "--no-devtool"],
    ["--output-path", folder],
  ].flat();
  await promisify(execFile)(process.execPath, webpackCli, {
    cwd: root,
    maxBuffer: 64_000_000,
  });
};

const buildStandIn = async (folder: string): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: { "stand-in": "./test/e2e/stand-in-page.ts" },
    outdir: folder,
    bundle: true,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
};

export interface BuiltPage {
  /** The delivered files. */
  readonly pane: string;
  readonly standIn: string;
}

/** Builds the pane, if nobody has, and the script that stands in for Excel, into a temporary folder of its own. */
export const buildPage = async (): Promise<BuiltPage> => {
  const standIn = mkdtempSync(join(tmpdir(), "renkei-totsugo-e2e-"));
  const [pane] = await Promise.all([builtPage(buildPane), buildStandIn(standIn)]);
  return { pane, standIn };
};
