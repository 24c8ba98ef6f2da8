import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfRule, rules } from "../../src/rules";
import type { Span } from "../../src/taskpane/readme/parse-inline";
import { parseReadme, type Block } from "../../src/taskpane/readme/parse-readme";

const readmeOf = (rule: string): string =>
  readFileSync(join(__dirname, "../../src/rules", folderOfRule(rule) ?? "", "README.md"), "utf8");

const spansIn = (block: Block): readonly Span[] => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.spans;
    case "list":
      return block.items.flat();
    case "table":
      return [...block.head, ...block.rows.flat()].flat();
  }
};
const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");

/** What Markdown would turn into something else. 「~~」 and 「<del>」 stand as themselves in one text. */
const markup = /`|\*\*|__|\]\(|^\s*(?:#+ |[-*+] |\d+\. |> |```)|^\||\|$/u;

describe("点検の説明", () => {
  test.each(rules.map(({ code, title }) => [code, title] as const))(
    "%s: 記号が残らず、文字も失われない",
    (code, title) => {
      const text = readmeOf(code);
      const blocks = parseReadme(text);
      const spans = blocks.flatMap(spansIn);
      expect(spans.filter((span) => span.kind !== "code" && markup.test(span.text))).toEqual([]);
      expect(blocks.filter((block) => spansIn(block).length === 0)).toEqual([]);
      const [first] = blocks;
      expect(first).toMatchObject({ kind: "heading", level: 1 });
      expect(textOf(spans.slice(0, 1))).toBe(title);
      const headings = blocks.filter((block) => block.kind === "heading").slice(1);
      expect(headings.map((block) => textOf(spansIn(block)))).toEqual([
        "根拠",
        "OKの例",
        "NGの例",
        "直し方",
        "深刻度",
      ]);
      const letters = (marked: string): string => marked.replace(/[\s`|*#-]/gu, "");
      expect(letters(textOf(spans))).toBe(letters(text));
    },
  );

  test("見出し、段落、一覧、表", () => {
    const text = `# 題名

\`a-b\`

一行目で、
二行目。**太字**です。

## 根拠

- 一つ目は「—」
- 二つ目は \`c\`

| 資料 | 計 |
| ---- | -: |
| 別冊 |    |
| 一覧 | ○  |
`;
    const plain = (written: string) => ({ kind: "text", text: written });
    expect(parseReadme(text)).toEqual([
      { kind: "heading", level: 1, spans: [plain("題名")] },
      { kind: "paragraph", spans: [{ kind: "code", text: "a-b" }] },
      {
        kind: "paragraph",
        spans: [plain("一行目で、二行目。"), { kind: "strong", text: "太字" }, plain("です。")],
      },
      { kind: "heading", level: 2, spans: [plain("根拠")] },
      {
        kind: "list",
        items: [[plain("一つ目は「—」")], [plain("二つ目は "), { kind: "code", text: "c" }]],
      },
      {
        kind: "table",
        head: [[plain("資料")], [plain("計")]],
        rows: [
          [[plain("別冊")], []],
          [[plain("一覧")], [plain("○")]],
        ],
      },
    ]);
  });
});
