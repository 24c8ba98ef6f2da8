import type { AnnexItem } from "../../../domain";
import type { Mismatch } from "../../rule";
import { partNames, type AnnexPart, type NamedAgreement, type RoleArgs } from "./messages";

interface Party {
  readonly name: string;
  /** 「甲と協力して」, 「甲と連携し」: the party as somebody's counterpart, which it is not in its own role. */
  readonly asCounterpart: RegExp;
}

const partyOf: Readonly<Record<AnnexPart, Party | null>> = {
  content: null,
  roleA: {
    name: "甲",
    asCounterpart: /甲(?<![及び、・]甲)(?:と|に)(?:の)?(?:協力|連携|協議)し?て?/u,
  },
  roleB: {
    name: "乙",
    asCounterpart: /乙(?<![及び、・]乙)(?:と|に)(?:の)?(?:協力|連携|協議)し?て?/u,
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
