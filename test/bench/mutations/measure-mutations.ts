import { openRandom, type Random } from "../../fixtures/region-documents/random";
import { layers, type Fault, type FaultKind, type Layer } from "./fault";
import { faultKinds } from "./kinds";
import {
  drawnSheets,
  newlyReporting,
  reportsOnDataset,
  reportsOnTexts,
  reportsOnWorkbook,
  type Reports,
} from "./look";
import type { Subject } from "./subject";

/** One fault and who says something new because of it. */
export interface Trial {
  readonly subject: string;
  readonly label: string;
  readonly detectable: boolean;
  readonly by: readonly string[];
}

/** The trials of one kind in one layer. */
export interface Trials {
  readonly kind: FaultKind;
  readonly layer: Layer;
  readonly trials: readonly Trial[];
}

const seed = 20_250_401;

/** At most so many, none twice, in an order that depends on the seed alone. */
const sample = <Item>(items: readonly Item[], most: number, random: Random): readonly Item[] => {
  const rest = [...items];
  return Array.from({ length: Math.min(most, items.length) }, () =>
    rest.splice(random.integer(rest.length), 1),
  ).flat();
};

/** What a fault makes of the documents, or `null` where the layer cannot have it. */
const reportsAfter = (subject: Subject, fault: Fault, layer: Layer): Reports => {
  const { inText, inDataset, inWorkbook } = fault;
  switch (layer) {
    case "text":
      return inText === undefined ? new Map() : reportsOnTexts(subject, inText());
    case "dataset":
      return inDataset === undefined ? new Map() : reportsOnDataset(subject, inDataset());
    case "workbook": {
      const changed = inWorkbook?.() ?? subject.dataset;
      const sheets = "documents" in changed ? drawnSheets(changed) : changed;
      return reportsOnWorkbook(subject, sheets);
    }
  }
};

const has = ({ inText, inDataset, inWorkbook }: Fault, layer: Layer): boolean =>
  ({ text: inText, dataset: inDataset, workbook: inWorkbook })[layer] !== undefined;

/** The documents state every cell that a fault of theirs changes in the sheets. */
const isContradicted = (fault: Fault, layer: Layer): boolean =>
  fault.detectable || (layer === "workbook" && (has(fault, "text") || has(fault, "dataset")));

const before = (subject: Subject): Readonly<Record<Layer, Reports>> => {
  const reports = reportsOnDataset(subject, subject.dataset);
  return {
    text: reports,
    dataset: reports,
    workbook: reportsOnWorkbook(subject, drawnSheets(subject.dataset)),
  };
};

/** Tries at most `most` faults of each kind in each layer of each subject. */
export const measureMutations = (
  subjects: readonly Subject[],
  most: number,
  kinds: readonly FaultKind[] = faultKinds,
): readonly Trials[] => {
  const known = new Map(subjects.map((subject) => [subject, before(subject)] as const));
  return kinds.flatMap((kind, number) =>
    layers.flatMap((layer): readonly Trials[] => {
      const trials = Array.from(known).flatMap(([subject, reports]) => {
        const random = openRandom(seed + number);
        const faults = kind.faults(subject, random).filter((fault) => has(fault, layer));
        return sample(faults, most, random).map((fault): Trial => ({
          subject: subject.name,
          label: fault.label,
          detectable: isContradicted(fault, layer),
          by: [...newlyReporting(reports[layer], reportsAfter(subject, fault, layer))],
        }));
      });
      return trials.length === 0 ? [] : [{ kind, layer, trials }];
    }),
  );
};
