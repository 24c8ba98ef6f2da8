import { describeDifference, describeUnseen } from "../../src/domain";

test.each<[string, string, string | null]>([
  ["瀬⼾内市", "瀬戸内市", "「⼾」U+2F3Eと「戸」U+6238"],
  ["土佐市", "士佐市", "「土」U+571Fと「士」U+58EB"],
  ["ヘリポート", "へリポート", "「ヘ」U+30D8と「へ」U+3078"],
  ["ニ次救急", "二次救急", "「ニ」U+30CBと「二」U+4E8C"],
  ["土\u200B佐市", "土佐市", "見えない文字U+200B"],
  ["葛\u{E0100}城市", "葛城市", "見えない文字U+E0100"],
  ["土士土士", "士土士土", "「土」U+571Fと「士」U+58EB、「士」U+58EBと「土」U+571F"],
  ["土佐市", "土佐市", null],
  ["土佐市", "高知市", null],
  ["岡山市", "丘山市", null],
  ["ＡＢＣ", "ABC", null],
  ["鉄道(利用)", "鉄道（利用）", null],
  ["企業 支援", "企業支援", null],
  ["10人", "10人以上", null],
])("「%s」と「%s」の見えない違い", (left, right, described) => {
  expect(describeUnseen(left, right)).toBe(described);
});

test("見て分かる違いも、2文字までなら示せる", () => {
  expect(describeDifference("塩釜市", "塩竈市")).toBe("「釜」U+91DCと「竈」U+7AC8");
  expect(describeDifference("津山市", "総社町")).toBeNull();
});
