import { indexBy, type Listing, type ListingKind, type MunicipalityId } from "../../../domain";
import { type ListingPair, pairListings } from "../../listings";
import { type Names, namesIn } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import {
  compareParticipation,
  remarkUnsettled,
  type UnsettledReason,
} from "../compare-participation";
import {
  type MissingDocumentReason,
  remarkMissingDocument,
  visionAndStatusList,
  withoutCounterpart,
} from "../vision-and-status-list";
import { slipOf } from "./slip";

interface SlipArgs {
  readonly project: string;
  readonly vision: string;
  readonly statusList: string;
  readonly inVision: string;
  readonly inStatusList: string;
  /** Which of the two the sheet of the project agrees with; `null` where it has none or agrees with neither. */
  readonly sheetAgreesWith: ListingKind | null;
}

type SlipReason =
  UnsettledReason | MissingDocumentReason | { readonly kind: "otherDifference" | "listedOnce" };

const listNames: Readonly<Record<ListingKind, string>> = {
  "vision-matrix": "別冊の一覧",
  "project-sheet": "事業ごとの表",
  "status-list": "取組状況一覧",
};

const messageOf = (args: SlipArgs): string => {
  const { sheetAgreesWith: list } = args;
  const sheet = list === null ? "" : `事業ごとの表の連携市町は、${listNames[list]}と同じです。`;
  return `「${args.project}」の印は、${args.vision}では「${args.inVision}」、${args.statusList}では「${args.inStatusList}」にあり、ちょうど1欄ずれています。${sheet}参加の変更か、印の位置のずれかを、原本の欄で確かめてください。`;
};

const remarkOf = (reason: SlipReason): string => {
  switch (reason.kind) {
    case "unsettled":
      return remarkUnsettled(reason);
    case "documentMissing":
      return remarkMissingDocument(reason);
    case "otherDifference":
      return "別冊と取組状況一覧の印が、1欄のずれではない形で異なる事業です。食い違いは「別冊と取組状況一覧の連携市町の一致」で示します。";
    case "listedOnce":
      return "別冊と取組状況一覧の一方にだけある事業は、印を比べられません。";
  }
};

const hasSameMarks = (left: Listing, right: Listing): boolean =>
  left.participants?.toSorted().join() === right.participants?.toSorted().join();

/** A row of the matrix and one of the status list; the sheet of the project tells which of them a third place supports. */
const compareSlip = (
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

export const participationMarkDidNotSlip = defineRule<SlipArgs, SlipReason>({
  code: "participation-mark-did-not-slip",
  title: "参加の印の位置のずれ",
  unit: "事業",
  needs: "別冊と取組状況一覧",
  severity: "warning",
  compares: "twoDocuments",

  *compare({ current }) {
    const documents = visionAndStatusList(current);
    if (documents.kind === "one") yield* withoutCounterpart(documents);
    if (documents.kind !== "both") return;
    const { vision, statusList } = documents;
    const names = namesIn(current);
    const inSheets = current.listings.filter(
      ({ kind, document }) => kind === "project-sheet" && document === vision.document.id,
    );
    const sheetOf = indexBy(inSheets, ({ project }) => project);
    for (const pair of pairListings(vision.listings, statusList.listings)) {
      if (pair.kind === "both") {
        const sheet = sheetOf.get(pair.left.project) ?? null;
        yield compareSlip(pair, sheet, current.region.partners, names);
        continue;
      }
      const { source } = pair.kind === "onlyLeft" ? pair.left : pair.right;
      yield { outcome: "notApplicable", reason: { kind: "listedOnce" }, sources: [source] };
    }
  },

  message: messageOf,
  remark: remarkOf,
});
