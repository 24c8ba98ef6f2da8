const path = require("node:path");

/** @type {import("webpack").Configuration} */
module.exports = {
  target: "node20",
  entry: { cli: "./src/cli/main.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].cjs", clean: true },
  devtool: "source-map",
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: "ts-loader", options: { onlyCompileBundledFiles: true } },
      },
    ],
  },
  optimization: { minimize: false },
};
