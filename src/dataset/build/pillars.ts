import type { ExtractedDocument, Pillar } from "../../domain";
import type { ListedRow } from "./rows";

/** The pillars as the matrix orders them; without one as headings, annexes or the blocks of a status list number them. */
export const pillarsFrom = (
  rows: readonly ListedRow[],
  documents: readonly ExtractedDocument[],
): readonly Pillar[] => {
  const inMatrix = [...new Set(rows.flatMap(({ pillarName }) => pillarName ?? []))];
  if (inMatrix.length > 0) {
    return inMatrix.map((name, index) => ({ id: String(index + 1), number: index + 1, name }));
  }
  const printed = documents.flatMap(({ facts }) => {
    if (facts.kind === "agreement") {
      return facts.annex.map(
        ({ pillarNumber, pillarName }) => [pillarNumber, pillarName.value] as const,
      );
    }
    return facts.kind === "vision"
      ? facts.pillarHeadings.map(({ number, name }) => [number, name.value] as const)
      : facts.blocks.map((_, index) => [index + 1, ""] as const);
  });
  const names = new Map<number, string>();
  for (const [number, name] of printed) {
    if ((names.get(number) ?? "") === "") names.set(number, name);
  }
  return [...names]
    .toSorted(([left], [right]) => left - right)
    .map(([number, name]) => ({
      id: String(number),
      number,
      name: name === "" ? `役割${String(number)}` : name,
    }));
};
