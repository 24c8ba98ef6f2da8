import type { Dataset } from "../domain";
import type { FoundSheets } from "./prepare";
import { refuse } from "./refusal";
import type { Refusal } from "./session";
import { filledFromIn, filledFromOf, type FilledFrom, type Settings } from "./settings";

/**
 * Another region, not only another edition of the same: another core city; where one is not known, another name, or no
 * municipality in common. Neighbours can share members.
 */
const isOtherRegion = (before: FilledFrom, now: FilledFrom): boolean => {
  if (before.coreCity !== null && now.coreCity !== null) return before.coreCity !== now.coreCity;
  if (before.region !== null && now.region !== null && before.region !== now.region) return true;
  return (
    before.municipalities.length > 0 &&
    !before.municipalities.some((code) => now.municipalities.includes(code))
  );
};

const nameOf = ({ region, coreCity }: FilledFrom): string => {
  const name = region === null ? "名前のない圏域" : `「${region}」`;
  return coreCity === null ? name : `${name}（連携中枢都市は${coreCity}）`;
};

const refusal = (before: string, now: FilledFrom): Refusal => ({
  ...refuse("otherRegion"),
  message: `${before}読み込んだ正本データは${nameOf(now)}のものです。正しいブックを開くか、そのブックの圏域の正本データを読み込んでください。`,
});

/**
 * Why nothing is done in a workbook of another region, naming both; `null` for one of this region. A workbook that does not
 * remember what it was filled from is known by its sheets.
 */
export const refuseOtherRegion = (
  dataset: Dataset,
  settings: Settings,
  { ofOtherRegion }: Pick<FoundSheets, "ofOtherRegion">,
): Refusal | null => {
  const [before, now] = [filledFromIn(settings), filledFromOf(dataset)];
  if (before !== null) {
    return isOtherRegion(before, now)
      ? refusal(`このブックは${nameOf(before)}のデータから作られています。`, now)
      : null;
  }
  const sheets = ofOtherRegion.map((name) => `「${name}」`).join("");
  return sheets === ""
    ? null
    : refusal(`このブックの${sheets}は、別の圏域の事業や市町のシートです。`, now);
};
