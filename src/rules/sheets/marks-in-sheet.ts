import type { ListedDocument, Listing, ListingKind, Place } from "../../domain";
import type {
  MarkedPart,
  SheetMarksArgs,
  SheetMarksReason,
  UnsettledInSheet,
} from "./marks-in-sheet-messages";
import { namesIn, type Names } from "../names";
import { pairRecords, type RecordPair } from "../pair-records";
import { compareParticipation } from "../participation/compare-participation";
import type { Comparison, RuleInput } from "../rule";

const drawnKinds: Readonly<Record<MarkedPart, ListingKind>> = {
  participation: "vision-matrix",
  statusList: "status-list",
};

type SheetMarksComparison = Comparison<SheetMarksArgs, SheetMarksReason>;
type BothListed = Extract<RecordPair<Listing>, { kind: "both" }>;

const isUnsettledInSheet = ({ left, right }: BothListed): boolean =>
  left.participants !== null && right.participants === null;

const compareBoth = (
  pair: BothListed,
  unsettled: UnsettledInSheet,
  names: Names,
): SheetMarksComparison => {
  if (isUnsettledInSheet(pair)) {
    return { outcome: "undecidable", reason: unsettled, sources: [pair.left.participantsSource] };
  }
  const comparison = compareParticipation(pair, names);
  if (comparison.outcome !== "mismatch") return comparison;
  const { part } = unsettled;
  const citation = names.citation(pair.left.participantsSource);
  const at: Place =
    comparison.at.kind === "participation" ? { ...comparison.at, part } : comparison.at;
  return { ...comparison, at, args: { ...comparison.args, part, citation } };
};

/** The marks of a sheet against the document that it was filled from, project by project. */
export function* compareSheetMarks(
  part: MarkedPart,
  { document, listings: inDocument }: ListedDocument,
  { canonical, current }: RuleInput,
): Iterable<SheetMarksComparison> {
  const names = namesIn(canonical);
  const citation = names.citation({ document: document.id });
  const inSheet = current.listings.filter(
    (listing) => listing.kind === drawnKinds[part] && listing.document === document.id,
  );
  const pairs = pairRecords(inDocument, inSheet, ({ project }) => project);
  const unsettled: UnsettledInSheet = {
    kind: "unsettledInSheet",
    part,
    projects: pairs.flatMap((pair) =>
      pair.kind === "both" && isUnsettledInSheet(pair) ? [pair.left.printedName] : [],
    ),
  };
  for (const pair of pairs) {
    if (pair.kind === "both") {
      yield compareBoth(pair, unsettled, names);
      continue;
    }
    const isInDocument = pair.kind === "onlyLeft";
    const { project, printedName } = isInDocument ? pair.left : pair.right;
    const kind = isInDocument ? "onlyInDocument" : "onlyInSheet";
    const lines = isInDocument
      ? [pair.left]
      : canonical.listings.filter((listing) => listing.project === project);
    yield {
      outcome: "mismatch",
      at: { kind: "project", project },
      args: { kind, project: printedName, part, citation },
      stated: isInDocument ? printedName : null,
      computed: isInDocument ? null : printedName,
      sources: lines.map(({ source }) => source),
    };
  }
}
