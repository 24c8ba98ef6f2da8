import { type Dataset, groupBy, latestListed, type ProjectId, type Source } from "../../../domain";
import { latestMatrix, latestStatusList, latestVision } from "../../listings";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { nearPairs } from "../near-names";
import { differenceOfForm, isPrintedAlike, showDifference } from "../printed-alike";

/** A project's name where a document prints it. */
interface Mention {
  readonly project: ProjectId;
  readonly printedName: string;
  readonly source: Source;
}

/** The places that name projects, of the latest documents; the best place first. */
interface Mentions {
  readonly all: readonly Mention[];
  /** Projects that only one of two places has, and whose names are nearly equal. */
  readonly nearlyEqual: readonly (readonly [Mention, Mention])[];
}

const onlyIn = (ones: readonly Mention[], others: readonly Mention[]): readonly Mention[] => {
  const known = new Set(others.map(({ project }) => project));
  return ones.filter(({ project }) => !known.has(project));
};

const nearlyEqual = (
  left: readonly Mention[],
  right: readonly Mention[],
): Mentions["nearlyEqual"] =>
  nearPairs(onlyIn(left, right), onlyIn(right, left), ({ printedName }) => printedName);

const mentionsIn = (dataset: Dataset): Mentions => {
  const matrix = latestMatrix(dataset)?.listings ?? [];
  const sheets = latestListed(dataset, "project-sheet")?.listings ?? [];
  const statusList = latestStatusList(dataset)?.listings ?? [];
  const vision = latestVision(dataset)?.id;
  const crossRegion = dataset.crossRegionProjects.filter(({ document }) => document === vision);
  const inVision = [...matrix, ...onlyIn(sheets, matrix)];
  return {
    all: [...matrix, ...sheets, ...statusList, ...crossRegion],
    nearlyEqual: [
      ...nearlyEqual(matrix, sheets),
      ...(statusList.length === 0 ? [] : nearlyEqual(inVision, statusList)),
    ],
  };
};

interface NameArgs {
  /** One project with its name printed in two forms, or two projects of nearly the same name. */
  readonly kind: "otherForm" | "nearlyEqual";
  readonly first: string;
  /** 「別冊 令和5年3月」 */
  readonly firstPlace: string;
  readonly second: string;
  readonly secondPlace: string;
}

/** 全角と半角 are told in words. */
const formWords = (first: string, second: string): string => {
  const form = differenceOfForm(first, second);
  return form === "字体" ? `${form}${showDifference(first, second)}` : form;
};

const messageOf = ({ kind, first, firstPlace, second, secondPlace }: NameArgs): string => {
  const stated = `${firstPlace}の「${first}」`;
  return kind === "otherForm"
    ? `${stated}は、${secondPlace}では「${second}」と書かれています。${formWords(first, second)}の違いです。同じ事業なので、表記をそろえてください。`
    : `${stated}と、${secondPlace}の「${second}」は、事業名がよく似ていますが、それぞれ一方にしかありません。同じ事業なら、事業名をそろえてください。`;
};

const remarkOf = ({ count }: { readonly count: number }): string =>
  `${String(count)}事業は事業名の記載が1か所だけのため、比べる相手がありません。`;

export const projectNameIsConsistent = defineRule<NameArgs, { readonly count: number }>({
  code: "project-name-is-consistent",
  title: "資料の間の事業名の表記",
  unit: "事業名の記載",
  needs: "事業を載せた資料",
  severity: "info",
  compares: "twoDocuments",

  *compare({ current }) {
    const { citation } = namesIn(current);
    const { all, nearlyEqual } = mentionsIn(current);
    const isPaired = new Set(nearlyEqual.flat().map(({ project }) => project));
    const groups = [...groupBy(all, ({ project }) => project).values()];
    const count = groups.filter(({ length }) => length === 1).length;
    const mismatch = (kind: NameArgs["kind"], [left, right]: (typeof nearlyEqual)[number]) =>
      ({
        outcome: "mismatch",
        at: { kind: "project", project: left.project },
        args: {
          kind,
          first: left.printedName,
          firstPlace: citation(left.source),
          second: right.printedName,
          secondPlace: citation(right.source),
        },
        stated: left.printedName,
        computed: right.printedName,
        sources: [left.source, right.source],
      }) as const;
    for (const [first, ...others] of groups) {
      if (first === undefined) continue;
      if (others.length === 0 && !isPaired.has(first.project)) {
        yield { outcome: "notApplicable", reason: { count }, sources: [first.source] };
      }
      for (const other of others) {
        if (isPrintedAlike(first.printedName, other.printedName)) yield { outcome: "match" };
        else yield mismatch("otherForm", [first, other]);
      }
    }
    for (const pair of nearlyEqual) yield mismatch("nearlyEqual", pair);
  },

  message: messageOf,
  remark: remarkOf,
});
