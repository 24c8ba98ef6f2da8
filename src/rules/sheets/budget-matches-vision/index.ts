import { latestMatrix, latestVision } from "../../listings";
import { namesIn } from "../../names";
import { pairRecords } from "../../pair-records";
import { defineRule } from "../../rule";
import { needsSheet } from "../../workbook-parts";
import { compareBudget } from "./compare";
import { messageOf, type BudgetArgs } from "./messages";

export const budgetMatchesVision = defineRule<BudgetArgs, never>({
  code: "budget-matches-vision",
  title: "別冊とシートの事業費の一致",
  unit: "欄",
  needs: needsSheet(["budget"], "別冊の事業費の表"),
  severity: "error",

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
