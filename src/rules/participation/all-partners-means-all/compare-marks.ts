import type { Listing, MunicipalityId } from "../../../domain";
import type { Names } from "../../names";
import type { Comparison } from "../../rule";
import type { AllReason, NotAll } from "./messages";

const isMarked = (id: MunicipalityId, { participants }: Listing): boolean =>
  participants?.includes(id) === true;

/**
 * 「全市町」 of a sheet against the rows of the project. Only what no row marks is found here: where the rows differ, or where
 * there is only the matrix of the same document, other rules say it.
 */
export const compareMarks = (
  sheet: Listing,
  rows: readonly Listing[],
  partners: readonly MunicipalityId[],
  names: Names,
): Comparison<NotAll, AllReason> => {
  const { project, printedName, participantsSource } = sheet;
  const sources = [participantsSource, ...rows.map((row) => row.participantsSource)];
  const settled = rows.filter(({ participants }) => participants !== null);
  if (rows.length === 0) {
    return { outcome: "notApplicable", reason: { kind: "noMarks", project: printedName }, sources };
  }
  if (settled.length === 0) {
    return { outcome: "undecidable", reason: { kind: "unsettled", project: printedName }, sources };
  }
  if (partners.every((id) => settled.every((row) => isMarked(id, row)))) {
    return { outcome: "match" };
  }
  const unmarked = partners.filter((id) => !settled.some((row) => isMarked(id, row)));
  if (unmarked.length === 0 || !settled.some(({ kind }) => kind === "status-list")) {
    const reason = { kind: "listsDiffer", project: printedName } as const;
    return { outcome: "notApplicable", reason, sources };
  }
  const marked = partners.length - unmarked.length;
  return {
    outcome: "mismatch",
    at: { kind: "participation", project, municipalities: unmarked },
    args: {
      project: printedName,
      sheetDocument: names.document(sheet.document),
      lists: settled.map((row) => names.document(row.document)),
      missing: names.municipalities(unmarked),
      marked,
    },
    stated: "全市町",
    computed: marked,
    values: [unmarked.toSorted()],
    sources,
  };
};
