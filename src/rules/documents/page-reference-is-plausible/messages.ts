export type PageArgs =
  | {
      /** In the matrix, or in the order of the sheets. */
      readonly kind: "order" | "sheetOrder";
      readonly document: string;
      readonly name: string;
      readonly page: number;
      readonly previous: string;
      readonly previousPage: number;
    }
  | {
      readonly kind: "noSuchPage" | "ownPage";
      readonly document: string;
      readonly name: string;
      readonly page: number;
    };

export type PageReason =
  | { readonly kind: "noPage"; readonly document: string; readonly name: string }
  | { readonly kind: "unsettled"; readonly document: string; readonly raw: string };

export const messageOf = (args: PageArgs): string => {
  const page = String(args.page);
  switch (args.kind) {
    case "order":
      return `${args.document}の一覧の掲載ページは、「${args.previous}」が「${String(args.previousPage)}」、次の「${args.name}」が「${page}」で、順になっていません。ページの番号を確かめてください。`;
    case "sheetOrder":
      return `${args.document}の事業ごとの表は、「${args.previous}」の次に「${args.name}」がありますが、一覧の掲載ページは「${String(args.previousPage)}」と「${page}」で、逆の順です。掲載ページか、表の並びを確かめてください。`;
    case "noSuchPage":
      return `${args.document}の「${args.name}」の表は「${page}ページ」を参照していますが、一覧の掲載ページに「${page}」はありません。参照先のページを確かめてください。`;
    case "ownPage":
      return `${args.document}の「${args.name}」の表は「${page}ページ」を参照していますが、それはこの表自身のページです。参照先のページを確かめてください。`;
  }
};

export const remarkOf = (reason: PageReason): string =>
  reason.kind === "noPage"
    ? `「${reason.name}」は、${reason.document}の一覧に掲載ページがないか読み取れないため、判定できません。`
    : `${reason.document}の参照「${reason.raw}」は、どのページを指すかが定まらないため判定できません。原本で確かめ、判断を記入してください。`;
