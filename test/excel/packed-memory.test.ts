import fc from "fast-check";
import { packMemory, unpackMemory } from "../../src/excel/packed-memory";
import { rowName } from "../../src/plan/merge/memory";

const digest = fc.constantFrom(".", "?", "aB3-", "____", "0000", "AbCd");
const rows = fc
  .array(fc.tuple(fc.string(), fc.array(digest, { maxLength: 6 })), { maxLength: 8 })
  .map((all) => Object.fromEntries(all.map(([key, cells]) => [rowName(key), cells.join("")])));

const memory = {
  layout: "0123456789abcdef",
  columns: ["a", "b", "c"],
  rows: { abcdefgh: "AbCd.AbCd", ijklmnop: "AbCd.0000" },
  links: { '["a","b"]': "事業費!A1" },
};

describe("シートに書いたものの覚え", () => {
  test("保存したものを読むと、同じものになる", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const whole = { ...memory, rows: some };
        expect(unpackMemory(JSON.parse(packMemory(whole)))).toEqual(whole);
      }),
    );
  });

  test("上と同じ値は1文字で済む。前の版が書いた覚えも読める", () => {
    expect(packMemory(memory)).toContain('"abcdefghAbCd.AbCd;ijklmnop=.0000;"');
    expect(unpackMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  test.each([null, "text", {}, { rows: 1 }, { rows: "abcdefgh.;" }])(
    "覚えでないもの %j は読まない",
    (value) => {
      expect(unpackMemory(value)).toBeNull();
    },
  );
});
