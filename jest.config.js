const typescript = {
  diagnostics: false,
  tsconfig: {
    isolatedModules: true,
    module: "CommonJS",
    moduleResolution: "node10",
    ignoreDeprecations: "6.0",
    verbatimModuleSyntax: false,
  },
};

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // ESM-only packages: jest runs CommonJS, and these ship a build that it can load.
  moduleNameMapper: {
    "^@univerjs/(core|engine-formula|protocol|rpc|themes)$":
      "<rootDir>/node_modules/@univerjs/$1/lib/umd/index.js",
  },
  transform: {
    "^.+\\.ts$": ["ts-jest", typescript],
    "node_modules/(echarts|zrender)/.+\\.js$": [
      "ts-jest",
      { ...typescript, tsconfig: { ...typescript.tsconfig, allowJs: true } },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!(echarts|zrender)/)"],
};
