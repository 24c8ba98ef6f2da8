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
/** Signs of numbers, dates and times, as a Japanese Excel takes them, too: 「R7.4.1」「令和7年4月」「10時30分」. */
const onlyNumberSigns = /^[\d.,:/()%¥\\$+\-eE\s年月日時分秒明治大正昭和平成令元MTSHRAP午前後]+$/u;

/** Whether Excel, given this text as input, would make something else of it: a formula, a number, a date. Wide signs count like narrow ones. */
export const needsTextFormat = (text: string): boolean => {
  const narrow = text.normalize("NFKC");
  return (
    startsFormula.test(narrow) ||
    (/\d/u.test(narrow) && onlyNumberSigns.test(narrow) && !/^[A-Z]\d+$/u.test(narrow)) ||
    /^(?:true|false)$/iu.test(narrow)
  );
};
