import { formatDocumentKind, formatJapaneseDate, type SourceDocument } from "../domain";
import type { EditionChange, EditionComparison } from "./compare-editions";
import { describeSubject, describeValue, inOneLine, type NameBook } from "./describe-fact";

const changeText = (
  { change }: Extract<EditionChange, { readonly kind: "fact" }>,
  names: NameBook,
): string => {
  const before = change.kind === "added" ? "なし" : describeValue(change.before, names);
  const after = change.kind === "removed" ? "なし" : describeValue(change.after, names);
  return `${describeSubject(change.subject, names)}：${before} → ${after}`;
};

/** One line for a change. */
const describeEditionChange = (change: EditionChange, names: NameBook): string => {
  switch (change.kind) {
    case "projectAdded":
      return `事業の追加：「${change.name}」（${change.initiative}）`;
    case "projectEnded":
      return `事業の終了：「${change.name}」（${change.initiative}）`;
    case "projectMoved":
      return `事業の移動：「${change.name}」 「${change.before}」 → 「${change.after}」`;
    case "renamed":
      return `改称：「${change.before}」 → 「${change.after}」`;
    case "fact":
      return changeText(change, names);
  }
};

const documentText = (document: SourceDocument | null): string => {
  if (document === null) return "なし";
  const { kind, date, statuses } = document;
  const status = statuses.length === 0 ? "" : `、${statuses.join("・")}`;
  return `${formatDocumentKind(kind)}（${formatJapaneseDate(date)}${status}）`;
};

const kinds: Readonly<Record<EditionChange["kind"], string>> = {
  projectAdded: "事業の追加",
  projectEnded: "事業の終了",
  renamed: "改称",
  projectMoved: "事業の移動",
  fact: "値の違い",
};

/** A comparison in lines: which documents were compared and how many changes of which kind there are, then every change. */
export const describeComparison = (
  { documents, changes }: EditionComparison,
  names: NameBook,
): { readonly heading: readonly string[]; readonly changes: readonly string[] } => {
  const counts = Object.entries(kinds).flatMap(([kind, word]) => {
    const count = changes.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${word}${String(count)}件`];
  });
  const heading = [
    ...documents.map(
      ({ partner, before, after }) =>
        `比べた資料：${partner === null ? "" : `${names.municipality(partner)}との`}${documentText(before)} と ${documentText(after)}`,
    ),
    changes.length === 0
      ? "違いはありません。"
      : `違いは${String(changes.length)}件（${counts.join("、")}）`,
  ];
  return {
    heading: heading.map(inOneLine),
    changes: changes.map((change) => inOneLine(describeEditionChange(change, names))),
  };
};
