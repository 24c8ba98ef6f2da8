import { importDocument } from "../../src/import";
import { importTools } from "../../src/cli/import-tools";
import { buildDataset } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import { extractDocuments } from "../../src/extract";
import { buildFrom, seedDecisions, seedSuccessions, seedTexts } from "../fixtures/seeds";
import { excelTwin, wordTwin } from "./support/twins";

/** Everything in a dataset but where it stands in its file. */
const valuesOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(valuesOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key]) =>
          !/^(?:source|sources|\w+Sources?|lines|places|sha256|fileName|lineCounts)$/u.test(key),
      )
      .map(([key, inner]) => [key, valuesOf(inner)]),
  );
};

const datasetOf = async (
  twin: (text: string) => Uint8Array | Promise<Uint8Array>,
): Promise<Dataset> => {
  const files = await Promise.all(
    Object.entries(seedTexts).map(async ([name, text]) =>
      importDocument(name, await twin(text), importTools),
    ),
  );
  const extraction = extractDocuments(files.map(({ input }) => input));
  return buildDataset(extraction, seedDecisions, seedSuccessions);
};

test.each([
  ["Word", wordTwin],
  ["Excel", excelTwin],
])("付属の資料の内容の%sからは、テキストからと同じ値の正本データができる", async (_, twin) => {
  const expected = valuesOf(buildFrom(seedTexts, seedDecisions, seedSuccessions));
  expect(valuesOf(await datasetOf(twin))).toEqual(expected);
});
