import { quotePart } from "../../differing-parts";
import { checkAddition, checkBoth, checkRemoval, nameSheet } from "../../workbook-parts";

export type AnnexPart = "content" | "roleA" | "roleB";

export interface ItemArgs {
  /** 乙 */
  readonly municipality: string;
  /** 「変更協約 令和7年3月」 */
  readonly citation: string;
  readonly item: string;
}

export type AnnexArgs = ItemArgs &
  (
    | {
        readonly kind: "differs";
        readonly part: AnnexPart;
        /** Only what differs. */
        readonly stated: string;
        readonly computed: string;
      }
    | { readonly kind: "onlyInDocument" | "onlyInSheet" }
  );

/** A text that nobody has read or settled, in the document or in the sheet. */
export type AnnexReason =
  | (ItemArgs & { readonly kind: "notInDocument" })
  | (Omit<ItemArgs, "item"> & { readonly kind: "notInSheet" });

const partNames: Readonly<Record<AnnexPart, string>> = {
  content: "取組内容",
  roleA: "甲の役割",
  roleB: "乙の役割",
};

const annexOf = ({ municipality, citation }: Omit<ItemArgs, "item">): string =>
  `「${municipality}」との${citation}の別表`;
const itemOf = (args: ItemArgs): string => `${annexOf(args)}「${args.item}」`;

export const messageOf = (args: AnnexArgs): string => {
  const sheet = nameSheet("agreement");
  switch (args.kind) {
    case "differs":
      return `${itemOf(args)}の${partNames[args.part]}は、資料では${quotePart(args.stated)}、シートでは${quotePart(args.computed)}です。${checkBoth}`;
    case "onlyInDocument":
      return `${itemOf(args)}は、${sheet}に行がありません。${checkRemoval}`;
    case "onlyInSheet":
      return `「${args.item}」は${sheet}にありますが、${annexOf(args)}にはありません。${checkAddition}`;
  }
};

export const remarkOf = (reason: AnnexReason): string =>
  reason.kind === "notInDocument"
    ? `${itemOf(reason)}には、資料の読み取りがない欄があるため、その欄は判定できません。原本で確かめてください。`
    : `${annexOf(reason)}には、${nameSheet("agreement")}で読み取れない欄があるため、その欄は判定できません。シートの列と行を確かめてください。`;
