import type { Dataset, LineCounts } from "../../domain";
import type { ImportedDocument } from "../../import";
import type { Paragraph } from "./paragraphs";

const formatNames: Readonly<Record<ImportedDocument["format"], string>> = {
  text: "テキスト",
  csv: "CSV",
  pdf: "PDF",
  docx: "Word の文書",
  xlsx: "Excel ブック",
};

const pageWords: Readonly<Record<ImportedDocument["format"], string | null>> = {
  text: null,
  csv: null,
  pdf: "枚",
  docx: null,
  xlsx: "シート",
};

/** 「PDF、28枚、表46個」 */
export const importedWords = ({ format, pages, blocks }: ImportedDocument): string => {
  const tables = blocks.filter(({ kind }) => kind === "table").length;
  const pageWord = pageWords[format];
  return [
    formatNames[format],
    ...(pageWord === null ? [] : [`${pages}${pageWord}`]),
    `表${tables}個`,
  ].join("、");
};

const countWords = ({ used, furniture, unread }: LineCounts): string =>
  `使った行${used}、見出しなど${furniture}、読めない行${unread}`;

/** What became of each file that is no plain text; nothing where all are. */
export const importedParagraphs = (
  { documents }: Dataset,
  imported: readonly ImportedDocument[],
): readonly Paragraph[] =>
  imported.length === 0
    ? []
    : [
        { depth: 0, text: "" },
        { depth: 0, tone: "heading", text: `■ 読み取ったファイル ${imported.length}件` },
        ...imported.map((file): Paragraph => {
          const document = documents.find(({ sha256 }) => sha256 === file.sha256);
          const counts =
            document === undefined ? "資料として使っていません" : countWords(document.lineCounts);
          return {
            depth: 1,
            text: `「${file.fileName}」: ${importedWords(file)}。${counts}。確かめること${file.notices.length}件`,
          };
        }),
      ];
