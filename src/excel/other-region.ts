import type { Dataset } from "../domain";
import { refuse } from "./refusal";
import type { Refusal } from "./session";
import { filledFromIn, filledFromOf, type FilledFrom, type Settings } from "./settings";

/** Another region, not only another edition of the same: no municipality in common. */
const isOtherRegion = (before: FilledFrom | null, now: FilledFrom): boolean =>
  before !== null &&
  before.municipalities.length > 0 &&
  !before.municipalities.some((code) => now.municipalities.includes(code));

const nameOf = (region: string | null | undefined): string =>
  region === null || region === undefined ? "名前のない圏域" : `「${region}」`;

/** Why nothing is done in a workbook that was filled for another region, naming both; `null` for one of this region. */
export const refuseOtherRegion = (dataset: Dataset, settings: Settings): Refusal | null => {
  const [before, now] = [filledFromIn(settings), filledFromOf(dataset)];
  if (!isOtherRegion(before, now)) return null;
  return {
    ...refuse("otherRegion"),
    message: `このブックは${nameOf(before?.region)}のデータから作られています。読み込んだ正本データは${nameOf(now.region)}のものです。正しいブックを開くか、そのブックの圏域の正本データを読み込んでください。`,
  };
};
