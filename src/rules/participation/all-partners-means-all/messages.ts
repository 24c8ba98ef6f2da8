export interface NotAll {
  readonly project: string;
  readonly sheetDocument: string;
  readonly lists: readonly string[];
  readonly missing: string;
  readonly marked: number;
}

export type AllReason =
  | { readonly kind: "noMarks"; readonly project: string }
  | { readonly kind: "unsettled"; readonly project: string }
  /** Another rule says it. */
  | { readonly kind: "listsDiffer"; readonly project: string }
  | { readonly kind: "namedOneByOne"; readonly count: number };

export const messageOf = ({ project, sheetDocument, lists, missing, marked }: NotAll): string =>
  `「${project}」の連携市町は、${sheetDocument}の事業ごとの表では「全市町」ですが、${lists.join("と")}の印は${String(marked)}市町です。印がないのは「${missing}」です。全市町が参加する事業か、印の漏れかを確かめてください。`;

export const remarkOf = (reason: AllReason): string => {
  switch (reason.kind) {
    case "noMarks":
      return `「${reason.project}」は「全市町」とありますが、一覧に行がないため、印と比べられません。`;
    case "unsettled":
      return `「${reason.project}」は「全市町」とありますが、印の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`;
    case "listsDiffer":
      return `「${reason.project}」は「全市町」とありますが、資料によって印が異なります。食い違いは「別冊の一覧と事業ごとの表の連携市町の一致」と「別冊と取組状況一覧の連携市町の一致」で示します。`;
    case "namedOneByOne":
      return `連携市町を名前で挙げている事業ごとの表（${String(reason.count)}事業）は、「全市町」と書いていないため対象外です。`;
  }
};
