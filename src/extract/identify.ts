import type { PaperKind, PartialDate } from "../domain";
import { compareDates, hideNotes, normalizeText, undated } from "../domain";
import { partiesInPreamble } from "./agreement/body";
import { findLineDates, readDateLine, type LineDate } from "./date-line";
import { isStatusListTitle, readAgreementTitle } from "./document-titles";
import { soleText, withoutMarkup, type Row } from "./lines";
import { isMunicipalityName, looksLikeMunicipality } from "./municipality-directory";
import { matrixHeading } from "./vision/sections";
import { isNameRow } from "./vision/label-synonyms";
import { isAnnexMark, isAnnexTitle, isVisionTitle } from "./vision/vision-title";

/** What a document says it is, and the lines that say so. */
export interface Identity {
  readonly kind: PaperKind;
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
  /** Lines further down that say another date than the head does. */
  readonly otherDates: readonly OtherDate[];
}

export interface OtherDate {
  readonly line: number;
  readonly dateText: string;
}

/** Titles and dates stand among the first rows. */
const headRows = 30;

const editionLine = /^第\d{1,2}[期次]$/u;
const statusLine = /^(\([^()]*[案版]\)|※.*抜粋)$/u;

/** 「…一覧（案）」, 「令和7年4月1日現在（案）」 */
const statusBehind = /\([^()]{0,10}[案版]\)$/u;

/** A row of the head: its title without the date and the status that stand in the same line. */
interface HeadLine {
  readonly row: Row;
  readonly text: string;
  readonly dates: readonly LineDate[];
  readonly dateText: string;
  readonly statuses: readonly string[];
}

const isStatus = (text: string): boolean => statusLine.test(text);

/** 「取組状況一覧（案）（令和8年4月1日現在）」, also in two cells: title, date and status of one line. */
const toHeadLine = (row: Row): HeadLine | null => {
  const cells = row.cells.filter((cell) => cell !== "");
  if (cells.length > 2) return null;
  const printed = withoutMarkup(cells.join(" "));
  const line = normalizeText(hideNotes(printed));
  if (isStatus(line)) return { row, text: "", dates: [], dateText: "", statuses: [printed] };
  const statuses = statusBehind.exec(line)?.slice(0, 1) ?? [];
  const compact = line.replace(statusBehind, "");
  const whole = readDateLine(compact);
  if (whole.length > 0) return { row, text: "", dates: whole, dateText: printed, statuses };
  const first = findLineDates(compact)[0];
  const start = first === undefined ? -1 : compact.slice(0, first.start).replace(/\($/u, "").length;
  const tail = start > 0 ? compact.slice(start) : "";
  const dates = readDateLine(tail);
  const titled = dates.length > 0 ? compact.slice(0, start) : compact;
  const inFront = statusBehind.exec(titled)?.slice(0, 1) ?? [];
  return {
    row,
    text: titled.replace(statusBehind, ""),
    dates,
    dateText: dates.length > 0 ? tail.replace(/^\((.*)\)$/u, "$1") : "",
    statuses: [...inFront, ...statuses],
  };
};

/** The rows in which a document says what it is: running text before the body, not table rows. */
const headOf = (rows: readonly Row[]): readonly HeadLine[] => {
  const body = rows.findIndex((row) => soleText(row) === matrixHeading);
  return rows
    .slice(0, Math.min(headRows, body === -1 ? headRows : body))
    .flatMap((row) => toHeadLine(row) ?? []);
};

interface Shape {
  readonly kind: PaperKind;
  readonly title: readonly HeadLine[];
  readonly parties: readonly string[];
}

const hasVisionBody = (rows: readonly Row[]): boolean =>
  rows.some((row) => soleText(row) === matrixHeading || isNameRow(row));

/** A 別冊: its title and 別冊, in one line or two; without 別冊 what only a 別冊 holds. */
const visionShape = (head: readonly HeadLine[], rows: readonly Row[]): Shape | null => {
  const title = head.find(({ text }) => isVisionTitle(text));
  if (title === undefined) return null;
  const annex = head.find(({ text }) => isAnnexMark(text));
  const isAnnex = annex !== undefined || isAnnexTitle(title.text) || hasVisionBody(rows);
  if (!isAnnex) return null;
  const edition = head.filter(({ text }) => editionLine.test(text)).slice(0, 1);
  const lines = [...edition, title, ...(annex === undefined ? [] : [annex])];
  return { kind: "vision", title: lines, parties: [] };
};

const shapeOf = (head: readonly HeadLine[], rows: readonly Row[]): Shape | null => {
  for (const line of head) {
    const agreement = readAgreementTitle(line.text);
    if (agreement === null) continue;
    const kind = agreement.isAmendment ? "amendment" : "agreement";
    return { kind, title: [line], parties: agreement.parties };
  }
  const list = head.find(({ text }) => isStatusListTitle(text));
  return (
    visionShape(list === undefined ? head : head.slice(0, head.indexOf(list)), rows) ??
    (list === undefined ? null : { kind: "status-list", title: [list], parties: [] })
  );
};

interface Dated {
  readonly date: PartialDate | null;
  readonly lines: readonly HeadLine[];
}

/** Before this year nobody made such papers. Source: 定住自立圏構想推進要綱 (平成20年12月26日). */
const firstYear = 2008;

/** Whether two dates can mean one day: what is blank in one of them can be anything. */
const canBeOneDay = (left: PartialDate, right: PartialDate): boolean =>
  left.year === right.year &&
  (left.month === null || right.month === null || left.month === right.month) &&
  (left.day === null || right.day === null || left.day === right.day);

/** The one date that all of these mean; `null` where they differ, or one of them names no day of our time. */
const agreedDate = (dates: readonly LineDate[]): PartialDate | null => {
  const [first] = dates;
  const date = first?.date ?? null;
  const isAgreed =
    date !== null &&
    date.year >= firstYear &&
    dates.every((other) => other.date !== null && canBeOneDay(date, other.date));
  return isAgreed ? date : null;
};

/**
 * 「令和7年4月1日現在」 tells the day of a status list. 策定 and 変更 on one cover: the last change is the document's date. Otherwise its
 * first date; where others of its kind differ, it has none.
 */
const dateOf = (dated: readonly HeadLine[], kind: PaperKind): Dated => {
  const all = dated.flatMap(({ dates }) => dates);
  const states = kind === "status-list" ? all.filter(({ isState }) => isState) : [];
  if (states.length > 0) return { date: agreedDate(states), lines: dated };
  const last = all
    .filter(({ date, isRevision }) => isRevision && date !== null)
    .toSorted((left, right) => compareDates(left.date ?? undated, right.date ?? undated))
    .at(-1);
  if (last !== undefined) return { date: agreedDate([last]), lines: dated };
  const [first] = all;
  const isSameKind = ({ word }: LineDate): boolean => word === first?.word;
  const date = agreedDate(all.filter(isSameKind));
  const lines = dated.filter(({ dates }) => dates.some(isSameKind));
  // The body of an agreement knows the dates that it repeats.
  const isRepeated = date !== null && (kind === "agreement" || kind === "amendment");
  return { date, lines: isRepeated ? lines.slice(0, 1) : lines };
};

/** Dates that stand alone in a line below the head, and mean no day that the head says. */
const otherDatesIn = (rows: readonly Row[], inHead: readonly HeadLine[]): readonly OtherDate[] => {
  const known = inHead.flatMap(({ dates }) => dates.flatMap(({ date }) => date ?? []));
  const lines = new Set(inHead.map(({ row }) => row.line));
  const differs = ({ date, word }: LineDate): boolean =>
    word === "" && date !== null && !known.some((other) => canBeOneDay(date, other));
  return rows
    .filter((row) => row.cells.length === 1 && !lines.has(row.line))
    .filter((row) => readDateLine(withoutMarkup(row.text)).some(differs))
    .map(({ line, text }) => ({ line, dateText: withoutMarkup(text) }));
};

const printedTitle = ({ row, text }: HeadLine): string => {
  const printed = withoutMarkup(row.cells.filter((cell) => cell !== "").join(" "));
  return normalizeText(printed) === text ? printed : text;
};

/** 「甲 岡山市」, 「岡山市（甲）」 → 岡山市; 甲府市 is a name of its own. */
const partyIn = (text: string): string => {
  const bare = text.replace(/^[甲乙]:?|\([甲乙]\)$/gu, "");
  return !isMunicipalityName(text) && isMunicipalityName(bare) ? bare : text;
};

/** The lines that name 甲 and 乙, above the agreement's own text. */
const partyLinesOf = (head: readonly HeadLine[]): readonly HeadLine[] =>
  head.filter(({ text }) => looksLikeMunicipality(partyIn(text))).slice(0, 2);

/** 甲 and 乙: on the cover, in the title, or in the sentence that defines the words. */
const partiesOf = (
  lines: readonly HeadLine[],
  { parties }: Shape,
  rows: readonly Row[],
): readonly string[] => {
  const onCover = lines.map(({ text }) => partyIn(text));
  if (onCover.length === 2) return onCover;
  if (parties.length > 0) return parties;
  const stated = rows
    .map(({ text }) => partiesInPreamble(normalizeText(withoutMarkup(text))))
    .find((found) => found.length === 2);
  return stated ?? onCover;
};

/** The sentence that names 甲 and 乙, or the first article: what is above it is the cover of an agreement. */
const startsBody = ({ text }: Row): boolean => {
  const line = normalizeText(withoutMarkup(text));
  return partiesInPreamble(line).length > 0 || /^第(?:\d+|一)条/u.test(line);
};

/**
 * The lines of the document's date: those of its title and those that say nothing else go before others (「印刷日 令和8年9月1日」). Where an
 * agreement has no cover its date stands above or below its text.
 */
const datedLinesOf = (
  head: readonly HeadLine[],
  { title }: Shape,
  rows: readonly Row[],
  isAgreement: boolean,
): readonly HeadLine[] => {
  const dated = head.filter(({ dates }) => dates.length > 0);
  const proper = dated.filter((line) => line.text === "" || title.includes(line));
  const inHead = proper.length > 0 ? proper : dated;
  const body = isAgreement ? rows.find(startsBody) : undefined;
  const onCover = inHead.filter(({ row }) => body === undefined || row.line < body.line);
  return onCover.length > 0 || !isAgreement
    ? onCover
    : rows.flatMap((row) => toHeadLine(row) ?? []).filter(({ dates }) => dates.length > 0);
};

/** Recognises a document by its title and headings, never by its file name; `null` for any other text. */
export const identify = (rows: readonly Row[]): Identity | null => {
  const head = headOf(rows);
  const shape = shapeOf(head, rows);
  if (shape === null) return null;
  const isAgreement = shape.kind === "agreement" || shape.kind === "amendment";
  const statusLines = head.filter(({ statuses }) => statuses.length > 0);
  const datedLines = datedLinesOf(head, shape, rows, isAgreement);
  const dated = dateOf(datedLines, shape.kind);
  const partyLines = isAgreement ? partyLinesOf(head) : [];
  const statuses = statusLines
    .flatMap((line) => line.statuses)
    .map((status) => status.replace(/^[(（※]|[)）]$/gu, ""));
  return {
    kind: shape.kind,
    title: shape.title.map(printedTitle).join(" "),
    date: dated.date,
    dateText: [...new Set(dated.lines.map(({ dateText }) => dateText))].join(" "),
    statuses,
    isDraft: statuses.some((status) => status.endsWith("案")),
    isExcerpt: statuses.some((status) => status.endsWith("抜粋")),
    parties: isAgreement ? partiesOf(partyLines, shape, rows) : [],
    lines: [...shape.title, ...statusLines, ...partyLines, ...dated.lines].map(
      ({ row }) => row.line,
    ),
    otherDates: shape.kind === "status-list" ? [] : otherDatesIn(rows, datedLines),
  };
};
