import type { DocumentKind, PartialDate } from "../domain";
import { normalizeText } from "../domain";
import { isDateLine, readJapaneseDate } from "./japanese-date";
import { soleText, withoutMarkup, type Row } from "./lines";
import { looksLikeMunicipality } from "./municipality-directory";
import { isVisionTitle } from "./vision/vision-title";

/** What a document says it is, and the lines that say so. */
export interface Identity {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly date: PartialDate | null;
  readonly dateText: string;
  readonly statuses: readonly string[];
  readonly isDraft: boolean;
  readonly isExcerpt: boolean;
  /** 甲 and 乙 of an agreement, otherwise empty. */
  readonly parties: readonly string[];
  /** Lines of title, date, status and parties. */
  readonly lines: readonly number[];
}

/** Titles and dates stand among the first rows. */
const headRows = 30;

const agreementTitle = /^連携中枢都市圏形成に係る(変更)?連携協約書$/;
const statusListTitle = /^(.+)と連携市町.*取組状況一覧$/;
const editionLine = /^(第\d+期|《別冊》)$/;
const statusLine = /^(\([^()]*[案版]\)|※.*抜粋)$/;

const textOf = (row: Row): string => soleText(row) ?? "";

interface Shape {
  readonly kind: DocumentKind;
  readonly titleRows: readonly Row[];
}

const shapeOf = (head: readonly Row[]): Shape | null => {
  const agreement = head.find((row) => agreementTitle.test(textOf(row)));
  if (agreement !== undefined) {
    const isAmendment = agreementTitle.exec(textOf(agreement))?.[1] !== undefined;
    return { kind: isAmendment ? "amendment" : "agreement", titleRows: [agreement] };
  }
  const list = head.find((row) => statusListTitle.test(textOf(row)));
  if (list !== undefined) return { kind: "status-list", titleRows: [list] };
  const vision = head.find((row) => isVisionTitle(textOf(row)));
  const annex = head.find((row) => textOf(row) === normalizeText("《別冊》"));
  if (vision === undefined || annex === undefined) return null;
  const edition = head.filter((row) => editionLine.test(textOf(row)) && row !== annex);
  return { kind: "vision", titleRows: [...edition.slice(0, 1), vision, annex] };
};

/** The rows in which a document says what it is: running text before the body, not table rows. */
const headOf = (rows: readonly Row[]): readonly Row[] => {
  const body = rows.findIndex((row) => textOf(row) === "具体的な取組");
  return rows
    .slice(0, Math.min(headRows, body === -1 ? headRows : body))
    .filter((row) => soleText(row) !== null);
};

/** The lines that name 甲 and 乙, above the agreement's own text. */
const partyRowsOf = (head: readonly Row[]): readonly Row[] =>
  head.filter((row) => looksLikeMunicipality(textOf(row))).slice(0, 2);

/** Recognises a document by its title and headings, never by its file name; `null` for any other text. */
export const identify = (rows: readonly Row[]): Identity | null => {
  const head = headOf(rows);
  const shape = shapeOf(head);
  if (shape === null) return null;
  const isAgreement = shape.kind === "agreement" || shape.kind === "amendment";
  const statusRows = head.filter((row) => statusLine.test(textOf(row)));
  const dateRow = head.find((row) => isDateLine(row.text));
  const partyRows = isAgreement ? partyRowsOf(head) : [];
  const printed = (row: Row): string => withoutMarkup(row.text);
  const statuses = statusRows.map((row) => printed(row).replace(/^[(（※]|[)）]$/g, ""));
  return {
    kind: shape.kind,
    title: shape.titleRows.map(printed).join(" "),
    date: dateRow === undefined ? null : readJapaneseDate(dateRow.text),
    dateText: dateRow === undefined ? "" : printed(dateRow),
    statuses,
    isDraft: statuses.some((status) => status.endsWith("案")),
    isExcerpt: statuses.some((status) => status.endsWith("抜粋")),
    parties: partyRows.map(textOf),
    lines: [
      ...shape.titleRows,
      ...statusRows,
      ...partyRows,
      ...(dateRow === undefined ? [] : [dateRow]),
    ].map(({ line }) => line),
  };
};
