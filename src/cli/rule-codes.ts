import { InvalidArgumentError } from "commander";
import { rules } from "../rules";
import { nearestName } from "./nearest-name";

const codes = rules.map(({ code }) => code);

/** Why a text is no code of a rule, and what was probably meant; `null` where it is one. A title is answered with its code. */
export const ruleComplaint = (text: string): string | null => {
  if (codes.includes(text)) return null;
  const titled = rules.find(({ title }) => title === text)?.code;
  const near = titled ?? nearestName(text, codes);
  return `「${text}」という点検はありません。${near === null ? "" : `「${near}」でしょうか。`}点検の一覧は rules コマンドで確認できます。`;
};

/** Reads `--rules` and `--skip`: codes with commas between them; the option may be repeated. */
export const parseRuleCodes = (
  text: string,
  previous: readonly string[] | undefined,
): readonly string[] => {
  const given = text.split(",").map((one) => one.trim());
  if (given.includes("")) {
    throw new InvalidArgumentError("点検の識別子を、コンマで区切って指定してください。");
  }
  const complaints = given.flatMap((one) => ruleComplaint(one) ?? []);
  if (complaints.length > 0) throw new InvalidArgumentError(complaints.join(""));
  return [...(previous ?? []), ...given];
};
