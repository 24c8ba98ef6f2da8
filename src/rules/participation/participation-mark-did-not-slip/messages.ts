import type { ListingKind } from "../../../domain";
import { remarkUnsettled, type UnsettledReason } from "../participation";
import { remarkMissingDocument, type MissingDocumentReason } from "../vision-and-status-list";

export interface SlipArgs {
  readonly project: string;
  readonly vision: string;
  readonly statusList: string;
  readonly inVision: string;
  readonly inStatusList: string;
  /** Which of the two the sheet of the project agrees with; `null` where it has none or agrees with neither. */
  readonly sheetAgreesWith: ListingKind | null;
}

export type SlipReason =
  | UnsettledReason
  | MissingDocumentReason
  | { readonly kind: "otherDifference" }
  | { readonly kind: "listedOnce" };

const listNames: Readonly<Record<ListingKind, string>> = {
  "vision-matrix": "別冊の一覧",
  "project-sheet": "事業ごとの表",
  "status-list": "取組状況一覧",
};

export const messageOf = (args: SlipArgs): string => {
  const { sheetAgreesWith: list } = args;
  const sheet = list === null ? "" : `事業ごとの表の連携市町は、${listNames[list]}と同じです。`;
  return `「${args.project}」の印は、${args.vision}では「${args.inVision}」、${args.statusList}では「${args.inStatusList}」にあり、ちょうど1欄ずれています。${sheet}参加の変更か、印の位置のずれかを、原本の欄で確かめてください。`;
};

export const remarkOf = (reason: SlipReason): string => {
  switch (reason.kind) {
    case "unsettled":
      return remarkUnsettled(reason);
    case "documentMissing":
      return remarkMissingDocument(reason);
    case "otherDifference":
      return "別冊と取組状況一覧の印が、1欄のずれではない形で異なる事業です。食い違いは「別冊と取組状況一覧の連携市町の一致」で示します。";
    case "listedOnce":
      return "別冊と取組状況一覧の一方にだけある事業は、印を比べられません。";
  }
};
