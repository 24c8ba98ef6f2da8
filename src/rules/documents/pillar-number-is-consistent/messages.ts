/** Ⅰ to Ⅻ as one character each, the way the documents number pillars. */
export const roman = (number: number): string =>
  number >= 1 && number <= 12 ? String.fromCodePoint(0x2160 + number - 1) : String(number);

export type HeadingArgs = { readonly document: string; readonly name: string } & (
  | { readonly kind: "number"; readonly stated: number; readonly expected: number }
  | { readonly kind: "nearName"; readonly pillar: string }
);

export interface UnknownPillar {
  readonly document: string;
  readonly name: string;
}

export const messageOf = (args: HeadingArgs): string => {
  const heading = `${args.document}の見出し「${args.name}」`;
  return args.kind === "nearName"
    ? `${heading}は役割の一覧にない名称です。似た名称の役割「${args.pillar}」があります。名称が正しいかを確かめてください。`
    : `${heading}の番号は「${roman(args.stated)}」ですが、役割の順では「${roman(args.expected)}」です。見出しの番号を確かめてください。`;
};

export const remarkOf = ({ document, name }: UnknownPillar): string =>
  `${document}の見出し「${name}」は役割の一覧にない名称のため、番号を判定できません。`;
