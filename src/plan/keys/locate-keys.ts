import { a1 } from "../../references";
import type { FoundKeys, FoundSheet, FoundValue, WorkbookProblem } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";
import { sheetMark } from "./keys";

/** `absent`: the sheet is empty. `unusable`: it holds something, but not what this product wrote. */
export type LocatedKeys =
  | { readonly kind: "absent" }
  | {
      readonly kind: "unusable";
      readonly problem: WorkbookProblem;
      readonly isOfOtherRegion: boolean;
    }
  | {
      readonly kind: "found";
      readonly keys: FoundKeys;
      readonly problems: readonly WorkbookProblem[];
    };

const isEmpty = (values: FoundSheet["values"]): boolean =>
  values.every((row) => row.every((value) => value === ""));

const indexOf = (texts: readonly FoundValue[], text: string): number => texts.indexOf(text);

/** Whether a row holds most of the planned column texts, beside the one of the key column. */
const isKeyRow = ({ keys }: SheetPlan, cells: readonly FoundValue[]): boolean => {
  const texts = keys.columns.filter(({ column }) => column !== keys.keyColumn);
  return 2 * texts.filter(({ text }) => cells.includes(text)).length >= texts.length;
};

/**
 * The cell with the mark of the sheet; staff may have inserted rows and columns before it. The mark of a data sheet is a mere
 * heading, which a foreign table can have too.
 */
const cornerOf = (plan: SheetPlan, { values }: FoundSheet) => {
  const text = plan.values[plan.keys.keyRow]?.[plan.keys.keyColumn];
  if (typeof text !== "string") throw new Error(`The sheet ${plan.name} has no mark.`);
  for (const [row, cells] of values.entries()) {
    const column = indexOf(cells, text);
    const isOurs = text === sheetMark(plan.id) || isKeyRow(plan, cells);
    if (column !== -1 && isOurs) return { row, column };
  }
  return null;
};

const unusable = (plan: SheetPlan, found: FoundSheet): WorkbookProblem => {
  const planned = new Set<FoundValue>(
    plan.keys.rows.filter(({ row }) => row !== plan.keys.keyRow).map(({ key }) => key),
  );
  const hasKeys = found.values.some(
    (row) => isKeyRow(plan, row) || row.some((value) => planned.has(value)),
  );
  return {
    sheet: found.name,
    cell: null,
    reach: "sheet",
    ...(hasKeys
      ? {
          found: "列の見出しを記録した非表示の行、または行の識別子の列がありません。",
          expected: "連携突合が作成したときの見出しの行と識別子の列",
          action:
            "削除した直後であれば元に戻してください。戻せないときは、シートの名前を変えて残し、「シートを作る」で作り直してください。",
        }
      : {
          found: "同じ名前の別のシートがあります。",
          expected: "連携突合が作成したシート、または空のシート",
          action: "このシートの名前を変えてから、もう一度実行してください。",
        }),
  };
};

/** Keys that name what a region has of its own. */
const isOfRegion = (key: string): boolean => /^(?:project|kpi|annex-item|municipality):/u.test(key);

/** Which share of the region's own keys in a sheet is planned; `null` where there is nothing to compare. */
const sharedWith = (planned: Iterable<string>, found: Iterable<string>): number | null => {
  const known = new Set([...planned].filter(isOfRegion));
  const standing = [...found].filter(isOfRegion);
  if (known.size === 0 || standing.length === 0) return null;
  return standing.filter((key) => known.has(key)).length / standing.length;
};

/**
 * Whether a sheet speaks of another region: none of its projects is planned, and of its municipalities less than half.
 * Neighbours can share members; a new edition can have new projects.
 */
const isOfOtherRegion = (
  { keys }: SheetPlan,
  rows: Iterable<string>,
  headings: readonly string[],
): boolean => {
  const ofRows = sharedWith(
    keys.rows.map(({ key }) => key),
    rows,
  );
  const ofColumns = sharedWith(
    keys.columns.map(({ key }) => key),
    headings,
  );
  if (ofRows === null && ofColumns === null) return false;
  return (ofRows ?? 0) === 0 && (ofColumns ?? 0) < 0.5;
};

const otherRegion = ({ name }: FoundSheet): WorkbookProblem => ({
  sheet: name,
  cell: null,
  reach: "sheet",
  found: "別の圏域の事業や市町のシートです。",
  expected: "読み込んだ正本データの圏域のシート",
  action:
    "正しいブックを開くか、その圏域の正本データを読み込んでください。このシートを残すときは、名前を変えてください。",
});

const repeatedProblem = (
  found: FoundSheet,
  key: string,
  rows: readonly number[],
  column: number,
): WorkbookProblem => ({
  sheet: found.name,
  cell: a1({ row: rows[1] ?? 0, column }),
  reach: "cell",
  found: `識別子「${key}」の行が${String(rows.length)}つあります（${rows.map((row) => `${String(row + 1)}行目`).join("、")}）。`,
  expected: "1つの事業や項目に1行",
  action:
    "行を複写したときは、不要な行を削除してください。どちらの行も読み取りと更新の対象にしていません。",
});

/** Finds the keys of a planned sheet in the sheet as it is. */
export const locateKeys = (plan: SheetPlan, found: FoundSheet): LocatedKeys => {
  if (isEmpty(found.values)) return { kind: "absent" };
  const corner = cornerOf(plan, found);
  if (corner === null)
    return { kind: "unusable", problem: unusable(plan, found), isOfOtherRegion: false };
  const rowsOf = new Map<string, number[]>();
  found.values.forEach((cells, row) => {
    const key = cells[corner.column];
    if (typeof key !== "string" || key === "") return;
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  });
  const headings = (found.values[corner.row] ?? []).map(String);
  if (isOfOtherRegion(plan, rowsOf.keys(), headings)) {
    return { kind: "unusable", problem: otherRegion(found), isOfOtherRegion: true };
  }
  const repeated = new Map([...rowsOf].filter(([, rows]) => rows.length > 1));
  const texts = found.values[corner.row] ?? [];
  const columns = plan.keys.columns.flatMap(({ key, text }) => {
    const column = indexOf(texts, text);
    return column === -1 ? [] : [[key, column] as const];
  });
  return {
    kind: "found",
    keys: {
      keyRow: corner.row,
      keyColumn: corner.column,
      rows: new Map(
        [...rowsOf].flatMap(([key, [row, ...more]]) =>
          row === undefined || more.length > 0 ? [] : [[key, row] as const],
        ),
      ),
      columns: new Map(columns),
      repeated,
    },
    problems: [...repeated].map(([key, rows]) => repeatedProblem(found, key, rows, corner.column)),
  };
};
