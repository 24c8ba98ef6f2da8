import type { Step } from "./protocol/request-environment";

/** One round trip between the add-in and Excel. */
export interface RecordedRequest {
  /** Requests of the add-in are counted from 1; housekeeping has the number of the request before it. */
  readonly number: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly objectPaths: number;
  /** As the add-in sent them. */
  readonly actions: number;
  /** How many of each kind: `instantiate`, `query`, `method`, `setProperty`, `trace`. */
  readonly actionKinds: Readonly<Record<string, number>>;
  /** What was really done, in order, as far as the first failure: `Range.Values`, `WorksheetCollection.Add` … */
  readonly steps: readonly Step[];
  /** Members that change the workbook. */
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  /** Members that empty the user's undo stack. */
  readonly clearsUndo: readonly string[];
  /** Only lets go of tracked ranges: what Office.js sends by itself at the end of `Excel.run`. */
  readonly isHousekeeping: boolean;
  /** The code of the error it ended with. */
  readonly error: string | null;
}

export interface Totals {
  readonly requests: number;
  /** Requests that the add-in's own code asked for. */
  readonly requestsWithoutHousekeeping: number;
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly writes: number;
  readonly largestRequestBytes: number;
  readonly clearsUndo: readonly string[];
}

export interface Recorder {
  readonly requests: readonly RecordedRequest[];
  readonly totals: () => Totals;
  /** Forgets what was recorded; requests are still counted on. */
  readonly clear: () => void;
}

export interface WritableRecorder extends Recorder {
  readonly add: (request: RecordedRequest) => void;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const totalsOf = (requests: readonly RecordedRequest[]): Totals => ({
  requests: requests.length,
  requestsWithoutHousekeeping: requests.filter(({ isHousekeeping }) => !isHousekeeping).length,
  actions: sum(requests.map(({ actions }) => actions)),
  bytesIn: sum(requests.map(({ bytesIn }) => bytesIn)),
  bytesOut: sum(requests.map(({ bytesOut }) => bytesOut)),
  writes: sum(requests.map(({ writes }) => writes.length)),
  largestRequestBytes: Math.max(0, ...requests.map(({ bytesIn }) => bytesIn)),
  clearsUndo: requests.flatMap(({ clearsUndo }) => clearsUndo),
});

export const newRecorder = (onRequest: (request: RecordedRequest) => void): WritableRecorder => {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    add: (request) => {
      requests.push(request);
      onRequest(request);
    },
    totals: () => totalsOf(requests),
    clear: () => {
      requests.length = 0;
    },
  };
};

export const membersOf = (
  steps: readonly Step[],
  isWanted: (step: Step) => boolean,
): readonly string[] => steps.filter(isWanted).map(({ member }) => member);
