import iconv from "iconv-lite";
import { pieceOf, readBytes } from "./support/import";

const encoded = (text: string, encoding: string, addBOM = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));

const listing = "連携取組\t北浜市\r\n観光の推進\t●\r\n";

test.each<[string, Uint8Array]>([
  ["UTF-8", encoded(listing, "utf8")],
  ["UTF-8（BOM付き）", encoded(listing, "utf8", true)],
  ["UTF-16LE", encoded(listing, "utf16le", true)],
  ["UTF-16BE", encoded(listing, "utf16be", true)],
  ["Shift_JIS", encoded(listing, "cp932")],
  ["EUC-JP", encoded(listing, "eucjp")],
])("%s のテキストは、行をそのまま読む", async (_, bytes) => {
  const { document, lines } = await readBytes(bytes);
  expect(document.format).toBe("text");
  expect(lines).toEqual(["連携取組\t北浜市", "観光の推進\t●"]);
  expect(document.blocks.map((block) => (block.kind === "table" ? [] : block.at))).toEqual([
    [{ kind: "line", line: 1 }],
    [{ kind: "line", line: 2 }],
  ]);
});

test("CSV は表として読み、引用符の中の区切りと改行はセルの文字", async () => {
  const csv = '連携取組,事業費,備考\r\n観光,"1,500","1行目\n2行目"\r\n"「""医療""」",200,\r\n';
  const { document, lines } = await readBytes(encoded(csv, "cp932"));
  expect(document.format).toBe("csv");
  expect(lines).toEqual([
    "連携取組\t事業費\t備考",
    "観光\t1,500\t1行目 2行目",
    '「"医療"」\t200\t',
  ]);
  expect(document.blocks).toMatchObject([{ kind: "table", rows: 3, columns: 3 }]);
  expect(pieceOf(document, "1行目\n2行目")).toMatchObject({ at: [{ kind: "line", line: 2 }] });
  expect(pieceOf(document, "200")).toMatchObject({ at: [{ kind: "line", line: 4 }] });
});

test("Excel から写したテキストは、引用符の中の改行でも1つの行", async () => {
  const copied = '題名\n連携取組\t"観光の\n推進"\t●\n次の行\t\t\n';
  const { document, lines } = await readBytes(encoded(copied, "utf8"));
  expect(document.format).toBe("text");
  expect(lines).toEqual(["題名", "連携取組\t観光の 推進\t●", "次の行\t\t"]);
});

test.each([
  ["文の中の読点とコンマ", "第1条 甲は,乙と連携する。\n第2条 乙は、甲と,協力する。\n"],
  ["閉じていない引用符", '連携取組\t"観光\n医療\t●\n'],
  ["列の数が違う行", "a,b,c\n1,2\n"],
])("%s は、表にせず行のまま読む", async (_, text) => {
  const { document, lines } = await readBytes(encoded(text, "utf8"));
  expect(document.format).toBe("text");
  expect(lines).toEqual(text.trimEnd().split("\n"));
});
