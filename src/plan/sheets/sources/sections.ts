import { formatDocumentKind, type Dataset, type SourceDocument } from "../../../domain";
import type { CellRange } from "../../../references";
import { rowKey } from "../../keys/keys";
import type { RowDraft } from "../../layout/sheet-draft";
import { documentNameOf, partiesOf } from "../../text/source-text";
import type { CellValue } from "../../workbook-plan";
import { symbolLegend } from "./legend";

/** One table of the sheet, with its own headings. */
export interface Section {
  readonly title: string;
  readonly headings: readonly CellValue[];
  readonly rows: readonly RowDraft[];
  /** Within a row, the cells that are one. */
  readonly merges: readonly Pick<CellRange, "column" | "columnCount">[];
  readonly whenEmpty: string;
}

const documentRow =
  (dataset: Dataset) =>
  (document: SourceDocument, index: number): RowDraft => {
    const parties = partiesOf(dataset, document.id);
    const { used, furniture, unread } = document.lineCounts;
    return {
      kind: "body",
      key: rowKey.document(document.id),
      cells: [
        null,
        index + 1,
        parties === null ? document.title : `${document.title}\n（${parties}）`,
        `${formatDocumentKind(document.kind)}\n${document.dateText}`,
        document.statuses.length === 0 ? "記載なし" : document.statuses.join("、"),
        used,
        furniture,
        unread,
        document.fileName,
        document.sha256,
      ],
    };
  };

export const documentsSection = (dataset: Dataset): Section => ({
  title: `資料 ${String(dataset.documents.length)}件`,
  headings: [
    "番号",
    "資料名",
    "種類・日付",
    "状態",
    "データにした行",
    "見出しなどの行",
    "読み取れない行",
    "ファイル名",
    "SHA-256",
  ],
  rows: dataset.documents.map(documentRow(dataset)),
  merges: [],
  whenEmpty: "資料はありません。",
});

/** From 「種類」 to the last column. */
const explanationColumns = { column: 3, columnCount: 7 } as const;

export const legendSection = (dataset: Dataset): Section => ({
  title: "記号の凡例",
  headings: ["番号", "記号・資料", "意味"],
  rows: [
    ...symbolLegend,
    ...dataset.legends.map(({ document, text }) => ({
      symbol: documentNameOf(dataset, document, document),
      meaning: text,
    })),
  ].map(({ symbol, meaning }, index) => ({
    kind: "body",
    cells: [null, index + 1, symbol, meaning],
  })),
  merges: [explanationColumns],
  whenEmpty: "",
});
