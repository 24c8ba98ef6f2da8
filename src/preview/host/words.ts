import { cellAt, formatRange } from "../../references";
import type { Uncalculated } from "../../standin";
import type { HistoryWay } from "./history";

const inSheet = (sheet: string): string => `「${sheet}」のシート`;

/** `E5`, or `E5ほか2セル`. */
const cellsNamed = (addresses: readonly string[]): string => {
  const [first = "", ...others] = addresses;
  return others.length === 0 ? first : `${first}ほか${others.length}セル`;
};

const taken: Readonly<Record<HistoryWay, string>> = { undo: "元に戻す", redo: "やり直す" };

export const uncalculatedWords = (what: Uncalculated): string => {
  if (what.kind === "outOfTime")
    return "計算が時間内に終わらなかったため、このブックの計算をやめました。数式の結果は、これまでのままです。保存したファイルをExcelで開くと、計算し直されます。";
  const [first] = what.cells;
  const names = what.cells.map((cell) => formatRange(cellAt(cell.row, cell.column)));
  return `この画面では計算できない数式と、その結果を使う数式があります（${inSheet(first?.sheet ?? "")}の${cellsNamed(names)}）。これらの結果は、ファイルにあるままです。Excelで開くと、計算し直されます。`;
};

/** What Excel does not take, by the code of the refusal. */
export const entryRefusals: Readonly<Record<string, string>> = {
  TextTooLong:
    "1つのセルに入力できる文字は32,767文字までです。入力は行いませんでした。文字を減らすか、セルを分けてください。",
  FormulaTooLong:
    "数式は8,192文字までです。入力は行いませんでした。数式を短くするか、セルを分けてください。",
  BrokenFormula:
    "数式の形が正しくないため、入力を行いませんでした。かっこ、引用符、演算子の並びを確かめてください。文字として入力するには、先頭に「'」を付けてください。",
  UnknownSheet:
    "数式にあるシートまたはブックが見つからないため、入力を行いませんでした。シートの名前を確かめてください。",
};

/** Everything that the host says. */
export const words = {
  protectedSheet: (sheet: string) =>
    `${inSheet(sheet)}は保護されています。変更するには、保護を解除してから、もう一度行ってください。`,
  mergedCells: (sheet: string) =>
    `${inSheet(sheet)}の結合したセルの一部には入力できません。結合したセルの左上に入力してください。`,
  sheetGone: "シートが見つかりません。直前に削除されたシートです。",
  cellsGone: (sheet: string) =>
    `${inSheet(sheet)}で、選んでいた行か列が、直前に移動または削除されました。表示を確かめてから、もう一度行ってください。`,
  otherWorkbook: "別のブックを開いたため、直前の操作は行いませんでした。",
  linkLeadsNowhere: "リンク先のシートまたはセルが見つかりません。",
  keptWritten: (way: HistoryWay, sheet: string, addresses: readonly string[]) =>
    `${inSheet(sheet)}の${cellsNamed(addresses)}は、あとから書き換えられています。上書きを避けるため、${taken[way]}操作をせず、今の値を残しました。`,
  viewOnly:
    "このブックは閲覧専用で開いているため、変更も保存もできません。変更するには、元のファイルをExcelで開いてください。",
  unreadableFile: (name: string) =>
    `「${name}」を開けませんでした。Excelのブック（.xlsx）か、内容が壊れていないかを確かめてください。ブックは元のままです。`,
  defect:
    "操作を最後まで行えませんでした。ブックを保存し、ページを読み込み直してから、もう一度行ってください。",
} as const;
