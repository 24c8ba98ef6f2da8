import { lineFinder } from "../../../src/rules/documents/line-finder";
import { statusListId, sampleDataset } from "../../fixtures/sample-dataset";
import { withLines } from "../../fixtures/sample-lines";

const findIn = (...lines: readonly string[]) => {
  const { documents } = withLines(sampleDataset(), statusListId, lines);
  const first = (documents.find(({ id }) => id === statusListId)?.lines.length ?? 0) - lines.length;
  const find = lineFinder(documents);
  return (text: string): number | null => {
    const source = find(statusListId, text);
    return source === null ? null : source.line - first;
  };
};

describe("資料の中で、その文字だけの行か欄を探す", () => {
  test.each([
    ["見出しの印", "## 改訂案"],
    ["強調の印", "**改訂案**"],
    ["括弧", "（改訂案）"],
    ["注の印", "※改訂案"],
    ["重なった印", "#*(※改訂案)*)"],
    ["表の欄", "区分\t改訂案\t備考"],
    ["空白と全角", "改 訂　案"],
  ])("%s", (_, line) => {
    expect(findIn("改訂案ではない", line, "改訂案")("改訂案")).toBe(2);
  });

  test("文の一部や、違う言葉は見つけない", () => {
    const find = findIn("改訂案の作成", "案", "(改訂案#");
    expect(find("改訂案")).toBeNull();
    expect(lineFinder([])("なし", "改訂案")).toBeNull();
  });

  test("100字までの行と欄を読む", () => {
    expect(findIn("あ".repeat(100))("あ".repeat(100))).toBe(1);
    expect(findIn("あ".repeat(101))("あ".repeat(101))).toBeNull();
  });

  test("印が並んで終わらない行でも、印の数だけの手間で読む", () => {
    const [stars, brackets] = [`以下余白${"＊".repeat(90)}以上`, `${"（※#".repeat(30)}以上`];
    const find = findIn(stars, brackets, "以上");
    expect(find(`以下余白${"*".repeat(90)}以上`)).toBe(1);
    expect(find("以上")).toBe(2);
  });
});
