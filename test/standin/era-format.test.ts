import { withEra } from "../../src/standin";

const [reiwa7, firstOfReiwa, lastOfHeisei] = [45_748, 43_586, 43_585];

test.each<[pattern: string, value: unknown, expected: string]>([
  ["[$-411]ge.m.d", reiwa7, '[$-411]"R""7".m.d'],
  ["[$-411]ge.m.d", lastOfHeisei, '[$-411]"H""31".m.d'],
  ['ggge"年"m"月"d"日"', firstOfReiwa, '"令和""1""年"m"月"d"日"'],
  ['[$-ja-JP-x-gannen]ggge"年"', firstOfReiwa, '[$-ja-JP-x-gannen]"令和""元""年"'],
  ["ggee", reiwa7, '"令""07"'],
  ["gge", 9_856, '"昭""1"'],
  ["gge", 4_595, '"大""1"'],
  ["gge", 4_594, '"明""45"'],
  ["0.00E+00", reiwa7, "0.00E+00"],
  ["General", reiwa7, "General"],
  ['"page"0', reiwa7, '"page"0'],
  ["ge", "文字", "ge"],
])("書式 %s で %s は %s", (pattern, value, expected) => {
  expect(withEra(pattern, value)).toBe(expected);
});
