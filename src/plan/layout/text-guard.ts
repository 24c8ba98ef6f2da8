/** Excel's own limit for one cell. */
const longestText = 32767;

/** Cuts a text that no cell can hold, and says so at its end. */
export const fitCell = (text: string): string => {
  const notice = "…（以下略）";
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText - notice.length)}${notice}`;
};

const startsFormula = /^[=+\-@']/u;
const looksLikeNumberOrDate = /^[.,:/()%¥\\$+\-eE\s]*\d[\d.,:/()%¥\\$+\-eE\s]*$/u;
const looksLikeJapaneseDate = /^(?:(?:\p{Script=Han}{2})?\d{1,4}年)?\d{1,2}月(?:\d{1,2}日)?$/u;

/** Whether Excel, given this text as input, would make something else of it: a formula, a number, a date. */
export const needsTextFormat = (text: string): boolean =>
  startsFormula.test(text) ||
  looksLikeNumberOrDate.test(text) ||
  looksLikeJapaneseDate.test(text.normalize("NFKC")) ||
  /^(?:true|false)$/iu.test(text);
