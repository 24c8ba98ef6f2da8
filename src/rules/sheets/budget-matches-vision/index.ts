import {
  type Amount,
  type Budget,
  type ComparedValue,
  formatAmount,
  type Source,
  type SourceDocument,
} from "../../../domain";
import { latestMatrix, latestVision } from "../../listings";
import { type Names, namesIn } from "../../names";
import { pairRecords, type RecordPair } from "../../pair-records";
import { type Comparison, defineRule } from "../../rule";
import { needsSheet } from "../../workbook-parts";
import {
  type BudgetArgs,
  type BudgetCell,
  cellsOf,
  isNowhere,
  isSameAmount,
  messageOf,
} from "./budget-cells";

type BudgetComparison = Comparison<BudgetArgs, never>;

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
const compareBudget = (
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

export const budgetMatchesVision = defineRule<BudgetArgs, never>({
  code: "budget-matches-vision",
  title: "別冊とシートの事業費の一致",
  unit: "欄",
  needs: needsSheet(["budget"], "別冊の事業費の表"),
  severity: "error",
  compares: "documentAndSheet",

  *compare({ canonical, current, read }) {
    const vision = latestVision(canonical);
    if (vision === null || !read.has("budget")) return;
    const names = namesIn(canonical);
    const listings = latestMatrix(canonical)?.listings ?? [];
    const lines = new Map(listings.map(({ project, source }) => [project, source]));
    const ofVision = ({ document }: { readonly document: string }) => document === vision.id;
    const stated = canonical.budgets.filter(ofVision);
    const typed = current.budgets.filter(ofVision);
    for (const pair of pairRecords(stated, typed, ({ project }) => project)) {
      const { project } = pair.kind === "onlyRight" ? pair.right : pair.left;
      yield* compareBudget(pair, vision, lines.get(project), names);
    }
  },

  message: messageOf,
  remark: (reason) => reason,
});
