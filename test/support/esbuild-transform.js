const { createHash } = require("node:crypto");
const { extname } = require("node:path");
const { transformSync, version } = require("esbuild");

const options = {
  format: "cjs",
  target: "node20",
  sourcemap: "external",
  // What is imported when it is needed is required then: jest runs CommonJS.
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "__filename" },
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

/** @type {import("@jest/transform").SyncTransformer} */
module.exports = {
  canInstrument: false,
  getCacheKey: (text, file) =>
    createHash("sha256")
      .update([version, JSON.stringify(options), file, text].join("\0"))
      .digest("hex")
      .slice(0, 32),
  process: (text, file) => {
    const { code, map } = transformSync(text, {
      ...options,
      loader: extname(file) === ".ts" ? "ts" : "js",
      sourcefile: file,
    });
    return { code, map };
  },
};
