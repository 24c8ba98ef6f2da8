import {
  formatJapaneseDate,
  parseIsoDate,
  type Alteration,
  type ChangeOrigin,
  type RevisionChange,
} from "../domain";
import { describeSubject, describeValue, inOneLine, type NameBook } from "./describe-fact";

const alterationText = (alteration: Alteration, names: NameBook): string => {
  const { project, initiative } = names;
  switch (alteration.kind) {
    case "fact": {
      const { subject, before, after } = alteration;
      const [from, to] = [before, after].map((value) => describeValue(value, names));
      return `${describeSubject(subject, names)}：${from ?? ""} → ${to ?? ""}`;
    }
    case "projectAdded": {
      const from = alteration.from.map((id) => `「${project(id)}」`).join("");
      const origin = from === "" ? "" : `（${from}から）`;
      return `事業の追加：「${alteration.name}」${origin}を「${initiative(alteration.initiative)}」に`;
    }
    case "projectEnded":
      return `事業の終了：「${alteration.name}」`;
    case "projectRenamed":
      return `事業の改称：「${alteration.before}」 → 「${alteration.after}」`;
    case "projectMoved":
      return `事業「${project(alteration.project)}」の移動：「${initiative(alteration.before)}」 → 「${initiative(alteration.after)}」`;
    case "initiativeRenamed":
      return `連携取組の改称：「${alteration.before}」 → 「${alteration.after}」`;
  }
};

const originText = (origin: ChangeOrigin): string => {
  switch (origin.kind) {
    case "cell":
      return `「${origin.sheet}」${origin.cell}`;
    case "answer":
      return `${origin.municipality}の回答「${origin.file}」${origin.cell}`;
    case "document":
      return `「${origin.title}」の「${origin.text}」`;
    case "command":
      return "";
  }
};

/**
 * A change in one line: 「「子育て支援」の令和7年度の事業費：100千円 → 150千円（「事業費」H12、企画課 山田、令和8年4月1日、理由：補正）」.
 */
export const describeChange = (
  { alteration, by, on, reason, origin }: RevisionChange,
  names: NameBook,
): string => {
  const date = parseIsoDate(on);
  const record = [
    originText(origin),
    by,
    date === null ? on : formatJapaneseDate(date),
    reason === null ? "" : `理由：${reason}`,
  ].filter((part) => part !== "");
  return inOneLine(`${alterationText(alteration, names)}（${record.join("、")}）`);
};
