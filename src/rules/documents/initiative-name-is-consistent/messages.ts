import { differenceOfForm } from "../printed-alike";

export interface NameArgs {
  /** The same name in another form, a name like it, or one that the matrix has nothing like. */
  readonly kind: "otherForm" | "nearlyEqual" | "notInMatrix";
  readonly place: string;
  readonly printed: string;
  readonly inMatrix: string;
}

export type NameReason =
  | { readonly kind: "olderAgreement"; readonly place: string; readonly count: number }
  | { readonly kind: "unknownItem"; readonly place: string };

export const messageOf = ({ kind, place, printed, inMatrix }: NameArgs): string => {
  switch (kind) {
    case "otherForm":
      return `別冊の一覧の連携取組「${inMatrix}」は、${place}では「${printed}」と書かれています。${differenceOfForm(inMatrix, printed)}の違いです。表記をそろえてください。`;
    case "nearlyEqual":
      return `${place}の連携取組「${printed}」は、別冊の一覧の「${inMatrix}」とよく似ていますが、同じではありません。同じ取組なら、名称をそろえてください。`;
    case "notInMatrix":
      return `${place}の連携取組「${printed}」は、別冊の一覧にありません。取組名の違いか、取組の追加や終了かを確かめてください。`;
  }
};

export const remarkOf = (reason: NameReason): string =>
  reason.kind === "olderAgreement"
    ? `${reason.place}の別表の${String(reason.count)}項目は、計画期間より前の協約のもので、取組の立て方が異なるため対象外です。`
    : `${reason.place}の別表には、別冊の一覧にない項目があります。「参加の印と連携協約の別表の対応」で示します。`;
