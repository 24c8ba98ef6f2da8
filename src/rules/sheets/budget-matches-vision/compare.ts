import {
  formatAmount,
  type Amount,
  type Budget,
  type ComparedValue,
  type Source,
  type SourceDocument,
} from "../../../domain";
import type { Names } from "../../names";
import type { RecordPair } from "../../pair-records";
import type { Comparison } from "../../rule";
import { cellsOf, isNowhere, isSameAmount, type BudgetCell } from "./cells";
import type { BudgetArgs } from "./messages";

export type BudgetComparison = Comparison<BudgetArgs, never>;

const valueOf = (amount: Amount | null): ComparedValue => {
  if (amount === null) return null;
  return amount.kind === "decided" ? amount.thousandYen : formatAmount(amount);
};

const rowMissing = (budget: Budget, { citation }: Names): BudgetComparison => {
  const { project, printedName, statedTotalSource, years } = budget;
  return {
    outcome: "mismatch",
    at: { kind: "project", project },
    args: { kind: "rowMissing", project: printedName, citation: citation(statedTotalSource) },
    stated: printedName,
    computed: null,
    sources: [statedTotalSource, ...years.map(({ source }) => source)],
  };
};

/** What the vision's budget of a project comes to beside the row of the sheet. */
export const compareBudget = (
  pair: RecordPair<Budget>,
  vision: SourceDocument,
  /** The line of the vision that lists the project, for what its budget does not state. */
  listedAt: Source | undefined,
  names: Names,
): readonly BudgetComparison[] => {
  if (pair.kind === "onlyLeft") return [rowMissing(pair.left, names)];
  const [stated, computed] = pair.kind === "both" ? [pair.left, pair.right] : [null, pair.right];
  const { project, printedName } = stated ?? computed;
  const notStated = vision.isExcerpt ? "notInExcerpt" : "notStated";
  const compareCell = (cell: BudgetCell): BudgetComparison => {
    if (isSameAmount(cell)) return { outcome: "match" };
    const source = cell.source ?? listedAt;
    const citation = names.citation(cell.source ?? { document: vision.id });
    const inVision = stated === null ? notStated : "stated";
    return {
      outcome: "mismatch",
      at: cell.at,
      args: { kind: "cell", project: printedName, cell, citation, inVision },
      stated: valueOf(cell.stated),
      computed: valueOf(cell.computed),
      sources: source === undefined ? [] : [source],
    };
  };
  return cellsOf(project, stated, computed)
    .filter((cell) => !isNowhere(cell))
    .map(compareCell);
};
