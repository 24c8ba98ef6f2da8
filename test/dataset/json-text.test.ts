import { largestJson, readJsonText } from "../../src/dataset";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const archive = (part: string): Uint8Array =>
  bytes(`PK\u0003\u0004${"\u0000".repeat(50)}${part}${"\u0000".repeat(50)}`);

describe("JSON のファイルを読む", () => {
  test.each<[string, Uint8Array, string]>([
    ["Excel のブック", archive("xl/workbook.xml"), "これはExcel のブック（.xlsx）です"],
    ["Word の文書", archive("word/document.xml"), "これはWord の文書（.docx）です"],
    ["PowerPoint の資料", archive("ppt/presentation.xml"), "これはPowerPoint の資料（.pptx）です"],
    ["ほかの圧縮ファイル", archive("a.txt"), "これは圧縮ファイル（.zip）です"],
    ["PDF", bytes("%PDF-1.7\n{}"), "これはPDFです"],
    ["古い Office", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "これは古い形式か"],
    ["HTML", bytes("\n<!DOCTYPE html>"), "これはHTML または XML のファイルです"],
    ["テキスト", bytes("第2期岡山連携中枢都市圏ビジョン"), "これはテキストファイルです"],
    ["Shift_JIS", Uint8Array.of(0x7b, 0x82, 0xa0, 0x7d), "文字（UTF-8）として読めない"],
  ])("%s は、それと言って断る", (_, file, said) => {
    const read = readJsonText(file, "正本データ");
    const message = read.ok ? "" : read.message;
    expect(message).toContain(said);
    expect(message).toContain("正本データ（JSON）");
  });

  test("大きすぎるファイルは、大きさを言って断る", () => {
    expect(readJsonText(new Uint8Array(largestJson + 1), "正本データ")).toEqual({
      ok: false,
      message:
        "大きさが64.0MBあります。正本データは大きくても数MBです。正しいファイルを選んでください。",
    });
  });

  test.each<[string, Uint8Array, string]>([
    ["UTF-8", bytes('{"a":"あ"}'), '{"a":"あ"}'],
    ["BOM 付き", bytes("\ufeff[]"), "[]"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x5b, 0, 0x5d, 0), "[]"],
    ["空", bytes(""), ""],
  ])("%s の JSON は読める", (_, file, text) => {
    expect(readJsonText(file, "正本データ")).toEqual({ ok: true, text });
  });
});
