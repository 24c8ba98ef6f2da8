import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";
import { noCircles } from "./test/lint/no-circles.mjs";

/**
 * Which folders of `src` a folder may import. ESLint keeps only one `no-restricted-imports` entry
 * per file, so the whole ban of a folder stands in one entry made from this table.
 */
const mayImport = {
  references: [],
  domain: [],
  extract: ["domain", "ooxml"],
  import: ["references", "domain", "extract", "xlsx", "standin", "ooxml"],
  dataset: ["domain", "extract"],
  revision: ["domain", "extract", "dataset"],
  rules: ["domain"],
  plan: ["references", "domain"],
  xlsx: ["references", "domain", "plan", "standin", "ooxml"],
  excel: ["references", "domain", "dataset", "rules", "plan"],
  commands: [],
  taskpane: ["references", "domain", "dataset", "rules", "plan", "excel", "commands"],
  cli: [
    "references",
    "domain",
    "extract",
    "import",
    "dataset",
    "revision",
    "rules",
    "plan",
    "excel",
    "xlsx",
  ],
  standin: ["references"],
  ooxml: [],
  preview: ["references", "domain", "xlsx", "standin", "taskpane"],
};
const folders = Object.keys(mayImport);
const core = ["references", "domain", "extract", "dataset", "revision", "rules", "plan"];
/** Without a file system, a clock or a network: what it needs of them, the shell brings. */
const pure = [...core, "import"];

/** The stand-in is a library: whoever is outside it imports its entries. Node is for tests. */
const notDeepIntoStandin = (parent, entries) => ({
  regex: `${parent}/standin/(?!(?:${entries.join("|")})$)`,
  message: `Import src/standin, or its entries: ${entries.join(", ")}.`,
});
const standinEntries = ["workbook", "parse-input", "office-js", "univer"];
const standinEntriesForTests = [...standinEntries, "node"];

const importDirections = folders.map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `\\.\\./(${folders.filter((other) => other !== folder && !mayImport[folder].includes(other)).join("|") || "-"})(/|$)`,
            message: `src/${folder} may import only: ${mayImport[folder].join(", ") || "nothing"}.`,
          },
          ...(folder === "standin" ? [] : [notDeepIntoStandin("\\.\\.", standinEntries)]),
          ...(pure.includes(folder)
            ? [
                {
                  regex: "^node:",
                  message: "It is pure: no file system, no clock, no network.",
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

const testImports = [
  {
    files: ["test/**/*.{ts,tsx}"],
    ignores: ["test/standin/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [notDeepIntoStandin("src", standinEntriesForTests)] },
      ],
    },
  },
  {
    files: ["test/standin/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            notDeepIntoStandin("src", standinEntriesForTests),
            {
              regex: "^\\.\\./(?!\\.\\./src/(?:standin|references)(?:/|$))",
              message: "Tests of the stand-in know it and src/references alone.",
            },
          ],
        },
      ],
    },
  },
];

export default tseslint.config(
  { ignores: ["dist", "out", "coverage", "node_modules", "seeds"] },
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
      },
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of literals." },
      ],
    },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        "console",
        "window",
        "document",
        "fetch",
        "process",
        "Buffer",
        "setTimeout",
        "Office",
        "Excel",
        "performance",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The core has no clock." },
        { object: "Math", property: "random", message: "The core is deterministic." },
      ],
    },
  },
  {
    files: ["src/standin/**/*.ts"],
    ignores: ["src/standin/node.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "Buffer", "require", "__dirname"],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/extract/**"],
    rules: { "id-match": ["error", "^[\\x00-\\x7F]+$"] },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Text goes in as text." },
        { property: "dangerouslySetInnerHTML", message: "Text goes in as text." },
      ],
    },
  },
  {
    // Documents, datasets and sheets are of any length: no expression may take more than linear time on them.
    files: ["src/**/*.{ts,tsx}"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { local: { rules: { "no-circles": noCircles } } },
    rules: { "local/no-circles": "error" },
  },
  ...importDirections,
  ...testImports,
);
