interface NamedAgreement {
  readonly municipality: string;
  /** 「変更協約（令和7年3月、案）」 */
  readonly agreement: string;
}

export interface PillarWords extends NamedAgreement {
  /** 「別冊（令和5年3月、案）」 */
  readonly vision: string;
}

export type PillarArgs = PillarWords & { readonly heading: string } & (
    | { readonly kind: "otherPillar"; readonly item: string; readonly expected: string }
    /** No pillar has that name; `expected` is the one with that number. */
    | { readonly kind: "headingUnknown"; readonly expected: string | null }
  );

export type PillarReason =
  | { readonly kind: "visionMissing" }
  | (NamedAgreement & { readonly kind: "notCurrent"; readonly items: number })
  | (PillarWords & { readonly kind: "notInVision"; readonly item: string })
  | (PillarWords & { readonly kind: "numberDiffers" | "headingUnknown"; readonly heading: string });

const annexOf = ({ municipality, agreement }: NamedAgreement): string =>
  `「${municipality}」との${agreement}の別表`;

export const messageOf = (args: PillarArgs): string => {
  if (args.kind === "otherPillar") {
    return `${annexOf(args)}では「${args.item}」が「${args.heading}」の項目ですが、${args.vision}では「${args.expected}」の連携取組です。どちらの役割が正しいかを確かめてください。`;
  }
  const expected = args.expected === null ? "" : `同じ番号の役割の名称は「${args.expected}」です。`;
  return `${annexOf(args)}の見出し「${args.heading}」は、${args.vision}の役割にない名称です。${expected}見出しの名称を確かめてください。`;
};

export const remarkOf = (reason: PillarReason): string => {
  switch (reason.kind) {
    case "visionMissing":
      return "別冊が読み込まれていないため、項目の役割を比べられません。";
    case "notCurrent":
      return `${annexOf(reason)}の${String(reason.items)}項目は、現行の協約のものではないため、別冊の役割と比べません（理由は「協約が現行であること」で示します）。`;
    case "notInVision":
      return `${annexOf(reason)}の「${reason.item}」は、${reason.vision}の連携取組にないため、役割を比べられません（「参加の印と連携協約の別表の対応」で示します）。`;
    case "numberDiffers":
      return `${annexOf(reason)}の見出し「${reason.heading}」は名称が${reason.vision}と同じで、番号だけが異なります（「役割の番号と名称の対応」で示します）。`;
    case "headingUnknown":
      return `${annexOf(reason)}の見出し「${reason.heading}」は${reason.vision}の役割にない名称のため、その下のほかの項目は比べられません。`;
  }
};
