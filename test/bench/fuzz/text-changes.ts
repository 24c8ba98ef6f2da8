import type { Random } from "../../fixtures/region-documents/random";

/** What stands in documents of other makers, other programs and no good will. */
const strangeTexts: readonly string[] = [
  "",
  "\t",
  "　",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "\ufeff",
  "\u200b",
  "\u{20bb7}",
  "葛\u{e0100}",
  "か\u3099",
  "(",
  ")",
  "「",
  "△",
  "▲500千円",
  "－",
  "○",
  "●",
  "◎",
  "計",
  "合計",
  "未定",
  "令和20000年度",
  "令和元年度",
  "R7",
  "2025年4月1日",
  "99999999999999999999",
  "1,000千円",
  "1/3",
  "77万2千人",
  "全市町",
  "岡山市",
  "鹿島市",
  "《別冊》",
  "取組状況一覧",
  "constructor",
  "__proto__",
  "=1+1",
  "<b>",
  "**",
  "\\",
  "$&",
];

const longUnits = ["＊", "*", "\t", "#", "(", "市", "1", "あ", " ", "~", "'", "=", ",", "部局課"];

const pick = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[random.integer(items.length)];

const strange = (random: Random): string => pick(random, strangeTexts) ?? "";

type LineChange = (lines: readonly string[], at: number, random: Random) => readonly string[];

const replaceLine =
  (change: (line: string, random: Random) => string): LineChange =>
  (lines, at, random) =>
    lines.map((line, index) => (index === at ? change(line, random) : line));

const changeCell = (line: string, random: Random): string => {
  const cells = line.split("\t");
  const at = random.integer(cells.length);
  return cells.map((cell, index) => (index === at ? strange(random) : cell)).join("\t");
};

const spliceLetters = (line: string, random: Random): string => {
  const letters = Array.from(line);
  const at = random.integer(letters.length + 1);
  return letters.toSpliced(at, random.integer(3), strange(random)).join("");
};

/** Each way makes a document out of another one's lines. */
const lineChanges: Readonly<Record<string, LineChange>> = {
  行を消す: (lines, at) => lines.toSpliced(at, 1),
  行を重ねる: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
  行を移す: (lines, at, random) =>
    lines.toSpliced(at, 1).toSpliced(random.integer(lines.length), 0, lines[at] ?? ""),
  途中で切る: (lines, at) => lines.slice(0, at),
  前を切る: (lines, at) => lines.slice(at),
  一部を消す: (lines, at, random) => lines.toSpliced(at, 1 + random.integer(20)),
  文字を替える: replaceLine(spliceLetters),
  セルを替える: replaceLine(changeCell),
  タブを空白にする: replaceLine((line) => line.replaceAll("\t", " ")),
  行をつなぐ: (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ""}${lines[at + 1] ?? ""}`),
  数字を長くする: replaceLine((line) => line.replace(/\d/u, "98765432109876543210")),
  年を遠くする: replaceLine((line) => line.replace(/(?<=令和)\d+/u, "20000")),
  長い行にする: replaceLine(
    (line, random) => line + (pick(random, longUnits) ?? "").repeat(5000) + strange(random),
  ),
};

/** A document after one to three of the changes, and which ones they were. */
export const changeText = (
  text: string,
  random: Random,
): { readonly text: string; readonly changes: readonly string[] } => {
  const names = Object.keys(lineChanges);
  const changes = Array.from({ length: 1 + random.integer(3) }, () => pick(random, names) ?? "");
  const lines = changes.reduce<readonly string[]>(
    (changed, name) =>
      lineChanges[name]?.(changed, random.integer(Math.max(1, changed.length)), random) ?? changed,
    text.split("\n"),
  );
  return { text: lines.join("\n"), changes };
};
