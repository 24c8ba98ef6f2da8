export type NameArgs =
  | {
      readonly kind: "otherForm";
      readonly printed: string;
      readonly document: string;
      readonly name: string;
    }
  | {
      readonly kind: "otherRegion";
      readonly printed: string;
      readonly document: string;
      readonly prefectures: readonly string[];
    }
  | { readonly kind: "unknown"; readonly printed: string; readonly document: string };

export interface NameReason {
  readonly printed: string;
  readonly document: string;
  readonly prefectures: readonly string[];
}

export const messageOf = (args: NameArgs): string => {
  const where = `${args.document}の市町名「${args.printed}」`;
  switch (args.kind) {
    case "otherForm":
      return `${where}は、全国地方公共団体コードの一覧では「${args.name}」です。異体字や文字の欠けでないか、原本の表記を確かめてください。`;
    case "otherRegion":
      return `${where}は、${args.prefectures.join("、")}にある市区町村ですが、この圏域の市町ではありません。別の市町の名前と取り違えていないか、確かめてください。`;
    case "unknown":
      return `${where}は、全国地方公共団体コードの一覧にありません。誤字でないか、市町名が変わっていないかを確かめてください。`;
  }
};

export const remarkOf = ({ printed, document, prefectures }: NameReason): string =>
  `${document}の市町名「${printed}」は${prefectures.join("、")}にあり、どの市町か決まらないため判定できません。`;
