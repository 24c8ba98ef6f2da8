import {
  type Agreement,
  type AnnexItem,
  type Initiative,
  normalizeText,
  type Pillar,
  type PillarId,
} from "../../../domain";
import type { Comparison } from "../../rule";
import type { PillarArgs, PillarReason, PillarWords } from "./messages";

/** The vision's pillars, and its initiatives by name under `normalizeText`. */
export interface VisionPillars {
  readonly initiatives: ReadonlyMap<string, Initiative>;
  readonly byId: ReadonlyMap<PillarId, Pillar>;
  readonly byName: ReadonlyMap<string, Pillar>;
}

type PillarComparison = Comparison<PillarArgs, PillarReason>;

const compareItem = (
  { document, partyB }: Agreement,
  { name, pillarName, pillarNumber, pillarSource }: AnnexItem,
  { initiatives, byId }: VisionPillars,
  words: PillarWords,
): PillarComparison => {
  const item = name.value;
  const initiative = initiatives.get(normalizeText(item));
  const pillar = initiative === undefined ? undefined : byId.get(initiative.pillar);
  if (initiative === undefined || pillar === undefined) {
    const reason = { kind: "notInVision", ...words, item } as const;
    return { outcome: "notApplicable", reason, sources: [name.source] };
  }
  const isSamePillar = normalizeText(pillar.name) === normalizeText(pillarName);
  if (isSamePillar && pillar.number === pillarNumber) return { outcome: "match" };
  if (isSamePillar) {
    const reason = { kind: "numberDiffers", ...words, heading: pillarName } as const;
    return { outcome: "notApplicable", reason, sources: [pillarSource] };
  }
  return {
    outcome: "mismatch",
    at: { kind: "agreementInitiative", initiative: initiative.id, municipality: partyB },
    args: { kind: "otherPillar", ...words, item, heading: pillarName, expected: pillar.name },
    stated: pillarName,
    computed: pillar.name,
    values: [document, pillarName, pillar.name],
    sources: [pillarSource, name.source],
  };
};

/** A heading that names no pillar is one finding, whatever stands under it. */
const unknownHeading = (
  { document }: Agreement,
  [first, ...others]: readonly AnnexItem[],
  { byId }: VisionPillars,
  words: PillarWords,
): readonly PillarComparison[] => {
  if (first === undefined) return [];
  const { pillarName: heading, pillarNumber, pillarSource } = first;
  const expected = [...byId.values()].find(({ number }) => number === pillarNumber)?.name ?? null;
  const reason = { kind: "headingUnknown", ...words, heading } as const;
  return [
    {
      outcome: "mismatch",
      at: { kind: "documentLine", document, line: pillarSource.line },
      args: { kind: "headingUnknown", ...words, heading, expected },
      stated: heading,
      computed: expected,
      sources: [pillarSource],
    },
    ...others.map(({ name }): PillarComparison => ({
      outcome: "notApplicable",
      reason,
      sources: [name.source],
    })),
  ];
};

/** The items under one heading of a 別表, each beside its initiative in the vision. */
export const compareUnderHeading = (
  agreement: Agreement,
  items: readonly AnnexItem[],
  inVision: VisionPillars,
  words: PillarWords,
): readonly PillarComparison[] => {
  const heading = normalizeText(items[0]?.pillarName ?? "");
  return inVision.byName.has(heading)
    ? items.map((item) => compareItem(agreement, item, inVision, words))
    : unknownHeading(agreement, items, inVision, words);
};
