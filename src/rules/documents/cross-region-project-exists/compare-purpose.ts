import type { CrossRegionProject, ProjectSheet } from "../../../domain";
import { differingParts, quotePart } from "../../differing-parts";
import type { Comparison } from "../../rule";

export type CrossRegionArgs =
  | {
      readonly kind: "unknown";
      readonly document: string;
      readonly project: string;
      readonly region: string;
      /** A project of nearly the same name. */
      readonly similar: string | null;
    }
  | {
      readonly kind: "otherPurpose";
      readonly document: string;
      readonly project: string;
      readonly region: string;
      readonly here: string;
      readonly inSheet: string;
    };

export interface CrossRegionReason {
  readonly kind: "noSheet" | "noPurpose";
  readonly project: string;
  readonly count: number;
}

export const messageOf = (args: CrossRegionArgs): string => {
  const shared = args.region === "" ? "圏域間連携事業" : `${args.region}との連携事業`;
  const where = `${args.document}の、${shared}「${args.project}」`;
  if (args.kind === "unknown") {
    const similar = args.similar === null ? "" : `よく似た名前の「${args.similar}」はあります。`;
    return `${where}は、この圏域の事業の一覧にありません。${similar}事業名の違いか、一覧への掲載漏れかを確かめてください。`;
  }
  return `${where}の事業目的が、事業ごとの表と異なります。連携事業では${args.here}、事業ごとの表では${args.inSheet}です。どちらが正しいかを確かめてください。`;
};

export const remarkOf = ({ kind, project, count }: CrossRegionReason): string =>
  kind === "noSheet"
    ? `圏域間連携事業のうち${String(count)}事業は、事業ごとの表がないため、事業目的を比べられません。`
    : `圏域間連携事業「${project}」は、事業目的が読み取れないため判定できません。`;

/** What names a project shared with another region. */
type Stated = Pick<CrossRegionArgs, "document" | "project" | "region">;

/** 事業目的 of a shared project against that of its sheet; `count` projects have none. */
export const comparePurpose = (
  { project, purpose, source }: CrossRegionProject,
  sheet: ProjectSheet | undefined,
  stated: Stated,
  count: number,
): Comparison<CrossRegionArgs, CrossRegionReason> => {
  const reason = { project: stated.project, count };
  if (sheet === undefined) {
    return { outcome: "notApplicable", reason: { kind: "noSheet", ...reason }, sources: [source] };
  }
  if (purpose === null || sheet.purpose === null) {
    return { outcome: "undecidable", reason: { kind: "noPurpose", ...reason }, sources: [source] };
  }
  const parts = differingParts(purpose.value, sheet.purpose.value);
  if (parts === null) return { outcome: "match" };
  const [here, inSheet] = parts.map(quotePart);
  return {
    outcome: "mismatch",
    at: { kind: "project", project },
    args: { kind: "otherPurpose", ...stated, here: here ?? "", inSheet: inSheet ?? "" },
    stated: purpose.value,
    computed: sheet.purpose.value,
    sources: [purpose.source, sheet.purpose.source],
  };
};
