import type { PillarHeading } from "../../../domain";
import { nearPairs } from "../near-names";
import type { Comparison } from "../../rule";
import { roman, type HeadingArgs, type UnknownPillar } from "./messages";

type HeadingComparison = Comparison<HeadingArgs, UnknownPillar>;

/** A heading whose name is a pillar's: the number beside it. */
export const compareNumber = (
  { document: id, number: stated, name, source }: PillarHeading,
  document: string,
  expected: number,
): HeadingComparison =>
  expected === stated
    ? { outcome: "match" }
    : {
        outcome: "mismatch",
        at: { kind: "documentLine", document: id, line: source.line },
        args: { kind: "number", document, name, stated, expected },
        stated: roman(stated),
        computed: roman(expected),
        values: [name, stated, expected],
        sources: [source],
      };

/** A heading whose name is none of `pillarNames`: nearly one of them, or unknown. */
export const compareUnknown = (
  { document: id, name, source }: PillarHeading,
  document: string,
  pillarNames: readonly string[],
): HeadingComparison => {
  const [near] = nearPairs([name], pillarNames, (one) => one);
  if (near === undefined) {
    return { outcome: "undecidable", reason: { document, name }, sources: [source] };
  }
  const [, pillar] = near;
  return {
    outcome: "mismatch",
    at: { kind: "documentLine", document: id, line: source.line },
    args: { kind: "nearName", document, name, pillar },
    stated: name,
    computed: pillar,
    sources: [source],
  };
};
