import { groupBy, indexBy, type Listing, type ShownCount } from "../../../domain";
import { latestMatrix, latestStatusList, latestVision } from "../../listings";
import { type Comparison, defineRule, type RuleInput } from "../../rule";
import { nameSheet, needsSheet, shownText } from "../../workbook-parts";

interface CountArgs {
  readonly project: string;
  /** 参加数 as the cell shows it. */
  readonly shown: string;
  readonly marks: number;
}

type CountReason =
  { readonly kind: "unsettled" } | { readonly kind: "cellMissing"; readonly project: string };

type CountComparison = Comparison<CountArgs, CountReason>;

/** What 参加マトリクス draws: the matrix, or the status list where there is no vision. */
const drawnListings = ({ canonical, current }: RuleInput): readonly Listing[] => {
  const drawn =
    latestVision(canonical) === null ? latestStatusList(current) : latestMatrix(current);
  const byProject = groupBy(drawn?.listings ?? [], ({ project }) => project);
  return [...byProject.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
};

/** 参加数 of every row of 参加マトリクス with its marks. */
const compareCounts = (input: RuleInput): readonly CountComparison[] => {
  const { current, read, shown } = input;
  if (!read.has("participation") || shown.counts.length === 0) return [];
  const counts = indexBy<ShownCount, string>(shown.counts, ({ project }) => project);
  const partners = new Set(current.region.partners);
  return drawnListings(input).map((listing): CountComparison => {
    const { project: id, printedName: project, participants, participantsSource } = listing;
    const cell = counts.get(id);
    const sources = [participantsSource];
    if (participants === null) {
      return { outcome: "undecidable", reason: { kind: "unsettled" }, sources };
    }
    if (cell === undefined) {
      return { outcome: "notApplicable", reason: { kind: "cellMissing", project }, sources };
    }
    const marks = participants.filter((one) => partners.has(one)).length;
    if (cell.count === marks) return { outcome: "match" };
    return {
      outcome: "mismatch",
      at: { kind: "participationCount", project: id },
      args: { project, shown: cell.text, marks },
      stated: cell.count ?? cell.text,
      computed: marks,
      sources,
    };
  });
};

const sheet = nameSheet("participation");

export const participationCountIsCorrect = defineRule<CountArgs, CountReason>({
  code: "participation-count-is-correct",
  title: "参加数と印の数の一致",
  unit: "事業",
  needs: needsSheet(["participation"], "参加マトリクスの参加数の列"),
  severity: "error",
  compares: "sheetAndSum",

  *compare(input) {
    yield* compareCounts(input);
  },

  message: ({ project, shown, marks }) =>
    `${sheet}の「${project}」の参加数は「${shownText(shown)}」ですが、参加の印は「${String(marks)}」です。計算式が値に置き換わっていないか、「○」でない印がないか、再計算の設定を確かめてください。`,
  remark: (reason: CountReason) =>
    reason.kind === "unsettled"
      ? `${sheet}の印が定まらない事業は、参加数を判定できません。`
      : `${sheet}の「${reason.project}」の参加数の欄がないか、同じ識別子の行が複数あるため、比べられません。`,
});
