import { chromiumPath, launchChromium } from "../../e2e/chromium";
import { importTools } from "../../../src/cli/import-tools";
import { importDocument } from "../../../src/import";
import { seedTexts } from "../../fixtures/seeds";
import { htmlTwin, wordTwin, type Printing } from "../../import/support/twins";
import { convertAllWithLibreOffice } from "../../xlsx/libreoffice";
import { formatTable } from "../report";
import { compareRows } from "./compare-rows";

type Files = Readonly<Record<string, Uint8Array>>;

const a4 = { width: 11_906, height: 16_838 } as const;
const a4Lying = { width: 16_838, height: 11_906 } as const;
const a3Lying = { width: 23_811, height: 16_838 } as const;

const printings: readonly (readonly [name: string, printing: Printing])[] = [
  ["A4横", { page: a4Lying, rows: "whole" }],
  ["A4横、行の途中で改ページ", { page: a4Lying, rows: "cut" }],
  ["A4縦", { page: a4, rows: "whole" }],
  ["A4縦、行の途中で改ページ", { page: a4, rows: "cut" }],
  ["A3横、行の途中で改ページ", { page: a3Lying, rows: "cut" }],
];

const wordFiles = (printing?: Printing): Files =>
  Object.fromEntries(
    Object.entries(seedTexts).map(([name, text]) => [
      name.replace(".txt", ".docx"),
      wordTwin(text, undefined, printing),
    ]),
  );

const byWriter = (printing: Printing): Files =>
  convertAllWithLibreOffice(wordFiles(printing), "pdf");

const byChromium = async (printing: Printing): Promise<Files> => {
  const browser = await launchChromium(chromiumPath ?? "");
  try {
    const page = await browser.newPage();
    const files: Record<string, Uint8Array> = {};
    for (const [name, text] of Object.entries(seedTexts)) {
      await page.setContent(htmlTwin(text, printing));
      const pdf = await page.pdf({ preferCSSPageSize: true });
      files[name.replace(".txt", ".docx")] = new Uint8Array(pdf);
    }
    return files;
  } finally {
    await browser.close();
  }
};

const readAll = async (files: Files) => {
  const read = [];
  for (const [name, bytes] of Object.entries(files)) {
    const { input, document } = await importDocument(name, bytes, importTools);
    if (document === null || !("lines" in input)) throw new Error(`${name} was not read`);
    read.push({ name, input, document });
  }
  return read;
};

/** Twins of the documents as several programs print them: how many cells are read as they are, and what is asked. */
export const reportImport = async (): Promise<void> => {
  const originals = new Map((await readAll(wordFiles())).map(({ name, input }) => [name, input]));
  const makers = [
    ["Writer", byWriter],
    ["Chromium", byChromium],
  ] as const;
  const rows = [["PDF", "ページ", "セル", "違うセル", "問い", "尋ねずに違う行", "ms／ページ"]];
  for (const [maker, make] of makers) {
    for (const [name, printing] of printings) {
      const files = await make(printing);
      const start = performance.now();
      const read = await readAll(files);
      const ms = performance.now() - start;
      const compared = read.map(({ name: file, input }) => {
        const original = originals.get(file);
        if (original === undefined) throw new Error(`no original of ${file}`);
        return compareRows(original, input);
      });
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      const pages = sum(read.map(({ document }) => document.pages));
      const silent = compared.flatMap(({ notAsked }) => notAsked);
      rows.push([
        `${maker} ${name}`,
        String(pages),
        String(sum(compared.map(({ cells }) => cells))),
        String(sum(compared.map(({ wrongCells }) => wrongCells))),
        String(sum(read.map(({ input }) => input.doubts.length))),
        String(silent.length),
        (ms / pages).toFixed(0),
      ]);
      silent.forEach((row) => {
        console.log(`  ${maker} ${name}: ${row.slice(0, 160)}`);
      });
    }
  }
  console.log(formatTable(rows));
};
