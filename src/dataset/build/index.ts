import type {
  Dataset,
  Decision,
  ExtractedDocument,
  Extraction,
  Problem,
  SourceDocument,
  Succession,
  VisionFacts,
} from "../../domain";
import { strangePartner, toAgreement } from "./agreements";
import { buildListings } from "./listings";
import { buildOutline } from "./outline";
import { toMunicipalityNames } from "./municipality-names";
import { indexRegion } from "./region";
import { listRows } from "./rows";
import { openSettler, type Settlement } from "./settle";
import { toBudgets, toCrossRegionProjects, toKpis, toProjectSheet } from "./sheets";
import { settleSuccessions } from "./successions";
import { toBlocks, toLegends, toPillarHeadings, toSlogans, toStatedCounts } from "./statements";

/** Tells whether a decision has since read an unread line. */
const takenIn = ({ takenLines }: Settlement): ((problem: Problem) => boolean) => {
  const places = new Set(takenLines.map(({ document, line }) => `${document}:${line}`));
  return ({ kind, document, line }) =>
    kind === "line-unread" && places.has(`${document ?? ""}:${line ?? ""}`);
};

const withTakenLines = (
  document: SourceDocument,
  takenProblems: readonly Problem[],
): SourceDocument => {
  const taken = takenProblems.filter((problem) => problem.document === document.id).length;
  const { used, furniture, unread } = document.lineCounts;
  return { ...document, lineCounts: { used: used + taken, furniture, unread: unread - taken } };
};

const flatVision = <T>(
  documents: readonly ExtractedDocument[],
  read: (document: string, facts: VisionFacts) => readonly T[],
): readonly T[] =>
  documents.flatMap(({ document, facts }) =>
    facts.kind === "vision" ? read(document.id, facts) : [],
  );

/**
 * Facts and decisions → canonical dataset. Readings that no decision settles stay open: their values
 * are `null` and their problems stand in `problems`, as do those of successions that do not hold.
 */
export const buildDataset = (
  extraction: Extraction,
  decisions: readonly Decision[],
  successions: readonly Succession[] = [],
): Dataset => {
  const settler = openSettler(extraction, decisions);
  for (const { doubts } of extraction.documents) doubts.forEach((doubt) => settler.settle(doubt));
  const region = indexRegion(extraction, settler);
  const strange = region.documents.flatMap(({ document, facts }) =>
    facts.kind === "agreement" ? (strangePartner(document, facts, region) ?? []) : [],
  );
  const documents = region.documents.filter(
    ({ document }) => !strange.some((problem) => problem.document === document.id),
  );
  const rows = documents.flatMap(listRows);
  const outline = buildOutline(rows, documents, settler);
  const { listings, problems: unknownNames } = buildListings(rows, outline, region, settler);
  const budgets = flatVision(documents, (id, { sheets }) => toBudgets(id, sheets, settler));
  const body = {
    ...outline,
    listings,
    projectSheets: flatVision(documents, (id, { sheets }) =>
      sheets.map((sheet) => toProjectSheet(id, sheet, settler)),
    ),
    budgets,
    kpis: flatVision(documents, (id, { sheets }) => toKpis(id, sheets)),
    agreements: documents.flatMap(({ document, facts }) =>
      facts.kind === "agreement" ? [toAgreement(document, facts, region, settler)] : [],
    ),
    crossRegionProjects: flatVision(documents, toCrossRegionProjects),
    slogans: documents.flatMap((document) => toSlogans(document, settler)),
    statedProjectCounts: documents.flatMap(toStatedCounts),
    pillarHeadings: documents.flatMap(toPillarHeadings),
    statusListBlocks: documents.flatMap(toBlocks),
    legends: flatVision(documents, toLegends),
    imprints: flatVision(documents, (document, { imprint }) =>
      imprint.length === 0
        ? []
        : [{ document, lines: imprint.map(({ value, source }) => ({ text: value, source })) }],
    ),
  };
  const municipalityNames = documents.flatMap((entry) => toMunicipalityNames(entry, region));
  const settlement = settler.close();
  const settled = settleSuccessions(successions, extraction, body.agreements, body.initiatives);
  const years = budgets.flatMap((budget) => budget.years.map(({ fiscalYear }) => fiscalYear));
  const openNames = new Set(
    extraction.municipalities.flatMap(({ open }) =>
      open?.kind === "ambiguous" ? [open.problem] : [],
    ),
  );
  const found = extraction.problems.filter((problem) => !openNames.has(problem));
  const isTaken = takenIn(settlement);
  const taken = found.filter(isTaken);
  return {
    region: region.region,
    municipalities: region.municipalities,
    fiscalYears: [...new Set(years)].toSorted((left, right) => left - right),
    documents: documents.map(({ document }) => withTakenLines(document, taken)),
    ...body,
    municipalityNames,
    decisions: settlement.decisions,
    successions: settled.successions,
    problems: [
      ...found.filter((problem) => !isTaken(problem)),
      ...region.problems,
      ...strange,
      ...unknownNames,
      ...settlement.problems,
      ...settled.problems,
    ],
  };
};
