import { a1 } from "../../references";
import type { SheetSnapshot } from "../../standin/workbook";
import type { ImportNotice, Mark } from "../imported-document";
import type { ShownCell } from "./sheet-cells";

type Words = Omit<ImportNotice, "at">;

const notice = (
  sheet: string,
  cells: readonly ShownCell[],
  words: (count: string) => Words,
): readonly ImportNotice[] => {
  const [first] = cells;
  if (first === undefined) return [];
  const at = { kind: "sheet", sheet, address: a1(first) } as const;
  return [{ at, ...words(String(cells.length)) }];
};

const has = (kind: Mark["kind"]) => (cell: ShownCell) =>
  cell.marks.some((mark) => mark.kind === kind);

/** What a person has to look at on a sheet, once per kind, with how often it occurs. */
export const sheetNotices = (
  { name, visibility }: SheetSnapshot,
  cells: readonly ShownCell[],
): readonly ImportNotice[] => [
  ...notice(name, cells.filter(has("hidden")), (count) => ({
    found: `${visibility === "Visible" ? "非表示の行または列" : "非表示のシート"}のセル${count}個`,
    expected: "表示されているセル",
    action:
      "印刷されないので除いて読みました。必要な内容であれば、再表示して保存し直してください。",
  })),
  ...notice(
    name,
    cells.filter(({ isUncalculated }) => isUncalculated),
    (count) => ({
      found: `計算結果の保存されていない数式${count}個`,
      expected: "計算結果のあるセル",
      action: "空欄として読みました。Excelで開いて再計算し、保存し直してください。",
    }),
  ),
  ...notice(name, cells.filter(has("struck")), (count) => ({
    found: `取り消し線のあるセル${count}個`,
    expected: "取り消し線のない文字",
    action:
      "取り消された文字として除いて読みました。残す文字であれば、Excelで取り消し線を外してください。",
  })),
];

/** Texts of shapes belong to no cell. */
export const shapeNotices = (texts: readonly string[]): readonly ImportNotice[] =>
  texts.map((text) => ({
    at: null,
    found: `図形の中の文字「${text}」`,
    expected: "セルの文字",
    action: "図形の中の文字は読んでいません。必要な内容であれば、セルに入力してください。",
  }));
