import path from "node:path";
import type { Dataset } from "../domain";
import { sheetsNow, type SheetsNow } from "../excel/sheets-now";
import { planWorkbook, type WorkbookProblem } from "../plan";
import { nothingShown } from "../rules";
import { readSheetsOfFile } from "../xlsx";
import { fileFault, type FileFault } from "./file-fault";
import type { Terminal } from "./terminal";
import { readBytes } from "./text-file";

/** A workbook of the product, read from its file. */
export interface Book extends SheetsNow {
  /** What of it could not be read. */
  readonly problems: readonly WorkbookProblem[];
}

const largestBook = 64 * 1024 * 1024;

/** Without results nothing is known of the totals that the sheets show. */
const uncalculated: WorkbookProblem = {
  sheet: "すべてのシート",
  cell: null,
  reach: "cell",
  found: "計算式の結果がファイルに保存されていません。シートに表示される計は、照合していません。",
  expected: "計算式の結果の入ったブック",
  action: "Excel か LibreOffice で開き、保存し直してください。",
};

/** Reads our sheets from an `.xlsx` file that came from the product, whoever saved it. */
export const readBook = async (file: string, dataset: Dataset): Promise<Book | FileFault> => {
  const read = await readBytes(file, largestBook);
  if (!read.ok) return read;
  if ("tooLarge" in read.bytes) {
    return fileFault(`「${file}」は大きすぎます。64MBまでのブックを指定してください。`);
  }
  const plan = planWorkbook({ dataset, results: [] });
  const inFile = readSheetsOfFile(read.bytes, path.basename(file), plan);
  if (!inFile.ok) return inFile;
  const now = sheetsNow(dataset, inFile);
  if (!now.ok) return fileFault(`「${file}」を使えません。${now.refusal.message}`);
  const { found, sheets, recorded } = now;
  if (found.usable.size === 0) {
    return fileFault(
      `「${file}」に、連携突合のシートがありません。「シートを作る」か workbook で作ったブックを指定してください。`,
    );
  }
  const problems = [...found.problems, ...sheets.problems, ...recorded.problems];
  return inFile.isUncalculated
    ? { ...now, sheets: { ...sheets, shown: nothingShown }, problems: [uncalculated, ...problems] }
    : { ...now, problems };
};

const problemLine = ({ sheet, cell, found, expected, action }: WorkbookProblem): string =>
  `  「${sheet}」${cell ?? ""}：${found}（必要なもの：${expected}）${action}`;

/** Lists what of a workbook could not be read, on the error output. */
export const reportBookProblems = (file: string, { problems }: Book, terminal: Terminal): void => {
  if (problems.length === 0) return;
  terminal.writeError(
    [
      `「${file}」に読み取れないところが${String(problems.length)}か所あります。`,
      ...problems.map(problemLine),
      "",
    ].join("\n"),
  );
};
