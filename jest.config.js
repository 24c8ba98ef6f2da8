const { availableParallelism } = require("node:os");

const esbuild = "<rootDir>/test/support/esbuild-transform.js";

/** @type {import("jest").Config} */
const common = {
  rootDir: __dirname,
  testEnvironment: "<rootDir>/test/support/environment.ts",
  // A busy machine is slow, and how long something takes is no test.
  testTimeout: 60_000,
  // ESM-only packages: jest runs CommonJS, and these ship a build that it can load.
  moduleNameMapper: {
    "^@univerjs/(core|engine-formula|protocol|rpc|themes)$":
      "<rootDir>/node_modules/@univerjs/$1/lib/umd/index.js",
  },
  transform: {
    "^.+\\.ts$": esbuild,
    "node_modules/(echarts|zrender|csv-parse|pdfjs-dist)/.+\\.m?js$": esbuild,
  },
  transformIgnorePatterns: ["/node_modules/(?!(echarts|zrender|csv-parse|pdfjs-dist)/)"],
  cacheDirectory: "<rootDir>/node_modules/.cache/jest",
};

const inBrowser = ["<rootDir>/test/e2e/", "<rootDir>/test/preview/offline/offline.test.ts"];

/** @type {import("jest").Config} */
module.exports = {
  // Jest takes it from here, not from the projects.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/support/sequencer.js",
  // One for each core: what the browser does beside them is their own waiting.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: inBrowser,
      globalSetup: "<rootDir>/test/support/unit-setup.ts",
    },
    {
      ...common,
      displayName: "browser",
      testMatch: [
        "<rootDir>/test/e2e/**/*.test.ts",
        "<rootDir>/test/preview/offline/offline.test.ts",
      ],
      globalSetup: "<rootDir>/test/e2e/browser-setup.ts",
      globalTeardown: "<rootDir>/test/e2e/browser-teardown.ts",
    },
  ],
};
