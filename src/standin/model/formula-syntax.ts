/** What a formula is made of. The longer ones stand first; the bounds keep the search linear. */
const tokens = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    `(?<text>"(?:[^"]|""){0,8192}")`,
    String.raw`(?<error>#(?:N/A|NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!))`,
    String.raw`(?<number>(?:\d{1,400}\.?\d{0,400}|\.\d{1,400})(?:[Ee][+-]?\d{1,3})?(?![\w.!:$]|[^\p{ASCII}\s]))`,
    String.raw`(?<name>(?:'(?:[^']|''){1,300}'!|\[[^\[\]]{0,300}\]|(?<=!)#REF!|[\w.$\\?!]|[^\p{ASCII}\s]|:(?=[\w$'\\[]|[^\p{ASCII}\s])){1,8192}(?:\[(?:[^\[\]]|\[[^\[\]]{0,300}\]){0,300}\])?)`,
    "(?<compare><=|>=|<>)",
    "(?<sign>.)",
  ].join("|"),
  "gsu",
);

type Nest = "function" | "paren" | "array";

interface Reading {
  readonly nests: Nest[];
  /** A value may stand here, or else an operator. */
  wants: "value" | "operator";
  before: string;
}

const isCall = ({ before }: Reading): boolean =>
  before === ")" || (/^[^\d."#]/u.test(before) && /[\p{L}\p{N}_.]$/u.test(before));

/** Where nothing stands between two commas of a function. */
const isEmptyArgument = ({ nests, before }: Reading): boolean =>
  nests.at(-1) === "function" && (before === "(" || before === ",");

const closes: Readonly<Record<string, readonly Nest[]>> = {
  ")": ["function", "paren"],
  "}": ["array"],
};

/** Takes one sign that is neither value nor space; false where it cannot stand. */
const takeSign = (reading: Reading, sign: string): boolean => {
  const { nests } = reading;
  const isValueDue = reading.wants === "value";
  if (sign === "(") {
    const isFunction = !isValueDue && isCall(reading);
    if (!isValueDue && !isFunction) return false;
    nests.push(isFunction ? "function" : "paren");
    reading.wants = "value";
    return true;
  }
  if (sign === "{") {
    nests.push("array");
    return isValueDue;
  }
  const closed = closes[sign];
  if (closed !== undefined) {
    if (isValueDue && !isEmptyArgument(reading)) return false;
    reading.wants = "operator";
    const nest = nests.pop();
    return nest !== undefined && closed.includes(nest);
  }
  if (sign === "," || sign === ";") {
    if (isValueDue && !isEmptyArgument(reading)) return false;
    if (nests.length === 0 || (sign === ";" && nests.at(-1) !== "array")) return false;
    reading.wants = "value";
    return true;
  }
  if (sign === "%" || sign === "#") return !isValueDue;
  if (isValueDue) return "+-@".includes(sign);
  reading.wants = "value";
  return "+-*/^&=<>:".includes(sign) || sign.length === 2;
};

/** Whether a formula (with its `=`) is put together as Excel takes formulas. What its names mean is not asked. */
export const isWellFormed = (formula: string): boolean => {
  const reading: Reading = { nests: [], wants: "value", before: "" };
  for (const match of formula.slice(1).matchAll(tokens)) {
    const [found] = match;
    const { space, text, error, number, name } = match.groups ?? {};
    if (space !== undefined) {
      reading.before = reading.before === "" ? "" : `${reading.before} `;
      continue;
    }
    if ([text, error, number, name].some((value) => value !== undefined)) {
      // Two areas with a space between them mean what both have.
      if (reading.wants === "operator" && !reading.before.endsWith(" ")) return false;
      reading.wants = "operator";
    } else {
      reading.before = reading.before.trimEnd();
      if (!takeSign(reading, found)) return false;
    }
    reading.before = found;
  }
  return reading.wants === "operator" && reading.nests.length === 0;
};
