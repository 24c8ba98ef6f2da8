import type { PartialDate } from "./partial-date";
import type { DocumentId } from "./source";

/** What is read from a paper: 別冊, 取組状況一覧, 連携協約, 変更協約. */
export type PaperKind = "vision" | "status-list" | "agreement" | "amendment";

/** A paper, or the list of changes of a revision (改訂案). */
export type DocumentKind = PaperKind | "revision";

/** What became of the non-blank lines of a document. */
export interface LineCounts {
  /** Used in a fact. */
  readonly used: number;
  /** Known furniture: headings, legends, page matter. */
  readonly furniture: number;
  /** Listed as unread. */
  readonly unread: number;
}

/** 資料: a document as received. */
export interface SourceDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  /** In one line, as printed. */
  readonly title: string;
  /** 発行日, 現在日 or 締結日. */
  readonly date: PartialDate;
  readonly dateText: string;
  /** 案, 改訂案, 改訂版, 変更箇所のみ抜粋 …, as printed. */
  readonly statuses: readonly string[];
  readonly isDraft: boolean;
  /** 抜粋: a project without a sheet is not a contradiction. */
  readonly isExcerpt: boolean;
  readonly fileName: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly lineCounts: LineCounts;
  /** The text as received; `lines[0]` is line 1. */
  readonly lines: readonly string[];
  /** Where each line stands in a file that is no text: 「3枚目」, 「シート「事業費」4行目」, 「表2の5行目」; blank for a blank line. */
  readonly places?: readonly string[];
}

/** Where lines of a document stand: 「12・14行目」; in a file that is no text the place in it, 「3枚目・4枚目」. */
export const formatLines = (
  documents: readonly Pick<SourceDocument, "id" | "places">[],
  document: DocumentId | null,
  lines: readonly number[],
): string => {
  const places = documents.find(({ id }) => id === document)?.places;
  const found = lines.flatMap((line) => places?.[line - 1] ?? []).filter((place) => place !== "");
  return found.length === 0
    ? `${lines.map(String).join("・")}行目`
    : [...new Set(found)].join("・");
};

const kindLabels: Readonly<Record<DocumentKind, string>> = {
  vision: "別冊",
  "status-list": "取組状況一覧",
  agreement: "連携協約",
  amendment: "変更協約",
  revision: "改訂案",
};

/** The short Japanese word for a kind of document. */
export const formatDocumentKind = (kind: DocumentKind): string => kindLabels[kind];
