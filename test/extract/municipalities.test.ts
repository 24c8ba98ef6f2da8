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

  test.each<[string, readonly string[], readonly string[]]>([
    ["那珂川町", ["大野城市", "春日市"], ["栃木県", "那珂川市（福岡県）"]],
    ["鹿島市", ["水戸市", "日立市"], ["佐賀県", "鹿嶋市（茨城県）"]],
    ["中央区", ["船橋市", "市川市"], ["東京都"]],
    ["塩釜市", ["仙台市", "名取市"], ["塩竈市（宮城県）"]],
    ["檮原町", ["高知市", "南国市"], ["梼原町（高知県）"]],
    ["竜ケ崎市", ["水戸市", "日立市"], ["龍ケ崎市（茨城県）"]],
    ["篠山市", ["神戸市", "三田市"], ["丹波篠山市（兵庫県）"]],
    ["和気郡和気町", ["備前市", "総社市"], ["和気町（岡山県）"]],
    ["総社", ["備前市", "津山市"], ["総社市（岡山県）"]],
    ["御津町", ["岡山市", "津山市"], []],
  ])("「%s」は、コードを付けずに、考えられる市町村を示す", (name, others, readings) => {
    const { municipalities, problems } = resolve(...others, name);
    expect(municipalities.at(-1)?.municipality.lgCode).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.readings.map(({ label }) => label)).toEqual(readings);
  });

  test("1つだけ遠い市町は、ほかの市町の都道府県を決めるのに使わない", () => {
    const { problems } = resolve("笠間市", "那珂市", "鹿島市", "中央区");
    expect(
      problems.map(({ found, readings }) => [found, readings.map(({ label }) => label)]),
    ).toEqual([
      ["市町名「鹿島市」（佐賀県）", ["佐賀県", "鹿嶋市（茨城県）"]],
      ["市町名「中央区」（東京都）", ["東京都"]],
    ]);
    for (const { expected } of problems) expect(expected).toContain("（茨城県）");
  });

  test("県名の付いた名前は、県名のない名前と同じ市町村になる", () => {
    expect(codesOf("岡山県津山市", "津山市")).toEqual(["332038", "332038"]);
    expect(codesOf("鳥取県津山市")).toEqual([null]);
  });

  test("文字の欠けた名前は、当てはまる名前が一つのときだけ補う", () => {
    expect(codesOf("和気町", "和?町")).toEqual(["333468", "333468"]);
    expect(codesOf("和気町", "和束町", "和?町")).toEqual(["333468", "263656", null]);
  });
});
