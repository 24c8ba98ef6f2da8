import {
  cellDigest,
  joinDigests,
  parseMemory,
  rememberedIn,
  rowName,
} from "../../../src/plan/merge/memory";

describe("前に書いた内容を覚える", () => {
  test("セルごとに思い出し、知らない行・列・セルはnullになる", () => {
    const digests = [cellDigest("あ"), cellDigest(""), null, cellDigest(1_590)];
    const memory = {
      layout: "x",
      columns: ["a", "b", "c", "d"],
      rows: { [rowName("project:p")]: joinDigests(digests) },
      links: {},
    };
    const remembered = rememberedIn(memory);
    expect(["a", "b", "c", "d", "e"].map((column) => remembered("project:p", column))).toEqual([
      ...digests,
      null,
    ]);
    expect(remembered("project:q", "a")).toBeNull();
    expect(rememberedIn(null)("project:p", "a")).toBeNull();
  });

  test.each([
    ["数値と同じ字の文字列", 1_590, "1590"],
    ["真偽値と文字列", true, "true"],
    ["0と空欄", 0, ""],
    ["式と、式の形が違う式", "=SUM(E5:E9)", "=SUM(E5:E9)+0"],
    ["式とその文字", "=A1", "A1"],
  ])("%sを区別する", (_title, left, right) => {
    expect(cellDigest(left)).not.toBe(cellDigest(right));
  });

  test("行がずれた式と、引用符の違う式は同じとみなす", () => {
    expect(cellDigest("=SUM('事業費'!E5:E9)")).toBe(cellDigest("=SUM(事業費!E6:E10)"));
  });

  test.each([
    ["空の設定", ""],
    ["別の形", { layout: 1, columns: [], rows: {}, links: {} }],
    ["行が文字列でない", { layout: "x", columns: [], rows: { a: 1 }, links: {} }],
    ["null", null],
  ])("%sは記憶として読まない", (_title, value) => {
    expect(parseMemory(value)).toBeNull();
  });
});
