import { pieceOf, readBytes } from "./support/import";
import { cell, paragraph, row, run, table, wordDocument } from "./support/word-document";

const linesOf = async (body: string, parts?: Readonly<Record<string, string>>) =>
  (await readBytes(wordDocument(body, parts))).lines;

const bySomebody = 'w:id="1" w:author="企画課" w:date="2025-01-10T09:00:00Z"';
const inserted = (content: string) => `<w:ins ${bySomebody}>${content}</w:ins>`;
const deleted = (text: string) =>
  `<w:del ${bySomebody}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

test("横と縦の結合、使われない列", async () => {
  const { document, lines } = await readBytes(
    wordDocument(
      table(
        row(
          cell("連携取組", '<w:vMerge w:val="restart"/>'),
          cell("連携市町", '<w:gridSpan w:val="3"/>'),
        ),
        row(cell("", "<w:vMerge/>"), cell("北浜市", '<w:gridSpan w:val="2"/>'), cell("南川町")),
        row(cell("観光"), cell("●", '<w:gridSpan w:val="2"/>'), cell("")),
      ),
    ),
  );
  expect(lines).toEqual(["連携取組\t連携市町\t", "\t北浜市\t南川町", "観光\t●\t"]);
  expect(document.blocks).toMatchObject([{ kind: "table", rows: 3, columns: 3 }]);
  expect(pieceOf(document, "連携取組")).toMatchObject({ rowSpan: 2, columnSpan: 1 });
  expect(pieceOf(document, "連携市町")).toMatchObject({ rowSpan: 1, columnSpan: 2 });
  expect(pieceOf(document, "南川町")).toMatchObject({
    at: [{ kind: "table", table: 1, row: 2, column: 4 }],
  });
});

describe("変更履歴と見え消し", () => {
  test("承諾したときの文字を読み、削られた文字は記録に残す", async () => {
    const { document, lines, notices } = await readBytes(
      wordDocument(
        paragraph(run("参考：P.") + deleted("23") + inserted(run("24"))) +
          paragraph(run("取消", "<w:strike/>") + run("残す", '<w:strike w:val="0"/>')),
      ),
    );
    expect(lines).toEqual(["参考：P.24", "残す"]);
    expect(document.blocks).toMatchObject([
      {
        marks: [
          { kind: "deleted", text: "23", author: "企画課", date: "2025-01-10T09:00:00Z" },
          { kind: "inserted", text: "24", author: "企画課" },
        ],
      },
      { marks: [{ kind: "struck", text: "取消" }] },
    ]);
    expect(notices).toEqual(["承諾していない変更履歴2か所", "取り消し線のある文字1か所"]);
  });

  test("削られた段落の区切りと表の行", async () => {
    expect(
      await linesOf(
        paragraph(run("前の段落は"), `<w:rPr><w:del ${bySomebody}/></w:rPr>`) +
          paragraph(run("続く")) +
          table(
            row(cell("残る行"), cell("1")),
            `<w:tr><w:trPr><w:del ${bySomebody}/></w:trPr>${cell("消す行")}${cell("2")}</w:tr>`,
          ),
      ),
    ).toEqual(["前の段落は続く", "残る行\t1"]);
  });
});

const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, override = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${override}</w:num>`;
const numbered = (text: string, id: number, at = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

describe("自動の番号", () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "japaneseCounting", "第%1条")}${level(1, "decimal", "(%2)")}${level(2, "aiueo", "%3")}${level(3, "hebrew1", "%4")}</w:abstractNum>${list(1)}${list(2)}${list(3, restart)}`;

  test("段ごとに数え、同じ定義の一覧は続き、開始番号の指定で改まる", async () => {
    expect(
      await linesOf(
        numbered("目的", 1) +
          numbered("観光", 1, 1) +
          numbered("医療", 1, 1) +
          numbered("甲の役割", 1, 2) +
          numbered("連携", 1) +
          numbered("交通", 1, 1) +
          numbered("続き", 2) +
          numbered("改めて", 3),
        { numbering },
      ),
    ).toEqual([
      "第一条 目的",
      "(1) 観光",
      "(2) 医療",
      "ア 甲の役割",
      "第二条 連携",
      "(1) 交通",
      "第三条 続き",
      "第一条 改めて",
    ]);
  });

  test("段落のスタイルに付いた番号", async () => {
    const styles =
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const styled = (text: string, style: string) =>
      paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
    const none = paragraph(
      run("番号なし"),
      '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>',
    );
    expect(
      await linesOf(styled("目的", "a") + styled("連携", "b") + none, { numbering, styles }),
    ).toEqual(["第一条 目的", "第二条 連携", "番号なし"]);
  });

  test("印刷の形が分からない番号は、除いて知らせる", async () => {
    const { lines, notices } = await readBytes(wordDocument(numbered("項目", 1, 3), { numbering }));
    expect(lines).toEqual(["項目"]);
    expect(notices).toEqual(["形式の分からない自動番号1か所"]);
  });
});

test("ルビは読みを除き、隠し文字は除いて知らせる", async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("わけ")}</w:rt><w:rubyBase>${run("和気")}</w:rubyBase></w:ruby></w:r>`;
  const { lines, notices } = await readBytes(
    wordDocument(paragraph(ruby + run("町") + run("（内部用）", "<w:vanish/>"))),
  );
  expect(lines).toEqual(["和気町"]);
  expect(notices).toEqual(["隠し文字1か所"]);
});

test("脚注とテキスト ボックスは、1度ずつ、段落の後に読む", async () => {
  const box = (text: string) =>
    `<w:drawing><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:drawing>`;
  const twice = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box("枠の文字")}</mc:Choice><mc:Fallback>${box("枠の文字")}</mc:Fallback></mc:AlternateContent></w:r>`;
  const { lines, notices } = await readBytes(
    wordDocument(
      paragraph(run("本文") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + twice) +
        paragraph(run("次")),
      { footnotes: `<w:footnote w:id="2">${paragraph(run("注の文"))}</w:footnote>` },
    ),
  );
  expect(lines).toEqual(["本文", "注の文", "枠の文字", "次"]);
  expect(notices).toEqual(["テキスト ボックス1個"]);
});

test("表の中の表は、外側のセルの文字にして知らせる", async () => {
  const nested = `<w:tc><w:tcPr/>${paragraph(run("内訳"))}${table(row(cell("R4"), cell("100")))}</w:tc>`;
  const { lines, notices } = await readBytes(wordDocument(table(row(cell("事業費"), nested))));
  expect(lines).toEqual(["事業費\t内訳 R4 100"]);
  expect(notices).toEqual(["表の中の表1個"]);
});

test.each<[string, string]>([
  ["文書の部品が壊れている", "<w:p>"],
  ["要素が深すぎる", "<w:p>".repeat(2000) + "</w:p>".repeat(2000)],
])("%sとき、言葉で断る", async (_, body) => {
  await expect(readBytes(wordDocument(body))).rejects.toThrow(
    "壊れたファイル（word/document.xml）",
  );
});
