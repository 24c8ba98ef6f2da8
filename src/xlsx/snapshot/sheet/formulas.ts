import type { CellSnapshot } from "../../../standin/workbook";

/** Functions that came after the file format: files name them with a prefix. */
const newer = (
  "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BINOM.DIST BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH " +
  "CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND FLOOR.MATH FORECAST.LINEAR " +
  "FORMULATEXT GAMMA HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.SNGL MUNIT " +
  "NUMBERVALUE PDURATION PERCENTILE.INC PERMUTATIONA PHI QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH " +
  "SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR " +
  "UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
).split(" ");

const prefixes: ReadonlyMap<string, string> = new Map([
  ...newer.map((name) => [name, "_xlfn."] as const),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
]);

/** Formulas whose result may be more than one cell. */
const spilling =
  /(?<![\p{L}\p{N}_.])(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TEXTSPLIT|VSTACK|HSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|TAKE|DROP|EXPAND|CHOOSECOLS|CHOOSEROWS)\(/iu;

/** Texts and names of sheets in quotes, or the name of a function. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu;

/** A formula as a file has it: without its `=`, newer functions with their prefix. */
export const toFileFormula = (formula: string): string =>
  formula
    .replace(/^=/u, "")
    .replaceAll(tokens, (whole: string, name: string | undefined) =>
      name === undefined ? whole : `${prefixes.get(name.toUpperCase()) ?? ""}${name}`,
    );

const prefixed = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(_xlfn\.(?:_xlws\.)?)([A-Z][A-Z0-9.]*)(?=\()/gu;

/** The prefixes that `toFileFormula` would put there again are taken away; others stay, and come back as they are. */
export const fromFileFormula = (formula: string): string =>
  `=${formula.replaceAll(
    prefixed,
    (whole: string, prefix: string | undefined, name: string | undefined) =>
      name !== undefined && prefixes.get(name) === prefix ? name : whole,
  )}`;

/** A formula of ours that may fill several cells, or one that a file says does. */
export const isDynamic = ({ formula, spill }: Pick<CellSnapshot, "formula" | "spill">): boolean =>
  spill !== undefined ||
  (formula !== undefined && spilling.test(formula.replaceAll(/"(?:[^"]|"")*"/gu, '""')));
