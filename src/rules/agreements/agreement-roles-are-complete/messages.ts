export const annexParts = ["content", "roleA", "roleB"] as const;
export type AnnexPart = (typeof annexParts)[number];

export const partNames: Readonly<Record<AnnexPart, string>> = {
  content: "取組内容",
  roleA: "甲の役割",
  roleB: "乙の役割",
};

export interface NamedAgreement {
  readonly municipality: string;
  /** 「変更協約（令和7年3月、案）」 */
  readonly agreement: string;
}

export type RoleArgs = NamedAgreement & { readonly item: string; readonly part: AnnexPart } & (
    | { readonly kind: "missing" }
    /** The role of 甲 says 「甲と協力して」. */
    | { readonly kind: "speaksOfItself"; readonly own: string; readonly counterpart: string }
  );

export type RoleReason = NamedAgreement & { readonly kind: "open" | "annexMissing" };

const annexOf = ({ municipality, agreement }: NamedAgreement): string =>
  `「${municipality}」との${agreement}の別表`;

export const messageOf = (args: RoleArgs): string => {
  const part = `${annexOf(args)}「${args.item}」`;
  return args.kind === "missing"
    ? `${part}には、「${partNames[args.part]}」がありません。別表の項目には取組内容、甲の役割、乙の役割が要ります。原本で確かめてください。`
    : `${part}の「${partNames[args.part]}」に、「${args.counterpart}」とあります。${args.own}が${args.own}自身を相手としています。甲と乙の役割の取り違えでないか、原本で確かめてください。`;
};

export const remarkOf = (reason: RoleReason): string =>
  reason.kind === "open"
    ? `${annexOf(reason)}には、読み方が定まらない欄があるため、その欄は判定できません。原本で確かめ、判断を記入してください。`
    : `${annexOf(reason)}が読み取れていないため、判定できません。原本で確かめてください。`;
