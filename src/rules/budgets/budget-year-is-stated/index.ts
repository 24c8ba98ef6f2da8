import { type Budget, type FiscalYear, formatFiscalYear, groupBy, stageIn } from "../../../domain";
import { nameYears } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import { linesOfYears, visionBudgets, yearsOfKind } from "../vision-budgets";

/** Years of one stage whose amount is blank. */
interface BlankYears {
  readonly stage: string;
  readonly years: readonly FiscalYear[];
}

interface BlankArgs {
  readonly project: string;
  readonly blanks: readonly BlankYears[];
  /** A year of 未定 right before the first blank year, in the same stage: the document may mean one merged cell. */
  readonly undecidedBefore: FiscalYear | null;
}

interface NoStages {
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

const undecidedBefore = (budget: Budget, first: FiscalYear): FiscalYear | null => {
  const before = first - 1;
  const isUndecided = yearsOfKind(budget, "undecided").includes(before);
  return isUndecided && stageIn(budget, before) === stageIn(budget, first) ? before : null;
};

/** One project: the years that its 工程 covers and for which neither an amount nor 未定 stands. */
const compareStatedYears = (budget: Budget): Comparison<BlankArgs, NoStages> => {
  const { project: id, printedName: project } = budget;
  const blankYears = yearsOfKind(budget, "blank");
  if (blankYears.length === 0) return { outcome: "match" };
  if (budget.stages.length === 0) {
    const sources = linesOfYears(budget, blankYears);
    return { outcome: "notApplicable", reason: { project, years: blankYears }, sources };
  }
  const covered = blankYears.filter((year) => stageIn(budget, year) !== null);
  const [first] = covered;
  if (first === undefined) return { outcome: "match" };
  const byStage = groupBy(covered, (year) => stageIn(budget, year));
  const stages = Array.from(byStage.keys()).filter((stage) => stage !== null);
  return {
    outcome: "mismatch",
    at: { kind: "budgetYear", project: id, fiscalYear: first },
    args: {
      project,
      blanks: stages.map((stage) => ({ stage: stage.name, years: byStage.get(stage) ?? [] })),
      undecidedBefore: undecidedBefore(budget, first),
    },
    stated: "空欄",
    computed: `工程「${stages.map(({ name }) => name).join("、")}」`,
    values: covered,
    sources: [...stages.map(({ source }) => source), ...linesOfYears(budget, covered)],
  };
};

const messageOf = ({ project, blanks, undecidedBefore }: BlankArgs): string => {
  const where = blanks
    .map(({ stage, years }) => `${nameYears(years)}（工程は「${stage}」）`)
    .join("、");
  const found = `「${project}」の${where}の事業費が空欄です。`;
  if (undecidedBefore === null) {
    return `${found}工程がこの年度に及ぶかどうかを原本で確かめ、及ぶ場合は金額、0千円、未定のいずれかを記載してください。`;
  }
  return `${found}その前の${formatFiscalYear(undecidedBefore)}は未定です。未定が続くのか、記載漏れかを原本で確かめ、年度ごとに記載してください。`;
};

export const budgetYearIsStated = defineRule<BlankArgs, NoStages>({
  code: "budget-year-is-stated",
  title: "工程のある年度の事業費の記載",
  unit: "事業",
  needs: "別冊の事業費の表",
  severity: "warning",

  *compare({ current }) {
    for (const budget of visionBudgets(current)) yield compareStatedYears(budget);
  },

  message: messageOf,
  remark: ({ project, years }) =>
    `「${project}」は${nameYears(years)}の事業費が空欄です。工程が文字で読み取れないため、記載が要る年度かどうかを判定できません。`,
});
