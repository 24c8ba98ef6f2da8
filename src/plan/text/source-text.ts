import {
  groupBy,
  formatJapaneseDate,
  formatLines,
  type Dataset,
  type Source,
  type SourceDocument,
} from "../../domain";

type Cited = Pick<Dataset, "documents" | "agreements" | "municipalities">;

/** 「岡山市・総社市」 for an agreement, to tell those of one title apart; otherwise `null`. */
export const partiesOf = ({ agreements, municipalities }: Cited, id: string): string | null => {
  const agreement = agreements.find(({ document }) => document === id);
  if (agreement === undefined) return null;
  const nameOf = (party: string): string =>
    municipalities.find((one) => one.id === party)?.name ?? party;
  return `${nameOf(agreement.partyA)}・${nameOf(agreement.partyB)}`;
};

/** A document as sheets cite it: title, parties of an agreement, date. */
export const formatDocument = (dataset: Cited, { id, title, date }: SourceDocument): string => {
  const parties = partiesOf(dataset, id);
  const about = parties === null ? "" : `${parties}、`;
  return `${title}（${about}${formatJapaneseDate(date)}）`;
};

/** A document by its id, as sheets cite it; `otherwise` where the dataset has none of this id. */
export const documentNameOf = (dataset: Cited, id: string | null, otherwise: string): string => {
  const document = dataset.documents.find((one) => one.id === id);
  return document === undefined ? otherwise : formatDocument(dataset, document);
};

/** Enough of a line to find it; whole role texts would fill the page. */
const longestQuote = 160;

/** A line as quoted in a cell: the tabs between table cells become 「｜」. */
export const quoteLine = (text: string): string => {
  const line = text.trimEnd().replaceAll("\t", "｜");
  const characters = Array.from(line);
  return characters.length <= longestQuote
    ? `「${line}」`
    : `「${characters.slice(0, longestQuote).join("")}…」（以下略）`;
};

/** More lines than this are named, not quoted. */
const mostQuotedLines = 3;

/** Each line with its quotation; of many, the first few, and the others by number. */
export const formatSources = (dataset: Cited, sources: readonly Source[]): string => {
  const quoted = sources.slice(0, mostQuotedLines).map((source) => formatSource(dataset, source));
  const others = groupBy(sources.slice(mostQuotedLines), ({ document }) => document);
  const named = [...others].map(([id, lines]) => {
    const numbers = lines.map(({ line }) => line);
    return `ほか ${documentNameOf(dataset, id, id)} ${formatLines(dataset.documents, id, numbers)}`;
  });
  return [...quoted, ...named].join("\n");
};

/** 「別冊（令和5年3月） 12ページ 34行目 「…」」 */
const formatSource = (dataset: Cited, { document, line, page, text }: Source): string => {
  const name = documentNameOf(dataset, document, document);
  const printedPage = page === undefined ? "" : ` ${String(page)}ページ`;
  return `${name}${printedPage} ${formatLines(dataset.documents, document, [line])}\n${quoteLine(text)}`;
};
