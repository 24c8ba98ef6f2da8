import { joinFindings, type RuleResult, type TitledFinding } from "../../../domain";
import type { CheckReport } from "../../../excel/session";
import { acknowledgedBy } from "./group";

/** The open findings that can get the reason of another one. */
export interface SameReason {
  /** Those about the same fact first, then those of the same rule. */
  readonly offered: readonly TitledFinding[];
  /** Fingerprints of those about the same fact. */
  readonly repeated: readonly string[];
}

export const sameReasonFor = (
  { results, acknowledgements }: Pick<CheckReport, "results" | "acknowledgements">,
  fingerprint: string,
): SameReason => {
  const acknowledged = acknowledgedBy(acknowledgements);
  const { leadOf, othersOf } = joinFindings(results);
  const lead = leadOf.get(fingerprint);
  const fact = lead?.finding.fingerprint ?? fingerprint;
  const isOther = ({ finding }: TitledFinding): boolean =>
    finding.fingerprint !== fingerprint && !acknowledged.has(finding.fingerprint);
  const repeated = [...(lead === undefined ? [] : [lead]), ...(othersOf.get(fact) ?? [])].filter(
    isOther,
  );
  const known = new Set(repeated.map(({ finding }) => finding.fingerprint));
  const sameRule = results
    .filter(({ findings }) => findings.some((one) => one.fingerprint === fingerprint))
    .flatMap(({ title, findings }) => findings.map((finding) => ({ finding, title })))
    .filter((one) => isOther(one) && !known.has(one.finding.fingerprint));
  return { offered: [...repeated, ...sameRule], repeated: [...known] };
};

/** By fingerprint, the titles of the rules that tell the same fact. */
export type SameFacts = ReadonlyMap<string, readonly string[]>;

export const sameFactsIn = (results: readonly RuleResult[]): SameFacts => {
  const { leadOf, othersOf } = joinFindings(results);
  return new Map<string, readonly string[]>([
    ...Array.from(leadOf, ([fingerprint, { title }]) => [fingerprint, [title]] as const),
    ...Array.from(
      othersOf,
      ([fingerprint, others]) => [fingerprint, others.map(({ title }) => title)] as const,
    ),
  ]);
};
