import { strToU8, zipSync } from "fflate";
import { importBytes, readBytes } from "./support/import";
import { paragraph, run, wordDocument } from "./support/word-document";

const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
const archive = (path: string, text = ""): Uint8Array =>
  zipSync({ [path]: [strToU8(text), { level: 0 }] });

test.each<[string, Uint8Array | { readonly tooLarge: number }, string, string]>([
  ["空のファイル", new Uint8Array(), "空のファイル", "保存し直して"],
  ["大きなファイル", { tooLarge: 65 * 1024 * 1024 }, "大きさ65MBのファイル", "64MB以下"],
  ["古いWord文書", compound("WordDocument"), "（.doc）", ".docx"],
  ["古いブック", compound("Workbook"), "（.xls）", ".xlsx"],
  ["パスワードのあるOfficeのファイル", compound("EncryptedPackage"), "パスワード", "外して"],
  ["一太郎", compound("JSRV_SegmentInformation"), "一太郎", ".docx"],
  ["スライド", archive("ppt/presentation.xml"), ".pptx", "PDF"],
  ["バイナリ ブック", archive("xl/workbook.bin"), ".xlsb", ".xlsx"],
  ["OpenDocument", archive("mimetype", "application/vnd.oasis.opendocument.text"), ".odt", ".docx"],
  ["ほかのZIP", archive("a.txt"), "ZIPファイル", "展開して"],
  ["途中で切れたZIP", archive("word/document.xml").subarray(0, 40), "途中で切れた", "もう一度"],
  ["画像", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]), "画像（PNG）", "選んで"],
  ["文字でないデータ", Uint8Array.from([0, 1, 2, 3]), "文字として読めない", "保存し直して"],
  ["リッチテキスト", strToU8("{\\rtf1 x}"), ".rtf", ".docx"],
  ["HTML", strToU8("<!DOCTYPE html><p>x"), "HTML", "PDF"],
  ["正本データ", strToU8('{"format":"x"}'), "JSON", "資料"],
  ["壊れたPDF", strToU8("%PDF-1.7\nxxxx"), "壊れたPDF", "保存し直して"],
])("%s は、何であるかを言って断る", async (_, bytes, found, action) => {
  const imported = await importBytes(bytes);
  if (imported.ok) throw new Error("it was read");
  expect(imported.found).toContain(found);
  expect(imported.action).toContain(action);
  expect(imported.expected).toContain("PDF");
});

test("名前でなく中身で見分ける", async () => {
  const { document } = await readBytes(wordDocument(paragraph(run("本文"))));
  expect([document.format, document.fileName]).toEqual(["docx", "資料"]);
  expect(document.sha256).toMatch(/^[0-9a-f]{64}$/u);
});

test("展開すると100倍を超える文書は、展開せずに断る", async () => {
  const bomb = wordDocument(paragraph(run("あ".repeat(1_000_000))));
  expect(bomb.length * 100).toBeLessThan(3_000_000);
  expect(await importBytes(bomb)).toMatchObject({
    ok: false,
    found: "展開すると3MB以上になるファイル",
  });
});
