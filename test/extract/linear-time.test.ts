import { normalizeRow, normalizeText } from "../../src/domain";
import { isContinuation, withoutContinuation } from "../../src/extract/continuation";
import { withoutMarkup } from "../../src/extract/lines";
import { membersOf } from "../../src/extract/agreement/body";
import { extractText, insertBefore, seedNames, seedText } from "../fixtures/seeds";

/*
 * No expression may go back and forth over a line of any length. Nothing is timed: with steps that grow with the square, these
 * lengths take minutes and run into the test's own limit.
 */
const long = 400_000;

const lines: readonly (readonly [string, string])[] = [
  ["アスタリスク", `x${"*".repeat(long)}x`],
  ["番号記号", `${"#".repeat(long)}x`],
  ["タブ", `x${"\t".repeat(long)}x`],
  ["空白", `x${" ".repeat(long)}x（続き）`],
  ["開いた括弧", "(".repeat(long)],
  ["開いた山括弧", "<".repeat(long)],
  ["読点", `${"甲、".repeat(long / 2)}及び`],
  ["甲と乙", "（以下「甲」という。）及び".repeat(long / 12)],
  ["数字", "1".repeat(long)],
  ["桁区切り", "1,".repeat(long / 2)],
  ["年", "令和7年".repeat(long / 4)],
  ["長音", "ー".repeat(long)],
  ["末", "末".repeat(long)],
  ["圏", `${"圏".repeat(long)}ビジョ`],
];

test.each(lines)("%sが続く文字列を、長さに見合う手数で読む", (_, line) => {
  expect(withoutMarkup(line).length).toBeLessThanOrEqual(line.length);
  expect(normalizeText(line).length).toBeLessThanOrEqual(line.length);
  expect(normalizeRow(line).length).toBeLessThanOrEqual(line.length);
  expect(withoutContinuation(line).length).toBeLessThanOrEqual(line.length);
  expect(isContinuation(line)).toBe(line.endsWith("（続き）"));
  expect(membersOf(normalizeText(line))).toEqual([]);
});

test.each(seedNames)("%s のまん中にあっても、最後まで読む", (name) => {
  const text = seedText(name);
  const middle = Math.floor(text.split("\n").length / 2);
  const short = lines.map(([, line]) => line.slice(-long / 10));
  const { documents, problems } = extractText(insertBefore(text, middle, short), name);
  expect(documents).toHaveLength(1);
  expect(problems.length).toBeGreaterThan(0);
});
