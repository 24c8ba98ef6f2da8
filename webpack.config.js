const { createHash } = require("node:crypto");
const os = require("node:os");
const path = require("node:path");
const { URL } = require("node:url");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { getHttpsServerOptions, verifyCertificates } = require("office-addin-dev-certs");

const dist = path.resolve(__dirname, "dist");
const developmentHost = "https://localhost:3000";

/** What Excel on Windows, Mac and the web asks for in Japanese; the package's other files are for other programs and languages. */
const officeJs = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "ja-jp/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** The address the built manifest points to: `--env host=https://…`, a path after the host name is allowed. */
function hostAddress(given) {
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address?.protocol !== "https:" || address.search !== "" || address.hash !== "") {
    throw new Error(
      `host には「https://」で始まる配置先を指定してください（例: --env host=https://example.lg.jp/renkei）。指定された値は「${given}」です。`,
    );
  }
  return `${address.origin}${address.pathname}`.replace(/\/+$/, "");
}

/** Microsoft's licence and Office.js itself want the files as they are: `minimized` keeps the minifier away. */
function officeJsCopies() {
  const from = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const copy = (name, to) => ({
    from: path.join(from, name),
    to: `office-js/${to}`,
    info: { minimized: true },
  });
  // Office.js asks for this folder in exactly this case, which matters on most web servers.
  return [...officeJs.map((name) => copy(name, name)), copy("agaveerrorux", "AgaveErrorUX")];
}

/** Windows and Mac are asked once to trust the certificate; elsewhere one that is not trusted does for a browser. */
async function developmentCertificate() {
  const canInstall = ["win32", "darwin"].includes(os.platform());
  return canInstall || verifyCertificates() ? await getHttpsServerOptions() : {};
}

/** @param {import("webpack").Asset} asset */
function listedFile({ name, source }) {
  const content = source.buffer();
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { path: name, bytes: content.length, sha256 };
}

/** Lists every file of the page in `files.json` when all of them are written: without the list, a build was interrupted. */
const fileList = {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    let files = [];
    const list = () => path.join(compiler.outputPath, "files.json");
    compiler.hooks.emit.tapAsync({ name: "fileList", stage: -1000 }, (compilation, done) => {
      // Now: webpack forgets the content of what it has written.
      files = compilation.getAssets().map(listedFile);
      // The first time there is none.
      compiler.outputFileSystem.unlink(list(), () => done());
    });
    compiler.hooks.afterEmit.tapAsync("fileList", (_, done) => {
      const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      compiler.outputFileSystem.writeFile(list(), `${JSON.stringify(sorted, null, 1)}\n`, done);
    });
  },
};

/** What somebody who has just cloned the project reads while it builds. */
const sayInJapanese = {
  apply(compiler) {
    const log = compiler.getInfrastructureLogger("連携突合");
    compiler.hooks.run.tap("sayInJapanese", () => {
      log.info("画面を組み立てています。初回は1分ほどかかります。");
    });
    compiler.hooks.done.tap("sayInJapanese", (stats) => {
      if (stats.hasErrors())
        log.error("画面を組み立てられませんでした。下の記録を確かめてください。");
    });
  },
};

const typescript = {
  // Built once, only what has changed is built again.
  cache: {
    type: "filesystem",
    buildDependencies: { config: [__filename, path.join(__dirname, "package-lock.json")] },
  },
  stats: "errors-warnings",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        // Our modules do nothing when loaded, so what the pane does not use of a folder stays out of it.
        sideEffects: false,
        // `npm run typecheck` checks the types, of the tests as well.
        use: {
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { rootDir: __dirname } },
        },
      },
    ],
  },
};

/**
 * The pane; and the page that shows a workbook beside it where there is no Excel. `pane.html` is the pane in that page: the
 * same scripts, with what stands in for Excel's window around Office.js.
 */
function pages(isForExcel) {
  const pane = (filename, around) =>
    new HtmlPlugin({
      filename,
      template: "src/taskpane/taskpane.html",
      chunks: ["taskpane"],
      templateParameters: around,
    });
  const forExcel = pane("taskpane.html", { beforeOffice: [], behindOffice: [] });
  if (isForExcel) return [forExcel];
  return [
    forExcel,
    pane("pane.html", { beforeOffice: ["before-office.js"], behindOffice: ["behind-office.js"] }),
    new HtmlPlugin({
      filename: "index.html",
      template: "src/preview/index.html",
      chunks: ["preview"],
    }),
  ];
}

/** Scripts that stand alone, under names that stay. */
const fixedNames = ["before-office", "behind-office", "service-worker"];

/** @returns {Promise<import("webpack").Configuration>} */
async function taskpane(env, isProduction) {
  const host = hostAddress(env.host ?? developmentHost);
  const hash = isProduction ? ".[contenthash:8]" : "";
  return {
    ...typescript,
    name: "taskpane",
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      // Excel asks for the pane alone while it is developed.
      ...(!env.WEBPACK_SERVE && {
        preview: "./src/preview/main.tsx",
        "before-office": "./src/preview/pane-frame/before-office.ts",
        "behind-office": "./src/preview/pane-frame/behind-office.ts",
        "service-worker": "./src/preview/offline/service-worker.ts",
      }),
    },
    module: {
      rules: [
        ...typescript.module.rules,
        // The grid puts the styles of Univer in place itself, and takes them away again.
        { test: /\.css$/, type: "asset/source" },
        // What each check is about, for the pane.
        { test: /\.md$/, type: "asset/source" },
      ],
    },
    output: {
      path: dist,
      filename: ({ chunk }) =>
        fixedNames.includes(chunk?.name ?? "") ? "[name].js" : `[name]${hash}.js`,
      // What is loaded later, too: an old pane must not meet new code or another dataset under an old name.
      chunkFilename: `[name]${hash}.js`,
      clean: { keep: /^(cli\.cjs|files\.json)/ },
    },
    // No kind of `eval`: the page's Content-Security-Policy forbids it.
    devtool: isProduction ? false : "source-map",
    optimization: {
      chunkIds: "named",
      splitChunks: {
        chunks: ({ name }) => !fixedNames.includes(name ?? ""),
        cacheGroups: {
          univer: { name: "univer", test: /[\\/]@univerjs[\\/]/, chunks: "async", priority: 1 },
        },
      },
      minimizer: [
        new MinimizerPlugin({ exclude: /^univer\./, extractComments: false }),
        // 10 MB: esbuild takes seconds where Terser takes most of a minute.
        new MinimizerPlugin({
          include: /^univer\./,
          minify: MinimizerPlugin.esbuildMinify,
          minimizerOptions: { legalComments: "none", target: "es2022" },
        }),
      ],
    },
    performance: { maxAssetSize: 8_000_000, maxEntrypointSize: 2_000_000 },
    plugins: [
      sayInJapanese,
      fileList,
      // Rules for hyphenation in seventy languages, which no cell asks for.
      new webpack.IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-)[a-z-]+-[\w-]{8}\.js$/,
        contextRegExp: /engine-render/,
      }),
      ...pages(env.WEBPACK_SERVE === true),
      new CopyPlugin({
        patterns: [
          ...officeJsCopies(),
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(developmentHost, host),
          },
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE && {
      devServer: {
        host: "localhost",
        port: 3000,
        server: { type: "https", options: await developmentCertificate() },
        // Excel shows icons in the ribbon only where it may keep them.
        headers: ({ url }) => ({
          ...(url.startsWith("/assets/") ? {} : { "Cache-Control": "no-store" }),
          "X-Content-Type-Options": "nosniff",
          // Excel on the web shows the pane in a frame of its own.
          "Content-Security-Policy":
            "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com",
        }),
        hot: false,
        static: false,
      },
    }),
  };
}

module.exports = async (env, argv) => [await taskpane(env, argv.mode === "production")];
