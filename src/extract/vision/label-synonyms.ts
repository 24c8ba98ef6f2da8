import type { Row } from "../lines";
import { sheetLabels } from "./sheet-labels";

/**
 * Labels that published 別冊 of other regions (連携中枢都市圏ビジョン, 定住自立圏共生ビジョン) print for the same row of a project's
 * table: only those that can mean nothing else there.
 */
const synonyms: readonly (readonly [label: string, words: readonly string[]])[] = [
  [sheetLabels.name, ["事業名", "連携事業名"]],
  [sheetLabels.partners, ["関係市町", "構成市町", "参加市町", "連携する市町"]],
  [sheetLabels.purpose, ["目的", "事業の目的"]],
  [sheetLabels.activities, ["事業概要", "事業の概要", "事業の内容"]],
  [sheetLabels.budget, ["工程及び事業費", "工程・事業費", "事業費(見込額)", "事業費"]],
  [sheetLabels.roles, ["役割及び費用負担", "役割分担・費用負担", "役割分担"]],
  [sheetLabels.kpis, ["重要業績評価指標", "KPI", "成果指標", "成果指標(KPI)"]],
];

const known: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([label, words]) => words.map((word) => [word, label] as const)),
);

/** A normalised label as it is called here; one that is not known stays as it is. */
export const canonicalLabel = (label: string): string => known.get(label) ?? label;

/** Whether a row names the project of a table. 「事業名」 heads lists as well: there it stands beside other headings. */
export const isNameRow = ({ keys }: Row): boolean => {
  const [label = "", ...others] = keys;
  if (label === sheetLabels.name) return true;
  const filled = others.filter((key) => key !== "" && key !== "SDGs");
  return canonicalLabel(label) === sheetLabels.name && filled.length === 1;
};
