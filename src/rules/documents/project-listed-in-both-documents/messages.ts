interface OneSided {
  readonly kind: "oneSided";
  readonly project: string;
  readonly listedIn: string;
  readonly missingIn: string;
}

interface Repeated {
  readonly kind: "repeated";
  readonly project: string;
  readonly listedIn: string;
}

export type ListingArgs = OneSided | Repeated;

export const messageOf = (args: ListingArgs): string =>
  args.kind === "repeated"
    ? `「${args.project}」の行が${args.listedIn}に重複しています。余分な行か、事業名の違いかを確かめてください。`
    : `「${args.project}」は${args.listedIn}にありますが、${args.missingIn}にはありません。事業の追加や終了か、事業名の違いか、掲載漏れかを確かめてください。`;
