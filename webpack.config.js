const os = require("node:os");
const path = require("node:path");
const { URL } = require("node:url");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
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

const typescript = {
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

/** @returns {import("webpack").Configuration} */
function cli() {
  return {
    ...typescript,
    name: "cli",
    target: "node20",
    entry: { cli: "./src/cli/main.ts" },
    output: { path: dist, filename: "[name].cjs" },
    devtool: "source-map",
    optimization: { minimize: false },
  };
}

/** @returns {Promise<import("webpack").Configuration>} */
async function taskpane(env, isProduction) {
  const host = hostAddress(env.host ?? developmentHost);
  return {
    ...typescript,
    name: "taskpane",
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/main.tsx" },
    output: {
      path: dist,
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      clean: { keep: /^cli\.cjs/ },
    },
    // No kind of `eval`: the page's Content-Security-Policy forbids it.
    devtool: "source-map",
    optimization: {
      chunkIds: "named",
      splitChunks: {
        chunks: "all",
        cacheGroups: { vendors: { name: "vendors", test: /node_modules/ } },
      },
    },
    performance: { maxAssetSize: 2_000_000, maxEntrypointSize: 2_000_000 },
    plugins: [
      new HtmlPlugin({ filename: "taskpane.html", template: "src/taskpane/taskpane.html" }),
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
        headers: { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
        hot: false,
        static: false,
      },
    }),
  };
}

module.exports = async (env, argv) => [cli(), await taskpane(env, argv.mode === "production")];
