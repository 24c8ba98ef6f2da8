/** 文書の識別子: kind, date and, for agreements, the partner: `vision-2023-03`, `agreement-2016-10-11-333468`. */
export type DocumentId = string;

/** 出典: the line that proves a value. */
export interface Source {
  readonly document: DocumentId;
  /** 1-based line of the document's text. */
  readonly line: number;
  /** The line as received, without its line break. */
  readonly text: string;
  /** 掲載ページ printed in the document, where there is one. */
  readonly page?: number;
}
