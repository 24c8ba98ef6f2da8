import type { Article, PartialDate } from "../../domain";
import { normalizeText, readFirstDate } from "../../domain";
import { isDateLine } from "../date-line";
import { readAgreementTitle } from "../document-titles";
import type { Ledger } from "../ledger";
import { withoutMarkup, type Row } from "../lines";
import { isSameMunicipality } from "../municipality-directory";

export interface AgreementBody {
  readonly articles: readonly Article[];
  /** 適用日 */
  readonly appliesFrom: PartialDate | null;
  /** 圏域の市町 as the preamble lists them, the core city first. */
  readonly members: readonly string[];
}

/** Sentences of an agreement that are no article: preamble, amending clause, closing. */
const clausePatterns: readonly RegExp[] = [
  /^.+における.{0,30}圏域?の?形成に(?:係る|関する)(?:連携)?(?:協約|協定)書?を次のとおり変更する。$/u,
  /^別表を次のように改める。$/,
  /^附則$/,
  /^この(?:連携)?(?:協約|協定)の締結を証するため、.+通を保有する。$/,
];

const [partyAWords, partyBWords] = [
  "(以下「甲」という。)及び",
  "(以下「乙」という。)は、",
] as const;

/** 「岡山市（以下「甲」という。）及び和気町（以下「乙」という。）は、…」 */
const isPreamble = (text: string): boolean => {
  const start = text.indexOf(partyAWords);
  return start !== -1 && text.includes(partyBWords, start + partyAWords.length + 1);
};

/** Names as they should be, and short words without kana between them: a misspelt name has its place, too. */
const memberPattern = /^(?:[^\s()（）「]+[市町村]|[^\s()（）「」\p{Script=Hiragana}]{2,6})$/u;

/** The municipalities of 「…、岡山市、…及び吉備中央町で構成される圏域」. */
export const membersOf = (text: string): readonly string[] => {
  const end = text.indexOf("で構成される圏域");
  const sentence = end === -1 ? "" : text.slice(text.lastIndexOf("。", end) + 1, end);
  const list = sentence.slice(sentence.indexOf("、") + 1);
  return /及び|並びに/u.test(list)
    ? list.split(/、|及び|並びに/u).filter((name) => memberPattern.test(name))
    : [];
};

const preambleParties =
  /^([^\p{Nd}、。()]{2,12}?)\(以下「甲」という。\)及び([^\p{Nd}、。()]{2,12}?)\(以下「乙」という。\)は、/u;

/** 甲 and 乙 as the preamble names them; empty for other sentences. */
export const partiesInPreamble = (text: string): readonly string[] =>
  preambleParties.exec(text)?.slice(1, 3) ?? [];

/** A sentence that begins with the two names and nothing else: no municipality has a name of more than eight characters. */
const partyPatterns: readonly RegExp[] = [
  /^([^\p{Nd}、。()]{2,8}?)及び([^\p{Nd}、。()]{2,8}?)における.{0,20}圏域?の?形成に(?:係る|関する)/u,
  preambleParties,
];

const areParties = (stated: readonly string[], cover: readonly string[]): boolean =>
  stated.every((name) => cover.some((party) => isSameMunicipality(name, party)));

/** A sentence that names other parties than the cover does: one of the two is wrong. */
const reportOtherParties = (ledger: Ledger, row: Row, text: string, cover: readonly string[]) => {
  if (cover.length !== 2) return;
  for (const pattern of partyPatterns) {
    const stated = pattern.exec(text)?.slice(1, 3);
    if (stated === undefined || areParties(stated, cover)) continue;
    ledger.report({
      kind: "text-ambiguous",
      line: row.line,
      found: `当事者を「${stated.join("」「")}」とする文`,
      expected: `表紙の当事者「${cover.join("」「")}」`,
      action: "原本と見比べ、甲と乙の名前を確かめてください。表紙の当事者の協約として読みました。",
    });
  }
};

/** 「甲 岡山市北区…」, 「岡山市」, 「岡山市長」 */
const isSignature = (text: string, parties: readonly string[]): boolean =>
  /^[甲乙].+(?:番地?|号)$/.test(text) ||
  parties.some((party) => isSameMunicipality(text.replace(/長$/u, ""), party));

const isMayor = ({ text }: Row, parties: readonly string[]): boolean =>
  text.trim().endsWith("長") && isSignature(normalizeText(text), parties);

/** A name of two to four characters each, below a mayor's title. */
const isPersonName = (row: Row): boolean =>
  /^\p{Script=Han}{1,4}\s?\p{Script=Han}{1,4}$/u.test(row.text.trim());

/** Articles (第1条 …) and numbered items of the 附則, with the caption above them. */
const readArticle = (ledger: Ledger, row: Row, caption: Row | undefined): Article | null => {
  const match = /^(第\d+条|\d+)\s+(\S.*)$/su.exec(withoutMarkup(row.text).normalize("NFKC"));
  if (match === null) return null;
  const captionText = /^[(（](.+)[)）]$/u.exec(caption?.text.trim() ?? "")?.[1] ?? null;
  if (caption !== undefined && captionText !== null) ledger.cite(caption.line);
  return {
    label: match[1] ?? "",
    caption: captionText,
    text: { value: withoutMarkup(row.text), source: ledger.cite(row.line) },
  };
};

/** Reads 本文; rows that are neither article, clause nor signature stay unread. */
export const readAgreementBody = (
  ledger: Ledger,
  rows: readonly Row[],
  parties: readonly string[],
): AgreementBody => {
  const articles: Article[] = [];
  let members: readonly string[] = [];
  rows.forEach((row, index) => {
    const text = normalizeText(withoutMarkup(row.text));
    const previous = rows[index - 1];
    const article = readArticle(ledger, row, previous);
    const isMayorAbove = previous !== undefined && isMayor(previous, parties);
    if (article !== null) {
      articles.push(article);
      return;
    }
    reportOtherParties(ledger, row, text, parties);
    if (isPreamble(text)) {
      ledger.cite(row.line);
      members = membersOf(text);
    } else if (
      readAgreementTitle(text) !== null ||
      clausePatterns.some((pattern) => pattern.test(text)) ||
      isDateLine(row.text) ||
      isSignature(text, parties) ||
      (isMayorAbove && isPersonName(row))
    ) {
      ledger.furnish(row);
    }
  });
  const applies = articles.find(({ text }) => /から(?:適用|施行)する。$/.test(text.value));
  return {
    articles,
    appliesFrom: applies === undefined ? null : readFirstDate(applies.text.value),
    members,
  };
};
