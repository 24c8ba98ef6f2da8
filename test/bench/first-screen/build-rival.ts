import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { join } from "node:path";
import { webpack, type Configuration } from "webpack";

const root = join(__dirname, "../../..");

const shared: Configuration = {
  context: root,
  mode: "production",
  devtool: false,
  target: ["web", "es2022"],
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { rootDir: root } },
        },
      },
    ],
  },
};

/** React in a file of its own, as in the template. */
const rival = (folder: string): Configuration => ({
  ...shared,
  entry: {
    react: ["react", "react-dom"],
    taskpane: { import: "./test/bench/first-screen/rival/main.tsx", dependOn: "react" },
  },
  output: { path: folder, filename: "[name].js" },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "test/bench/first-screen/rival/taskpane.html",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icon-80.png", to: "assets/" },
        {
          from: require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js"),
          to: "office-js/",
          info: { minimized: true },
        },
      ],
    }),
  ],
});

const watcher = (folder: string): Configuration => ({
  ...shared,
  entry: { watch: "./test/bench/first-screen/watch.ts" },
  output: { path: folder, filename: "[name].js" },
});

const build = (configuration: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });

export interface BuiltRival {
  /** A pane with the content of the Office team's template, built like ours. */
  readonly pane: string;
  /** The script that notes when something is shown. */
  readonly watcher: string;
}

export const buildRival = async (folder: string): Promise<BuiltRival> => {
  const pane = join(folder, "rival");
  await build(rival(pane));
  await build(watcher(folder));
  return { pane, watcher: join(folder, "watch.js") };
};
