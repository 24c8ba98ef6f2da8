import { createStandIn } from "../../../src/standin";
import { readSnapshot, writeSnapshot } from "../../../src/xlsx/snapshot";
import { noCalculator } from "../../excel/no-calculator";
import { hugeZip } from "./huge-zip";
import { rewritten, zipOf } from "./rewritten";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const utf16 = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, "utf16le"));

/** What old Excel files and encrypted ones begin with, and a name of a stream in them. */
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(504).fill(0),
    ...utf16(stream),
  ]);

const plain = async (): Promise<Uint8Array> => {
  const standIn = createStandIn({ calculator: noCalculator });
  standIn.user.paste("Sheet1", "A1", [["見出し", 1]]);
  return writeSnapshot(await standIn.snapshot());
};

const message = (bytes: Uint8Array, name = "届いた.xlsx"): Promise<string> => {
  const read = readSnapshot(bytes, name);
  return Promise.resolve(read.ok ? "開けた" : read.message);
};

const megabyte = 1024 * 1024;
const spaces = (megabytes: number): Uint8Array => new Uint8Array(megabytes * megabyte).fill(0x20);

const workbookXml = (sheets: string): string =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`;

const cases: readonly (readonly [
  title: string,
  make: () => Promise<Uint8Array> | Uint8Array,
  found: string,
])[] = [
  ["空のファイル", () => new Uint8Array(), "中身が空（0バイト）"],
  ["CSV", () => text("事業,金額\n鉄道,5\n"), "文字だけのファイル（CSVなど）"],
  ["PDF", () => text("%PDF-1.7"), "PDF"],
  ["何でもないバイト列", () => new Uint8Array([1, 2, 3, 4, 5]), "不明な形式"],
  ["古い形式（.xls）", () => compound("Workbook"), "古い形式のブック（.xls など）"],
  ["暗号化されたブック", () => compound("EncryptedPackage"), "パスワードで暗号化"],
  ["ブックではないZIP", () => zipOf({ "read.me": "x" }), "ブックを含まないZIPファイル"],
  ["Wordの文書", () => zipOf({ "word/document.xml": "<a/>" }), "Wordの文書（.docx）"],
  [
    "OpenDocument",
    () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
    "表計算ドキュメント（.ods）",
  ],
  [
    "途中で切れたファイル",
    async () => (await plain()).slice(0, 3_000),
    "途中で切れているか、壊れています",
  ],
  ["ZIPの先頭だけ", () => new Uint8Array([0x50, 0x4b, 3, 4]), "途中で切れているか、壊れています"],
  [
    "マクロを含むブック",
    async () =>
      rewritten(await plain(), (path, xml) =>
        path === "[Content_Types].xml"
          ? xml.replace(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
              "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            )
          : xml,
      ),
    "マクロを含むブック（.xlsm）",
  ],
  [
    "シートのないブック",
    async () =>
      rewritten(await plain(), (path, xml) => (path === "xl/workbook.xml" ? workbookXml("") : xml)),
    "ワークシートが1枚もありません",
  ],
  [
    "シートのXMLが壊れたブック",
    async () =>
      rewritten(await plain(), (path, xml) =>
        path === "xl/worksheets/sheet1.xml" ? xml.slice(0, xml.length / 2) : xml,
      ),
    "「xl/worksheets/sheet1.xml」が壊れていて",
  ],
  [
    "シートの部品が足りないブック",
    async () =>
      rewritten(await plain(), (path, xml) => (path === "xl/worksheets/sheet1.xml" ? null : xml)),
    "「xl/worksheets/sheet1.xml」が壊れていて",
  ],
  [
    "展開すると大きすぎるブック",
    () => hugeZip([{ path: "xl/workbook.xml", bytes: spaces(101), statedBytes: 101 * megabyte }]),
    "大きすぎます",
  ],
  [
    "セルが多すぎるブック",
    async () =>
      rewritten(await plain(), (path, xml) =>
        path === "xl/worksheets/sheet1.xml"
          ? xml.replace("<sheetData>", `<sheetData><row>${"<c/>".repeat(500_001)}</row>`)
          : xml,
      ),
    "個のセルまでです",
  ],
];

describe("開けないファイル", () => {
  test.each(cases)(
    "%s",
    async (_, make, found) => {
      const said = await message(await make());
      expect(said).toContain("「届いた.xlsx」を開けませんでした。");
      expect(said).toContain(found);
      expect(said).toMatch(/(?:してください|選んでください|開いてください)。$/u);
    },
    60_000,
  );

  test("大きさを偽るZIPも、展開しながら止める", async () => {
    const lying = { path: "xl/workbook.xml", bytes: spaces(110), statedBytes: 1_000 };
    expect(await message(hugeZip([lying]))).toContain("大きすぎます");
  }, 60_000);

  test("パスワード付きのZIPも、そう伝える", async () => {
    const flagged = zipOf({ "xl/workbook.xml": "x" }).slice();
    const view = new DataView(flagged.buffer);
    for (let at = 0; at < flagged.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) flagged[at + 8] = (flagged[at + 8] ?? 0) | 1;
    }
    expect(await message(flagged)).toContain("暗号化されています");
  });

  test("どこで切っても、どのバイトを変えても、投げずに答える", async () => {
    const bytes = await plain();
    const step = Math.ceil(bytes.length / 60);
    for (let at = 0; at < bytes.length; at += step) {
      expect(await message(bytes.slice(0, at))).toContain("開けませんでした");
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(typeof (await message(changed))).toBe("string");
    }
  }, 60_000);
});
