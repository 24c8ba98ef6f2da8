import { remarkUnsettled, type ParticipationArgs, type UnsettledReason } from "../participation";

/** A project that has a sheet but no row in the matrix of the same document. */
export interface NotInMatrix {
  readonly kind: "notInMatrix";
  readonly document: string;
  readonly project: string;
}

export type SheetReason =
  | UnsettledReason
  | {
      readonly kind: "noSheet";
      readonly document: string;
      readonly isExcerpt: boolean;
      /** How many projects of the document have no sheet. */
      readonly count: number;
    };

export const messageOf = (
  args: (ParticipationArgs & { readonly document: string }) | NotInMatrix,
): string => {
  if (args.kind === "notInMatrix") {
    return `「${args.project}」は、${args.document}に事業ごとの表がありますが、一覧に行がありません。一覧への掲載漏れか、事業名の違いかを確かめてください。`;
  }
  const onlyMatrix = args.onlyLeft === null ? "" : `一覧にだけあるのは「${args.onlyLeft}」です。`;
  const onlySheet =
    args.onlyRight === null ? "" : `事業ごとの表にだけあるのは「${args.onlyRight}」です。`;
  return `「${args.project}」の連携市町が、${args.document}の一覧と事業ごとの表で異なります。${onlyMatrix}${onlySheet}どちらが正しいかを確かめ、もう一方を直してください。`;
};

export const remarkOf = (reason: SheetReason): string => {
  if (reason.kind === "unsettled") return remarkUnsettled(reason);
  const document = reason.isExcerpt ? `抜粋の${reason.document}` : reason.document;
  return `${document}では、一覧の${String(reason.count)}事業に事業ごとの表がないため、比べられません。`;
};
