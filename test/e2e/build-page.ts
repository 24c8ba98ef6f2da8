import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { webpack, type Configuration } from "webpack";

const root = join(__dirname, "../..");

/** Pane and page as `npm run build` delivers them. */
const buildPane = async (folder: string): Promise<void> => {
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

const standIn = (folder: string): Configuration => ({
  context: root,
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  entry: { "stand-in": "./test/e2e/stand-in-page.ts" },
  output: { path: folder, filename: "[name].js" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { rootDir: root } },
        },
      },
    ],
  },
});

const buildStandIn = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(standIn(folder), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });

export interface BuiltPage {
  /** The delivered files. */
  readonly pane: string;
  readonly standIn: string;
}

/** Builds the pane and the script that stands in for Excel, each into a temporary folder of its own. */
export const buildPage = async (): Promise<BuiltPage> => {
  const folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-e2e-"));
  const built = { pane: join(folder, "pane"), standIn: join(folder, "stand-in") };
  await Promise.all([buildPane(built.pane), buildStandIn(built.standIn)]);
  return built;
};

/** Pane and page. `BUILT_PAGE` names a folder where they have been built already. */
export const builtPage = async (): Promise<string> => {
  const given = process.env["BUILT_PAGE"];
  if (given !== undefined && given !== "") return given;
  const folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-e2e-"));
  await buildPane(folder);
  return folder;
};
