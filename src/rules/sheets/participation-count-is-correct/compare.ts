import { groupBy, indexBy, type Listing, type ShownCount } from "../../../domain";
import { latestMatrix, latestStatusList, latestVision } from "../../listings";
import type { Comparison, RuleInput } from "../../rule";

export interface CountArgs {
  readonly project: string;
  /** 参加数 as the cell shows it. */
  readonly shown: string;
  readonly marks: number;
}

export type CountReason =
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
export const compareCounts = (input: RuleInput): readonly CountComparison[] => {
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
