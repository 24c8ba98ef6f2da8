import { quotePart } from "../../differing-parts";
import type { Difference } from "../text-differences";

export interface NamedAgreement {
  readonly municipality: string;
  /** 「変更協約（令和7年3月、案）」 */
  readonly agreement: string;
}

export interface TextArgs extends NamedAgreement {
  readonly item: string;
  readonly vision: string;
  readonly differences: readonly Difference[];
}

export type TextReason =
  | { readonly kind: "visionMissing" }
  | (NamedAgreement & { readonly kind: "notCurrent"; readonly items: number })
  | (NamedAgreement & {
      readonly kind: "notInVision";
      readonly item: string;
      readonly vision: string;
    })
  | { readonly kind: "omitted"; readonly vision: string }
  | { readonly kind: "textMissing"; readonly item: string; readonly vision: string }
  | (NamedAgreement & { readonly kind: "contentMissing"; readonly item: string });

const annexOf = ({ municipality, agreement }: NamedAgreement): string =>
  `「${municipality}」との${agreement}の別表`;

const shown = ([inVision, inAnnex]: Difference, index: number, all: readonly unknown[]): string => {
  const place = all.length === 1 ? "" : `${String(index + 1)}か所目は、`;
  return `${place}別冊では${quotePart(inVision)}、別表では${quotePart(inAnnex)}です。`;
};

export const messageOf = (args: TextArgs): string => {
  const { item, vision, differences } = args;
  const count = `${String(differences.length)}か所`;
  return `${annexOf(args)}「${item}」の取組内容は、${vision}の文と${count}で異なります。${differences.map(shown).join("")}どちらの文が正しいかを確かめてください。`;
};

export const remarkOf = (reason: TextReason): string => {
  switch (reason.kind) {
    case "visionMissing":
      return "別冊が読み込まれていないため、取組内容を比べられません。";
    case "notCurrent":
      return `${annexOf(reason)}の${String(reason.items)}項目は、現行の協約のものではないため、別冊の文と比べません（理由は「協約が現行であること」で示します）。`;
    case "notInVision":
      return `${annexOf(reason)}の「${reason.item}」は、${reason.vision}の連携取組にないため、文を比べられません（「参加の印と連携協約の別表の対応」で示します）。`;
    case "omitted":
      return `抜粋の${reason.vision}に文が載っていない連携取組は、取組内容を比べられません。`;
    case "textMissing":
      return `${reason.vision}に「${reason.item}」の文が読み取れていないため、取組内容を判定できません。原本で確かめてください。`;
    case "contentMissing":
      return `${annexOf(reason)}「${reason.item}」の取組内容が読み取れていないため、判定できません。原本で確かめてください。`;
  }
};
