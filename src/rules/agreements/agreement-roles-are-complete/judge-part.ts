import type { AnnexItem } from "../../../domain";
import type { Mismatch } from "../../rule";

export const annexParts = ["content", "roleA", "roleB"] as const;
type AnnexPart = (typeof annexParts)[number];

const partNames: Readonly<Record<AnnexPart, string>> = {
  content: "取組内容",
  roleA: "甲の役割",
  roleB: "乙の役割",
};

interface NamedAgreement {
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

interface Party {
  readonly name: string;
  /** 「甲と協力して」, 「甲と連携し」: the party as somebody's counterpart, which it is not in its own role. */
  readonly asCounterpart: RegExp;
}

const partyOf: Readonly<Record<AnnexPart, Party | null>> = {
  content: null,
  roleA: {
    name: "甲",
    asCounterpart: /甲(?<![び、・]甲)(?:と|に)(?:の)?(?:協力|連携|協議)し?て?/u,
  },
  roleB: {
    name: "乙",
    asCounterpart: /乙(?<![び、・]乙)(?:と|に)(?:の)?(?:協力|連携|協議)し?て?/u,
  },
};

type Judged = Omit<Mismatch<RoleArgs>, "at" | "values"> & {
  readonly values: readonly (string | null)[];
};

/** What is wrong with one text of an item: it is not there, or it is the other party's; `null` for nothing. */
export const judgePart = (
  item: AnnexItem,
  part: AnnexPart,
  named: NamedAgreement,
): Judged | null => {
  const text = item[part];
  if (text === null || text.value.trim() === "") {
    return {
      outcome: "mismatch",
      args: { kind: "missing", ...named, item: item.name.value, part },
      stated: null,
      computed: partNames[part],
      values: ["missing"],
      sources: [text?.source ?? item.name.source],
    };
  }
  const party = partyOf[part];
  const counterpart = party?.asCounterpart.exec(text.value)?.[0];
  if (party === null || counterpart === undefined) return null;
  return {
    outcome: "mismatch",
    args: {
      kind: "speaksOfItself",
      ...named,
      item: item.name.value,
      part,
      own: party.name,
      counterpart,
    },
    stated: counterpart,
    computed: null,
    values: [text.value],
    sources: [text.source],
  };
};
