import { dirname, join } from "node:path";

/** The library does not export its check of a file's structure. */
const checkerPath = join(
  dirname(require.resolve("@cj-tech-master/excelts")),
  "modules/excel/utils/ooxml-validator.js",
);

/** What a foreign library finds wrong with the structure of a file. */
export const structureProblems = async (bytes: Uint8Array): Promise<unknown> => {
  const checker: unknown = await import(checkerPath);
  const check: unknown = Reflect.get(Object(checker), "validateXlsxBuffer");
  if (typeof check !== "function") throw new Error("no validateXlsxBuffer");
  const report: unknown = await Reflect.apply(check, null, [bytes]);
  return Reflect.get(Object(report), "problems");
};
