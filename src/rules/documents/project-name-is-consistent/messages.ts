import { differenceOfForm } from "../printed-alike";

export interface NameArgs {
  /** One project with its name printed in two forms, or two projects of nearly the same name. */
  readonly kind: "otherForm" | "nearlyEqual";
  readonly first: string;
  /** 「別冊 令和5年3月」 */
  readonly firstPlace: string;
  readonly second: string;
  readonly secondPlace: string;
}

export const messageOf = ({ kind, first, firstPlace, second, secondPlace }: NameArgs): string => {
  const stated = `${firstPlace}の「${first}」`;
  return kind === "otherForm"
    ? `${stated}は、${secondPlace}では「${second}」と書かれています。${differenceOfForm(first, second)}の違いです。同じ事業なので、表記をそろえてください。`
    : `${stated}と、${secondPlace}の「${second}」は、事業名がよく似ていますが、それぞれ一方にしかありません。同じ事業なら、事業名をそろえてください。`;
};

export const remarkOf = ({ count }: { readonly count: number }): string =>
  `${String(count)}事業は事業名の記載が1か所だけのため、比べる相手がありません。`;
