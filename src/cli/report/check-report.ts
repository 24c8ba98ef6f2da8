import {
  joinFindings,
  type Acknowledgement,
  type Dataset,
  type JoinedFindings,
  type PartialDate,
  type RuleResult,
} from "../../domain";
import { lapsesOf, stateAmong, type Lapse } from "../../plan";
import { rules } from "../../rules";
import type { Since } from "../since";
import type { UnreadFile } from "../unread-files";
import { namesIn, type Names } from "./names";

/** 解消: nothing is found at its place any more. 知らない点検: this program has no such rule. */
export type RecordState =
  "standing" | "inquiring" | "lapsed" | "resolved" | "withdrawn" | "unchecked" | "unknownRule";

/** An acknowledgement, and how it stands beside the present findings. */
export interface AcknowledgementRecord {
  readonly acknowledgement: Acknowledgement;
  readonly state: RecordState;
}

/** All that a check has to say; every format shows the same. */
export interface CheckReport {
  readonly dataset: Dataset;
  readonly names: Names;
  readonly results: readonly RuleResult[];
  readonly joined: JoinedFindings;
  readonly asOf: PartialDate;
  /** In the order of the file. */
  readonly records: readonly AcknowledgementRecord[];
  /** 確認済み, by fingerprint of the finding. */
  readonly standing: ReadonlyMap<string, Acknowledgement>;
  /** 照会中, by fingerprint of the finding. */
  readonly inquiries: ReadonlyMap<string, Acknowledgement>;
  /** What was acknowledged before a value changed, by fingerprint of the finding that stands there now. */
  readonly lapses: ReadonlyMap<string, Lapse>;
  readonly since: Since | null;
  /** What stands in the folder of documents and was not read. */
  readonly unread: readonly UnreadFile[];
}

interface Checked {
  readonly dataset: Dataset;
  readonly results: readonly RuleResult[];
  readonly asOf: PartialDate;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly since: Since | null;
  readonly unread: readonly UnreadFile[];
}

const known = new Set(rules.map(({ code }) => code));

const recordsOf = (
  { results, acknowledgements }: Checked,
  lapses: ReadonlyMap<string, Lapse>,
): readonly AcknowledgementRecord[] => {
  const stateOf = stateAmong(results);
  const lapsed = new Set(Array.from(lapses.values(), (lapse) => lapse.acknowledgement));
  return acknowledgements.map((acknowledgement) => {
    const state = stateOf(acknowledgement);
    if (state === "unchecked" && !known.has(acknowledgement.rule)) {
      return { acknowledgement, state: "unknownRule" };
    }
    if (state !== "lapsed" || acknowledgement.kind === "inquiry") return { acknowledgement, state };
    return { acknowledgement, state: lapsed.has(acknowledgement) ? "lapsed" : "resolved" };
  });
};

/** Puts beside a check what was acknowledged, and what an earlier check had found. */
export const reportCheck = (checked: Checked): CheckReport => {
  const { dataset, results, asOf, acknowledgements, since, unread } = checked;
  const lapses = lapsesOf(dataset, results, acknowledgements);
  const records = recordsOf(checked, lapses);
  const among = (wanted: RecordState): ReadonlyMap<string, Acknowledgement> =>
    new Map(
      records
        .filter(({ state }) => state === wanted)
        .map(({ acknowledgement }) => [acknowledgement.fingerprint, acknowledgement]),
    );
  const names = namesIn(dataset);
  return {
    dataset,
    names,
    results,
    joined: joinFindings(results),
    asOf,
    records,
    standing: among("standing"),
    inquiries: among("inquiring"),
    lapses,
    since,
    unread,
  };
};
