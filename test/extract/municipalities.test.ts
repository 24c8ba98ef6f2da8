import { resolveMunicipalities } from "../../src/extract/municipalities";

const resolve = (...names: readonly string[]): ReturnType<typeof resolveMunicipalities> =>
  resolveMunicipalities(names.map((name) => ({ name, fileName: "別冊.txt" })));

const codesOf = (...names: readonly string[]): readonly (string | null)[] =>
  resolve(...names).municipalities.map(({ municipality }) => municipality.lgCode);

describe("市町名とコード", () => {
  test("全国の一覧からコードを引く", () => {
    expect(codesOf("岡山市", "和気町")).toEqual(["331007", "333468"]);
    expect(codesOf("千代田区", "新宿区")).toEqual(["131016", "131041"]);
  });

  test("同じ名前が複数の都道府県にあるときは、ほかの市町の都道府県にあるものをとる", () => {
    expect(codesOf("福山市", "尾道市", "府中市")).toEqual(["342076", "342050", "342084"]);
  });

  test("それでも決まらなければ、読み方を示してコードを付けない", () => {
    const { municipalities, problems } = resolve("府中市");
    expect(municipalities[0]?.municipality).toEqual({
      id: "府中市",
      name: "府中市",
      lgCode: null,
      prefecture: null,
    });
    expect(problems).toEqual([
      expect.objectContaining({
        kind: "municipality-ambiguous",
        readings: [{ label: "東京都" }, { label: "広島県" }],
      }),
    ]);
  });

  test("一覧にない名前は報告する", () => {
    expect(resolve("岡山市", "甲野市").problems).toEqual([
      expect.objectContaining({ kind: "municipality-unknown", found: "市町名「甲野市」" }),
    ]);
  });

  test("文字の欠けた名前は、当てはまる名前が一つのときだけ補う", () => {
    expect(codesOf("和気町", "和?町")).toEqual(["333468", "333468"]);
    expect(codesOf("和気町", "和束町", "和?町")).toEqual(["333468", "263656", null]);
  });
});
