export type CoverageArgs =
  | {
      /** The annex has the initiative, the document has no mark. */
      readonly kind: "markMissing";
      readonly municipality: string;
      readonly initiative: string;
      readonly agreement: string;
      readonly document: string;
      readonly documentKind: string;
      /** The other document, when it has the mark. */
      readonly markedElsewhere: string | null;
    }
  | {
      /** The document has a mark, the annex lacks the initiative. */
      readonly kind: "itemMissing";
      readonly municipality: string;
      readonly initiative: string;
      readonly agreement: string;
      readonly document: string;
      readonly projects: readonly string[];
      readonly markedElsewhere: string | null;
    }
  | {
      /** The annex has an item that is no initiative of the vision. */
      readonly kind: "itemUnknown";
      readonly municipality: string;
      readonly agreement: string;
      readonly item: string;
      readonly vision: string;
    };

export type CoverageReason =
  | { readonly kind: "visionMissing" }
  | { readonly kind: "notLoaded"; readonly municipalities: string }
  | {
      readonly kind: "olderThanVision" | "annexMissing" | "undated";
      readonly municipality: string;
      readonly agreement: string;
      readonly vision: string;
    }
  | {
      readonly kind: "amended";
      readonly municipality: string;
      readonly agreement: string;
      readonly change: string;
    }
  | {
      readonly kind: "unsettled";
      readonly municipality: string;
      readonly initiative: string;
      readonly document: string;
      readonly projects: readonly string[];
    };

const alsoMarked = (markedElsewhere: string | null): string =>
  markedElsewhere === null ? "" : `${markedElsewhere}には参加の印があります。`;

export const messageOf = (args: CoverageArgs): string => {
  switch (args.kind) {
    case "markMissing":
      return `「${args.municipality}」との${args.agreement}の別表には「${args.initiative}」がありますが、${args.document}では、この取組のどの事業にも「${args.municipality}」の参加の印がありません。${alsoMarked(args.markedElsewhere)}${args.documentKind}に印を加える必要があるか、別表の取組に当たる事業がまだないのかを確かめてください。`;
    case "itemMissing":
      return `「${args.municipality}」は、${args.document}では「${args.initiative}」の「${args.projects.join("、")}」に参加していますが、${args.agreement}の別表には「${args.initiative}」がありません。${alsoMarked(args.markedElsewhere)}協約の変更が必要か、印の誤りかを確かめてください。`;
    case "itemUnknown":
      return `「${args.municipality}」との${args.agreement}の別表にある「${args.item}」は、${args.vision}の連携取組にありません。取組名の違いか、取組の追加や終了かを確かめてください。`;
  }
};

export const remarkOf = (reason: CoverageReason): string => {
  switch (reason.kind) {
    case "visionMissing":
      return "別冊が読み込まれていないため、どの協約が現行のものか判定できません。";
    case "notLoaded":
      return `「${reason.municipalities}」との連携協約は読み込まれていないため、比べられません。`;
    case "olderThanVision":
      return `「${reason.municipality}」との${reason.agreement}は${reason.vision}より古く、この別表では判定できません。現行の協約があれば加えてください。`;
    case "annexMissing":
      return `「${reason.municipality}」との${reason.agreement}は別表が読み取れていないため、判定できません。`;
    case "undated":
      return `「${reason.municipality}」との${reason.agreement}は締結日が読み取れないため、現行のものか判定できません。原本で確かめてください。`;
    case "amended":
      return `「${reason.municipality}」との${reason.agreement}は、${reason.change}で一部が改められています。改められた内容は当てはめていないため、改める前の別表で比べています。`;
    case "unsettled":
      return `「${reason.municipality}」の「${reason.initiative}」は、${reason.document}の「${reason.projects.join("、")}」の連携市町の読み取りが定まらないため判定できません。原本で確かめ、判断を記入してください。`;
  }
};
