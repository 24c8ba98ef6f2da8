interface NamedAgreement {
  readonly municipality: string;
  /** 「連携協約（平成28年10月11日）」 */
  readonly agreement: string;
}

export interface SuccessorArgs {
  /** As the first agreement prints it. */
  readonly name: string;
  readonly vision: string;
  readonly agreements: readonly NamedAgreement[];
}

export type SuccessorReason =
  { readonly kind: "visionMissing" } | { readonly kind: "current"; readonly name: string };

export const messageOf = ({ name, vision, agreements }: SuccessorArgs): string => {
  const printed = agreements
    .map(({ municipality, agreement }) => `「${municipality}」との${agreement}`)
    .join("、");
  return `${printed}の別表にある「${name}」は、${vision}に同じ名称の連携取組がありません。どの取組が引き継いだか、または終了したかが、判断の記録にありません。decisions.json の「successors」に後継を記入してください。`;
};

export const remarkOf = (reason: SuccessorReason): string =>
  reason.kind === "visionMissing"
    ? "別冊が読み込まれていないため、後継を判定できません。"
    : `「${reason.name}」は前の期の協約のものではないため、対象外です（別冊にないことは「参加の印と連携協約の別表の対応」で示します）。`;
