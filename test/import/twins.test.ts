import { importTools } from "../../src/cli/import-tools";
import { buildDataset } from "../../src/dataset";
import { extractDocuments } from "../../src/extract";
import { importDocument, type ImportedFile } from "../../src/import";
import { buildFrom, seedDecisions, seedSuccessions, seedTexts } from "../fixtures/seeds";
import { convertAllWithLibreOffice, hasLibreOffice } from "../xlsx/libreoffice";
import { allCharacters, printedCharacters, readCharacters } from "./support/characters";
import { excelTwin, wordTwin } from "./support/twins";

const ofFile =
  /^(?:source|sources|\w+Sources?|lines|places|sha256|fileName|lineCounts|problems|takenLines)$/u;

/** Everything in a dataset but where it stands in its file, and what is open. */
const valuesOf = (value: unknown, change: (text: string) => string = (text) => text): unknown => {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => valuesOf(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ofFile.test(key))
      .map(([key, inner]) => [key, valuesOf(inner, change)]),
  );
};

const readTwins = (twins: Readonly<Record<string, Uint8Array>>): Promise<readonly ImportedFile[]> =>
  Promise.all(
    Object.entries(twins).map(([name, bytes]) => importDocument(name, bytes, importTools)),
  );

const datasetOf = (files: readonly ImportedFile[]) =>
  buildDataset(extractDocuments(files.map(({ input }) => input)), seedDecisions, seedSuccessions);

const expected = buildFrom(seedTexts, seedDecisions, seedSuccessions);

const twinsBy = async (
  make: (text: string) => Uint8Array | Promise<Uint8Array>,
): Promise<Readonly<Record<string, Uint8Array>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(seedTexts).map(async ([name, text]) => [name, await make(text)] as const),
    ),
  );

test.each([
  ["Word", (text: string) => wordTwin(text)],
  ["Excel", excelTwin],
])("付属の資料の内容の%sからは、テキストからと同じ値の正本データができる", async (_, make) => {
  const dataset = datasetOf(await readTwins(await twinsBy(make)));
  expect(valuesOf(dataset)).toEqual(valuesOf(expected));
  expect(dataset.problems).toEqual([]);
});

const withLibreOffice = hasLibreOffice("Writer の作る PDF の読み取り") ? describe : describe.skip;

withLibreOffice("Writer の作る付属の資料の PDF", () => {
  let pdfs: Readonly<Record<string, Uint8Array>>;
  let files: readonly ImportedFile[];

  beforeAll(async () => {
    const words = await twinsBy((text) => wordTwin(text));
    pdfs = convertAllWithLibreOffice(
      Object.fromEntries(
        Object.entries(words).map(([name, bytes]) => [name.replace(".txt", ".docx"), bytes]),
      ),
      "pdf",
    );
    files = await readTwins(pdfs);
  });

  /** Where a line was wrapped, nobody sees a blank. */
  const withoutBlanks = (text: string): string => text.replace(/\s/gu, "");

  test("テキストからと同じ値の正本データができ、問いは5ページに1つより少ない", () => {
    const dataset = datasetOf(files);
    expect(valuesOf(dataset, withoutBlanks)).toEqual(valuesOf(expected, withoutBlanks));
    const documents = files.flatMap(({ document }) => document ?? []);
    const pages = documents.reduce((sum, document) => sum + document.pages, 0);
    expect(documents).toHaveLength(Object.keys(seedTexts).length);
    expect(dataset.problems.every(({ kind }) => kind === "import-doubtful")).toBe(true);
    expect(dataset.problems.length).toBeLessThan(pages / 5);
  });

  test("印刷された文字は、1字も失われず、増えもしない", async () => {
    for (const { document } of files) {
      if (document === null) throw new Error("not read");
      const printed = allCharacters(
        await printedCharacters(pdfs[document.fileName] ?? new Uint8Array()),
      );
      expect(printed.length).toBeGreaterThan(500);
      expect(readCharacters(document)).toBe(printed);
    }
  });
});
