import type { Listing, MunicipalityId } from "../../../domain";
import type { ListingPair } from "../../listings";
import type { Names } from "../../names";
import { compareParticipation } from "../participation";
import type { Comparison } from "../../rule";
import type { SlipArgs, SlipReason } from "./messages";
import { slipOf } from "./slip";

const hasSameMarks = (left: Listing, right: Listing): boolean =>
  left.participants?.toSorted().join() === right.participants?.toSorted().join();

/** A row of the matrix and one of the status list; the sheet of the project tells which of them a third place supports. */
export const compareSlip = (
  pair: Extract<ListingPair, { kind: "both" }>,
  sheet: Listing | null,
  columns: readonly MunicipalityId[],
  names: Names,
): Comparison<SlipArgs, SlipReason> => {
  const comparison = compareParticipation(pair, names);
  if (comparison.outcome !== "mismatch") return comparison;
  const { left, right } = pair;
  const slip = slipOf(left.participants ?? [], right.participants ?? [], columns);
  if (slip === null) {
    const { sources } = comparison;
    return { outcome: "notApplicable", reason: { kind: "otherDifference" }, sources };
  }
  const supported = [left, right].find((row) => sheet !== null && hasSameMarks(row, sheet));
  const args: SlipArgs = {
    project: left.printedName,
    vision: names.document(left.document),
    statusList: names.document(right.document),
    inVision: names.municipalities(slip.left),
    inStatusList: names.municipalities(slip.right),
    sheetAgreesWith: supported?.kind ?? null,
  };
  const further = sheet === null || supported === undefined ? [] : [sheet.participantsSource];
  return { ...comparison, args, sources: [...comparison.sources, ...further] };
};
