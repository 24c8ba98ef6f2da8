/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      {
        diagnostics: false,
        tsconfig: {
          isolatedModules: true,
          module: "CommonJS",
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          verbatimModuleSyntax: false,
        },
      },
    ],
  },
};
