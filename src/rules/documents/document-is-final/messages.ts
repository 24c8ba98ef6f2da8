import type { Unfinished } from "./unfinished";

export interface UnfinishedArgs extends Unfinished {
  readonly document: string;
  readonly dateText: string;
  /** 「令和7年4月1日」: the day of the check, where the draft's date is before it. */
  readonly isPastOn: string | null;
}

const draftSentence = ({ draft, edition }: UnfinishedArgs): string => {
  if (draft === null) return "";
  return edition === null
    ? `「${draft}」とあります。`
    : `「${draft}」とあり、「${edition}」ともあります。`;
};

const dateSentence = ({ date, dateText }: UnfinishedArgs): string => {
  switch (date) {
    case "blankDay":
      return `日付は「${dateText}」で、空欄があります。`;
    case "missing":
      return "日付がありません。";
    case null:
      return "";
  }
};

export const messageOf = (args: UnfinishedArgs): string => {
  const past = args.isPastOn === null ? "" : `点検日（${args.isPastOn}）は資料の日付より後です。`;
  return `${args.document}は確定した資料ではないとみられます。${draftSentence(args)}${dateSentence(args)}${past}確定した資料があれば差し替えてください。`;
};
