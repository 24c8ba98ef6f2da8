/** Characters that XML 1.0 cannot hold at all: documents may bring form feeds and the like. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element of HTML or XML. */
export const escapeText = (text: string): string =>
  text.replace(unwritable, "\u{FFFD}").replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

/** Text for an attribute: a line break stays one. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/[\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
