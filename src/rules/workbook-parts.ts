import type { WorkbookPart } from "../domain";
import type { RuleInput } from "./rule";

const sheetNames: Readonly<Record<WorkbookPart, string>> = {
  participation: "参加マトリクス",
  budget: "事業費",
  kpi: "KPI",
  agreement: "協約",
  statusList: "取組状況一覧",
};

/** 「シート「事業費」」 */
export const nameSheet = (part: WorkbookPart): string => `シート「${sheetNames[part]}」`;

/** What a rule over worksheets lacks: a sheet that was not read, otherwise what the documents do not say. */
export const needsSheet =
  (parts: readonly WorkbookPart[], statedInDocuments: string) =>
  ({ read }: RuleInput): string => {
    if (parts.some((part) => read.has(part))) return statedInDocuments;
    return `ワークシート${parts.map((part) => `「${sheetNames[part]}」`).join("")}`;
  };

/** The text of a cell as people read it: an empty one says so. */
export const shownText = (text: string): string => (text.trim() === "" ? "空欄" : text);

/** What to do about a value that document and sheet state differently. */
export const checkBoth = "資料の改訂か、入力の誤りかを確かめてください。";
/** What to do about what only the document has, and about what only the sheet has. */
export const checkRemoval = "削除が正しいかを確かめてください。";
export const checkAddition = "資料にない記載の根拠を確かめてください。";
