import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPdfLibrary } from "../../src/cli/pdf-library";
import { importFile, ReadingStopped } from "../../src/import";
import { allCharacters, printedCharacters, readCharacters } from "./support/characters";
import { pieceOf, readBytes } from "./support/import";
import { printedPdf, ruledTable, type PrintedPage } from "./support/printed-pdf";

const chromiumPdf = new Uint8Array(
  readFileSync(join(__dirname, "fixtures", "listing-chromium.pdf")),
);

const table = { left: 60, top: 100, columns: [120, 180, 60], rowHeight: 20 } as const;
const heading = ["連携取組", "主な取組内容", "北浜市"];

const pageOf = (...parts: readonly PrintedPage[]): PrintedPage => ({
  texts: parts.flatMap(({ texts }) => texts),
  strokes: parts.flatMap(({ strokes = [] }) => strokes),
});

test("Chromium の PDF: 結合したセル、見え消し、部首の字形", async () => {
  const { document, lines, notices } = await readBytes(chromiumPdf);
  expect(lines).toEqual([
    "桜川市と連携市町との取組状況一覧",
    "(令和7年4月1日現在)",
    "この一覧は、桜川市と連携市町とが締結した連携協約に基づいて進めている取組の状況を、毎年4月1日を基準日として取りまとめたものである。",
    "連携取組\t主な取組内容\t連携市町\t\t",
    "\t\t北浜市\t南川町\t東村",
    "広域観光の推進\t周遊観光の発信\t●\t\t●",
    "\t共同宿泊キャンペーン\t\t●\t",
    "環境保全\t参考：P.24\t●\t●\t●",
  ]);
  expect(notices).toEqual(["取り消し線のある文字「23」"]);
  expect(pieceOf(document, "連携市町")).toMatchObject({ columnSpan: 3, rowSpan: 1 });
  expect(pieceOf(document, "広域観光の推進")).toMatchObject({ columnSpan: 1, rowSpan: 2 });
  expect(pieceOf(document, "参考：P.24")).toMatchObject({
    marks: [{ kind: "struck", text: "23" }],
  });
});

test("埋め込まれていないフォントの文字も、罫線の表のとおりに読む", async () => {
  const rows = [heading, ["観光の推進", "周遊観光の\n発信", "●"], ["", "宿泊", ""]];
  const { document, lines, notices } = await readBytes(
    printedPdf(ruledTable({ ...table, rowHeight: 32, rows })),
  );
  expect(lines).toEqual([heading.join("\t"), "観光の推進\t周遊観光の発信\t●", "\t宿泊\t"]);
  expect(notices).toEqual([]);
  expect(pieceOf(document, "観光の推進")).toMatchObject({
    at: [{ kind: "page", page: 1, box: [60, 132, 180, 164] }],
  });
});

const rowsOf = (from: number, to: number): readonly (readonly string[])[] =>
  Array.from({ length: to - from }, (_, index) => [
    `取組${String(from + index)}`,
    `内容${String(from + index)}`,
    "●",
  ]);

describe("ページをまたぐ表", () => {
  const onTwoPages = (second: readonly (readonly string[])[]) =>
    printedPdf(
      ruledTable({ ...table, rows: [heading, ...rowsOf(1, 4)] }),
      ruledTable({ ...table, top: 60, rows: second }),
    );

  test.each<[string, readonly (readonly string[])[]]>([
    ["見出しを繰り返す", [heading, ...rowsOf(4, 6)]],
    ["見出しを繰り返さない", rowsOf(4, 6)],
  ])("%sとき、1つの表にする", async (_, second) => {
    const { document, lines } = await readBytes(onTwoPages(second));
    expect(lines).toEqual([heading, ...rowsOf(1, 6)].map((cells) => cells.join("\t")));
    expect(document.blocks.filter(({ kind }) => kind === "table")).toHaveLength(1);
  });

  test("左の欄が空いて始まる行は、前のページの欄に続く", async () => {
    const { lines } = await readBytes(onTwoPages([["", "内容4", "●"], ...rowsOf(5, 6)]));
    expect(lines.slice(3)).toEqual(["取組3\t内容3\t●", "\t内容4\t●", "取組5\t内容5\t●"]);
  });

  test("途中で切れた行かもしれないときは、新しい行として読み、尋ねる", async () => {
    const long = "周遊観光の情報を一つにまとめて発信し";
    const { lines, notices } = await readBytes(
      printedPdf(
        ruledTable({ ...table, rows: [heading, ["観光", long, "●"]] }),
        ruledTable({ ...table, top: 60, rows: [["", "来訪を促す", ""], ...rowsOf(5, 6)] }),
      ),
    );
    expect(notices).toEqual(["前のページの行の続きにも、新しい行にも読める行「来訪を促す」"]);
    expect(lines.join("")).toContain("来訪を促す");
  });
});

test("行の途中で改ページされ、上の字が端まで届いていなくても、言い切っていなければ尋ねる", async () => {
  const { notices } = await readBytes(
    printedPdf(
      ruledTable({ ...table, rows: [heading, ["観光", "5回（令和4～8", "●"]] }),
      ruledTable({ ...table, top: 60, rows: [["", "年度）", ""], ...rowsOf(5, 6)] }),
    ),
  );
  expect(notices).toEqual(["前のページの行の続きにも、新しい行にも読める行「年度）」"]);
});

describe("確かめること", () => {
  const whole = ruledTable({
    ...table,
    rows: [heading, ["観光", "発信", "●"], ["医療", "連携", ""]],
  });
  const without = (line: number): PrintedPage => ({
    ...whole,
    strokes: whole.strokes.filter((_, index) => index !== line),
  });
  const text = (printed: string, x: number, y: number, size = 10) => ({
    text: printed,
    x,
    y,
    size,
  });

  test.each<[string, PrintedPage, string]>([
    [
      "罫線が途中で欠けている",
      pageOf(without(1), { texts: [], strokes: [{ from: [180, 100], to: [180, 134] }] }),
      "罫線の一部が欠けている表",
    ],
    [
      "文字が罫線をまたぐ",
      pageOf(whole, { texts: [text("長い長い長い長い長い内容", 100, 148)] }),
      "罫線をまたぐ文字",
    ],
    ["文字が重なる", pageOf(whole, { texts: [text("修正", 185, 133)] }), "重なり合う文字"],
    [
      "1行に数行分が入っている",
      ruledTable({
        ...table,
        rowHeight: 32,
        rows: [heading, ["観光\n医療", "発信\n連携", "●\n○"]],
      }),
      "どのセルも2行ずつになっている行",
    ],
    [
      "横の罫線しかない",
      { ...whole, strokes: whole.strokes.filter(({ from, to }) => from[1] === to[1]) },
      "横の罫線だけの表",
    ],
    ["罫線がない", { ...whole, strokes: [] }, "罫線がなく、間隔だけで列に分かれた行"],
  ])("%sとき", async (_, page, found) => {
    const { notices } = await readBytes(printedPdf(page));
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(found);
  });

  test("破線の罫線は、罫線として読む", async () => {
    const rows = [heading, ["観光", "発信", "●"]];
    const { lines } = await readBytes(printedPdf(ruledTable({ ...table, rows, dash: "3 2" })));
    expect(lines).toEqual(rows.map((cells) => cells.join("\t")));
  });
});

describe("印刷された文字は、1字も失われず、増えもしない", () => {
  const listed = (from: number) =>
    ruledTable({ ...table, rows: [heading, ...rowsOf(from, from + 9)] });
  const text = (y: number) => ({ texts: [{ text: `${String(y)} 頁`, x: 290, y }] });

  test.each<[string, Uint8Array]>([
    ["見え消しと結合のある表", chromiumPdf],
    [
      "見出しを繰り返す表と、ページの番号",
      printedPdf(pageOf(listed(1), text(810)), pageOf(listed(10), text(811))),
    ],
    [
      "枠の中の文と、表の外の文",
      printedPdf(
        pageOf(
          ruledTable({ left: 60, top: 500, columns: [300], rowHeight: 40, rows: [["囲みの文"]] }),
          ruledTable({ ...table, rows: [heading, ["観光", "発信\n続き", "●"]], rowHeight: 30 }),
          text(60),
        ),
      ),
    ],
  ])("%s", async (_, bytes) => {
    const printed = allCharacters(await printedCharacters(bytes));
    expect(printed.length).toBeGreaterThan(20);
    expect(readCharacters((await readBytes(bytes)).document)).toBe(printed);
  });
});

describe("文", () => {
  const line = (text: string, y: number) => ({ text, x: 60, y });
  const full = "甲".repeat(47);

  test("右の端まで届く行は次の行に続き、条の見出しは新しく始まる", async () => {
    const { lines } = await readBytes(
      printedPdf({
        texts: [
          line(`第1条${full.slice(3)}`, 100),
          line("続きの文。", 116),
          line("第2条　次の条。", 132),
        ],
      }),
    );
    expect(lines).toEqual([`第1条${full.slice(3)}続きの文。`, "第2条 次の条。"]);
  });

  test("ページの番号は本文でなく、失われもしない", async () => {
    const { document, lines } = await readBytes(
      printedPdf({ texts: [line("本文", 100), { text: "- 12 -", x: 280, y: 800 }] }),
    );
    expect(lines).toEqual(["本文"]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: "page-matter", text: "- 12 -" });
  });
});

test("読み取りは、頼めばページの切れ目で止まる", async () => {
  const bytes = printedPdf({ texts: [] }, { texts: [] }, { texts: [] });
  const seen: string[] = [];
  const reading = importFile("資料", bytes, {
    loadPdf: loadPdfLibrary,
    progress: {
      pageDone: (page, pages) => {
        seen.push(`${String(page)}/${String(pages)}`);
        return page === 2;
      },
    },
  });
  await expect(reading).rejects.toThrow(ReadingStopped);
  expect(seen).toEqual(["1/3", "2/3"]);
});
