import type { WorkbookPart } from "../../domain";
import {
  remarkUnsettled,
  type ParticipationArgs,
  type UnsettledReason,
} from "../participation/compare-participation";
import { checkAddition, checkBoth, checkRemoval, nameSheet } from "../workbook-parts";

export type MarkedPart = Extract<WorkbookPart, "participation" | "statusList">;

interface InSheet {
  readonly part: MarkedPart;
  /** 「別冊 令和5年3月」 */
  readonly citation: string;
}

export type SheetMarksArgs = InSheet &
  (
    | ParticipationArgs
    | { readonly kind: "onlyInDocument" | "onlyInSheet"; readonly project: string }
  );

/** The projects whose row in the sheet does not say who takes part: one reason for all of them. */
export interface UnsettledInSheet {
  readonly kind: "unsettledInSheet";
  readonly part: MarkedPart;
  readonly projects: readonly string[];
}

export type SheetMarksReason = UnsettledReason | UnsettledInSheet;

export const messageOf = (args: SheetMarksArgs): string => {
  const { project, citation, part } = args;
  const sheet = nameSheet(part);
  switch (args.kind) {
    case "participation": {
      const joined = args.onlyRight === null ? "" : `加わったのは「${args.onlyRight}」です。`;
      const left = args.onlyLeft === null ? "" : `外れたのは「${args.onlyLeft}」です。`;
      return `「${project}」の連携市町が、${citation}と${sheet}で異なります。シートで${joined}${left}${checkBoth}`;
    }
    case "onlyInDocument":
      return `「${project}」は${citation}にありますが、${sheet}にこの事業の行がありません。${checkRemoval}`;
    case "onlyInSheet":
      return `「${project}」は${sheet}にありますが、${citation}にはありません。${checkAddition}`;
  }
};

/** A lost column leaves every project unsettled: the first of them stand for all. */
const mostNames = 3;

export const remarkOf = (reason: SheetMarksReason): string => {
  if (reason.kind === "unsettled") return remarkUnsettled(reason);
  const { projects, part } = reason;
  const names = projects.slice(0, mostNames).map((name) => `「${name}」`);
  const others = projects.length - names.length;
  const all = `${names.join("")}${others === 0 ? "" : `ほか${String(others)}事業`}`;
  return `${all}は、${nameSheet(part)}の印が定まらないため判定できません。シートの印と列を確かめてください。`;
};
