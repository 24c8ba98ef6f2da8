import type {
  ExtractedDocument,
  Legend,
  PillarHeading,
  Slogan,
  SloganFact,
  StatedProjectCount,
  StatusListBlock,
  VisionFacts,
} from "../../domain";
import type { Settler } from "./settle";

/** 将来像, unless nobody has decided which lines it has. */
export const toSlogans = (
  { document, facts }: ExtractedDocument,
  settler: Settler,
): readonly Slogan[] => {
  const fact: SloganFact | null = facts.kind === "agreement" ? null : facts.slogan;
  const lines = fact === null ? null : settler.settle(fact);
  return lines === null
    ? []
    : [
        {
          document: document.id,
          lines: lines.map(({ value }) => value),
          sources: lines.map(({ source }) => source),
        },
      ];
};

/** Stated counts; headings of one document that state the same number are one statement. */
export const toStatedCounts = ({
  document,
  facts,
}: ExtractedDocument): readonly StatedProjectCount[] => {
  if (facts.kind !== "vision") return [];
  const counts = [...new Set(facts.statedProjectCounts.map(({ count }) => count))];
  return counts.map((count) => ({
    document: document.id,
    count,
    sources: facts.statedProjectCounts
      .filter((stated) => stated.count === count)
      .map(({ source }) => source),
  }));
};

/** 「Ⅲ …」 of sheets and annexes; each printed heading once. */
export const toPillarHeadings = ({
  document,
  facts,
}: ExtractedDocument): readonly PillarHeading[] => {
  if (facts.kind === "status-list") return [];
  const printed =
    facts.kind === "vision"
      ? facts.pillarHeadings
      : facts.annex.map(({ pillarNumber, pillarName }) => ({
          number: pillarNumber,
          name: pillarName,
        }));
  const byLine = new Map(printed.map((heading) => [heading.name.source.line, heading]));
  return [...byLine.values()].map(({ number, name }) => ({
    document: document.id,
    number,
    name: name.value,
    source: name.source,
  }));
};

/** Headings of a status list's blocks as printed. */
export const toBlocks = ({ document, facts }: ExtractedDocument): readonly StatusListBlock[] =>
  facts.kind !== "status-list"
    ? []
    : facts.blocks.map(({ initiativeHeading, projectHeading, source }, index) => ({
        document: document.id,
        number: index + 1,
        initiativeHeading,
        projectHeading,
        source,
      }));

/** ☆ legends. */
export const toLegends = (document: string, { legends }: VisionFacts): readonly Legend[] =>
  legends.map(({ value, source }) => ({ document, text: value, source }));
