import { attributeOf, childrenOf } from "../../../ooxml/read-xml";
import { targetOfKind, type OpenPackage } from "./open-package";
import { unreadable } from "./unreadable-file";

/** More cells than a browser can show at a bearable speed. */
const mostCells = 500_000;

const contentTypeOf = (file: OpenPackage, path: string): string => {
  const root = file.root("[Content_Types].xml");
  const override = childrenOf(root, "Override").find(
    (node) => attributeOf(node, "PartName")?.toLowerCase() === `/${path.toLowerCase()}`,
  );
  return attributeOf(override ?? null, "ContentType") ?? "";
};

/** What an archive without a workbook is instead. */
const otherKind = ({ paths, text }: OpenPackage): string => {
  const mimetype = text("mimetype") ?? "";
  if (mimetype.includes("spreadsheet")) return "OpenDocumentの表計算ドキュメント（.ods）";
  if (mimetype.includes("opendocument")) return "OpenDocumentの文書";
  if (paths.some((path) => path.startsWith("word/"))) return "Wordの文書（.docx）";
  if (paths.some((path) => path.startsWith("ppt/")))
    return "PowerPointのプレゼンテーション（.pptx）";
  return "ブックを含まないZIPファイル";
};

const refuseOtherKinds = (file: OpenPackage, path: string, type: string): void => {
  if (path.toLowerCase().endsWith(".bin"))
    throw unreadable.otherFormat("Excel バイナリ ブック（.xlsb）");
  if (/macroEnabled/iu.test(type) || file.paths.some((one) => one.endsWith("vbaproject.bin"))) {
    throw unreadable.otherFormat("マクロを含むブック（.xlsm）");
  }
  if (/template/iu.test(type)) throw unreadable.otherFormat("テンプレート（.xltx）");
  if (type !== "" && !/sheet\.main\+xml$/u.test(type))
    throw unreadable.notWorkbook(otherKind(file));
};

/** Counted in the text: building a tree of too many cells would already hurt. */
const refuseTooManyCells = (file: OpenPackage): void => {
  const count = file.paths
    .filter((path) => /worksheets\/[^/]+\.xml$/u.test(path))
    .reduce((sum, path) => sum + (file.text(path)?.match(/<(?:\w+:)?c[\s/>]/gu)?.length ?? 0), 0);
  if (count > mostCells) {
    const format = (cells: number): string => cells.toLocaleString("ja-JP");
    throw unreadable.tooLarge(`${format(count)}個のセル`, `${format(mostCells)}個のセル`);
  }
};

/** The path of the workbook in an opened file. Throws an UnreadableFile that says what the file is instead. */
export const requireWorkbook = (file: OpenPackage): string => {
  const path = targetOfKind(file.relationsOf(""), "officeDocument");
  if (path === null) {
    if (file.paths.includes("xl/workbook.bin"))
      throw unreadable.otherFormat("Excel バイナリ ブック（.xlsb）");
    throw unreadable.notWorkbook(otherKind(file));
  }
  refuseOtherKinds(file, path, contentTypeOf(file, path));
  refuseTooManyCells(file);
  return path;
};
