import { cellPattern } from "../../../references";

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "cell"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string };

const pattern = new RegExp(
  String.raw`\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(${cellPattern})(?![\w(!.])` +
    String.raw`|([A-Za-z][\w.]*)|(<=|>=|<>|[-+*/&=<>(),%]))`,
  "uy",
);

const tokenOf = ([, number, text, cell, name, sign]: RegExpExecArray): Token => {
  if (number !== undefined) return { kind: "number", value: Number(number) };
  if (text !== undefined) return { kind: "text", value: text.replaceAll('""', '"') };
  if (cell !== undefined) return { kind: "cell", text: cell };
  if (name !== undefined) return { kind: "name", text: name.toUpperCase() };
  return { kind: "sign", text: sign ?? "" };
};

/** The parts of a formula without its `=`; null where it has something else, as a range or another sheet. */
export const tokensOf = (formula: string): readonly Token[] | null => {
  const tokens: Token[] = [];
  const source = formula.trim();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source);
    if (found === null) return null;
    tokens.push(tokenOf(found));
  }
  return tokens;
};
