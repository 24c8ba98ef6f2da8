import {
  fiscalYearOf,
  formatFiscalYear,
  formatJapaneseDate,
  type PartialDate,
} from "../../../domain";
import type { Term } from "../agreement-standing";

interface Named {
  readonly municipality: string;
  /** 「変更協約（令和7年3月、案）」 */
  readonly agreement: string;
}

export interface CurrencyArgs extends Named {
  readonly vision: string;
  readonly expected: string;
  /** A later agreement that is not in force yet. */
  readonly pending: string | null;
}

type OpenKind = "draft" | "undated" | "partialAmendment" | "notYetApplied" | "dayUnknown";

export type CurrencyReason =
  | { readonly kind: "visionMissing" }
  | (Named & { readonly kind: "superseded" | "amended"; readonly by: string })
  | (Named & {
      readonly kind: OpenKind;
      readonly appliesFrom: PartialDate | null;
      /** 点検日 */
      readonly asOf: PartialDate | null;
    });

/** 「計画期間の前年度（令和3年度）」, or the vision's own date where no plan is known. */
export const termWords = ({ years, from }: Term): string =>
  years.length === 0
    ? `日付（${formatJapaneseDate(from)}）`
    : `計画期間の前年度（${formatFiscalYear(fiscalYearOf(from))}）`;

const withPartner = ({ municipality, agreement }: Named): string =>
  `「${municipality}」との${agreement}`;

export const messageOf = (args: CurrencyArgs): string => {
  const pending =
    args.pending === null
      ? "これより新しい協約は読み込まれていません。"
      : `これより新しい${args.pending}は、効力があるとは判定できません。`;
  return `${withPartner(args)}は、${args.vision}の${args.expected}より前に結ばれています。${pending}現行の協約かを確かめ、新しい協約があれば資料に加えてください。`;
};

const applied = (appliesFrom: PartialDate | null, asOf: PartialDate | null): string => {
  if (appliesFrom === null) return "";
  const stated = `適用日は「${formatJapaneseDate(appliesFrom)}」です。`;
  return asOf === null ? stated : `${stated}点検日は「${formatJapaneseDate(asOf)}」です。`;
};

export const remarkOf = (reason: CurrencyReason): string => {
  switch (reason.kind) {
    case "visionMissing":
      return "別冊が読み込まれていないため、協約が現行かを判定できません。";
    case "superseded":
      return `${withPartner(reason)}の別表は、${reason.by}で改められているため、対象外です。`;
    case "draft":
      return `${withPartner(reason)}は案のため、効力があるかを判定できません。${applied(reason.appliesFrom, reason.asOf)}締結した協約があれば差し替えてください。`;
    case "undated":
      return `${withPartner(reason)}は、締結日が読み取れないため、現行かを判定できません。原本で確かめてください。`;
    case "amended":
      return `${withPartner(reason)}は、${reason.by}で一部が改められています。改められた内容は当てはめていないため、改める前の別表で点検しています。改めた後の別表の全文があれば資料に加えてください。`;
    case "partialAmendment":
      return `${withPartner(reason)}は、改める箇所だけを書いたものか、別表の読み取れないものです。もとの協約に当てはめていないため、点検には使っていません。改めた後の別表の全文があれば資料に加えてください。`;
    case "notYetApplied":
      return `${withPartner(reason)}は、点検日にはまだ適用されていません。${applied(reason.appliesFrom, reason.asOf)}`;
    case "dayUnknown":
      return `${withPartner(reason)}は、点検日が分からないため、適用が始まっているかを判定できません。${applied(reason.appliesFrom, reason.asOf)}`;
  }
};
