import fc from "fast-check";
import type { FoundKeys, FoundSheet } from "../../../src/plan";
import { boundsOf, mapRange, spanOf } from "../../../src/plan/merge/map-range";
import { asPlanned, isUnmoved, placeSheet } from "../../../src/plan/merge/placement";
import { layOutSheet } from "../../../src/plan/layout/lay-out-sheet";
import { columnKeyRow, hiddenKeyColumn, type RowDraft } from "../../../src/plan/layout/sheet-draft";

const columns = [
  hiddenKeyColumn,
  { heading: "名前", width: 10, style: {}, key: "name" },
  { heading: "値", width: 10, style: {}, key: "value" },
];

const planOf = (keys: readonly string[]) =>
  layOutSheet({
    id: "participation",
    name: "表",
    columns,
    rows: [
      columnKeyRow(columns),
      ...keys.map((key): RowDraft => ({ kind: "body", key, cells: [null, key, 1] })),
    ],
    keyColumn: 0,
    frozen: { rows: 0, columns: 0 },
    repeatedRows: null,
  });

const mark = "renkei-totsugo:participation";

/** Rows of a sheet below its key row: a key, "" for a row of staff, null for an empty row. */
const foundOf = (rows: readonly (string | null)[]): { found: FoundSheet; keys: FoundKeys } => {
  const values = [
    [mark, "name", "value"],
    ...rows.map((key) => (key === null ? ["", "", ""] : [key, key || "手入力", 1])),
  ];
  const keyed = rows.flatMap((key, index) =>
    key === null || key === "" ? [] : [[key, index + 1] as const],
  );
  return {
    found: { name: "表", values, formulas: values, numberFormats: null },
    keys: {
      keyRow: 0,
      keyColumn: 0,
      rows: new Map([[mark, 0], ...keyed]),
      columns: new Map([
        [mark, 0],
        ["name", 1],
        ["value", 2],
      ]),
      repeated: new Map(),
    },
  };
};

const place = (
  planned: readonly string[],
  rows: readonly (string | null)[],
  gone: number[] = [],
) => {
  const { found, keys } = foundOf(rows);
  return placeSheet(planOf(planned), found, keys, { removed: gone, left: new Set() }).rows;
};

describe("計画の行を、シートの今の行に置く", () => {
  test.each([
    ["同じ並びなら何も動かさない", ["a", "b"], ["a", "b"], [0, 1, 2], []],
    ["並べ替えた行はその場所のまま", ["a", "b"], ["b", "a"], [0, 2, 1], []],
    ["足した行はそのまま、後ろの行がずれる", ["a", "b"], ["a", "", "b"], [0, 1, 3], []],
    [
      "ない行は、前の行のすぐ後ろに入れる",
      ["a", "b", "c"],
      ["a", "c"],
      [0, 1, 2, 3],
      [{ at: 2, count: 1 }],
    ],
    [
      "続けてない行は、まとめて入れる",
      ["a", "b", "c", "d"],
      ["a", "d"],
      [0, 1, 2, 3, 4],
      [{ at: 2, count: 2 }],
    ],
    ["末尾にない行は、挿入せずに書く", ["a", "b"], ["a"], [0, 1, 2], []],
    ["途中で止まって残った空行を使う", ["a", "b", "c"], ["a", null, "c"], [0, 1, 2, 3], []],
    [
      "先頭にない行は、見出しのすぐ後ろに入れる",
      ["a", "b"],
      ["b"],
      [0, 1, 2],
      [{ at: 1, count: 1 }],
    ],
  ])("%s", (_title, planned, found, expected, inserted) => {
    const rows = place(planned, found);
    expect(rows.of).toEqual(expected);
    expect(rows.inserted).toEqual(inserted);
  });

  test("なくす行の後ろは詰まり、足した行の場所は消した後の番号になる", () => {
    const rows = place(["a", "b", "d"], ["a", "x", "y", "d"], [2, 3]);
    expect(rows.removed).toEqual([3, 2]);
    expect(rows.of).toEqual([0, 1, 2, 3]);
    expect(rows.inserted).toEqual([{ at: 2, count: 1 }]);
  });

  test("どんな並びからでも、すべての計画の行が別々の行に置かれ、今ある行は順序を変えない", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names),
        fc.array(fc.nat(7), { maxLength: 4 }),
        fc.subarray(names, { minLength: 1 }),
        (present, extras, planned) => {
          const rows: (string | null)[] = [...present];
          for (const at of extras) rows.splice(at, 0, at % 2 === 0 ? "" : null);
          const { of, moved } = place(planned, rows);
          const placed = of.filter((row) => row !== null);
          expect(new Set(placed).size).toBe(planned.length + 1);
          const kept = moved.filter((row) => row !== null);
          expect(kept).toEqual(kept.toSorted((left, right) => left - right));
          planned.forEach((key, index) => {
            const was = rows.indexOf(key);
            if (was !== -1) expect(of[index + 1]).toBe(moved[was + 1]);
          });
        },
      ),
    );
  });
});

describe("計画の範囲を、シートの今の範囲に写す", () => {
  const { found, keys } = foundOf(["a", "", "b", "d", "c"]);
  const placement = placeSheet(planOf(["a", "b", "c", "d"]), found, keys, {
    removed: [],
    left: new Set(),
  });
  const range = (row: number, rowCount: number) => ({ row, rowCount, column: 1, columnCount: 2 });

  test("間の行を除いた塊、含めた塊、ちぎれた塊", () => {
    expect(mapRange(placement, range(1, 2))).toEqual([range(1, 1), range(3, 1)]);
    expect(spanOf(placement, range(1, 2))).toEqual(range(1, 3));
    expect(spanOf(placement, range(2, 2))).toBeNull();
    expect(boundsOf(placement, range(2, 2))).toEqual(range(3, 3));
    expect(isUnmoved(placement)).toBe(true);
  });

  test("計画どおりに描くシートでは、範囲はそのまま", () => {
    const plan = planOf(["a", "b"]);
    expect(mapRange(asPlanned(plan), range(0, 3))).toEqual([range(0, 3)]);
  });
});
