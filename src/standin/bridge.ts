import type { Moods } from "./moods";
import { bytesOf, countKinds, isHousekeeping, readBridgeMessage } from "./protocol/bridge-message";
import { readRequest, type WireRequest } from "./protocol/wire";
import type { Step } from "./protocol/request-environment";
import { membersOf, type WritableRecorder } from "./recorder";
import type { Session } from "./session";

/** What Office.js looks for as `_richApiNativeBridge` when it loads: two ends that send JSON. */
export interface NativeBridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

export interface Bridge {
  readonly native: NativeBridge;
  /** Sends the events that have come up. */
  readonly deliverEvents: () => void;
  /** The user has finished typing: requests that wait may go on. */
  readonly resume: () => void;
  /** Resolves when no request is being answered. */
  readonly idle: () => Promise<void>;
}

/** A flag of Office.js: sent with `delayForCellEdit`. */
const waitsForCellEdit = 64;

interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly error: string | null;
}

interface Incoming {
  readonly request: WireRequest;
  readonly flags: number;
  readonly bytesIn: number;
  readonly isTidying: boolean;
}

/** A request that Excel does not even look into. */
const refusal = (code: string, message: string): Answer => ({
  statusCode: 400,
  body: JSON.stringify({ error: { code, message } }),
  error: code,
});

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Connects Office.js with a session: one request at a time, in order, each one recorded. */
export const newBridge = (session: Session, moods: Moods, recorder: WritableRecorder): Bridge => {
  let waiting: (() => void)[] = [];
  let queue: Promise<void> = Promise.resolve();

  const untilNotEditing = async (): Promise<void> => {
    while (moods.isEditingCell) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
  };

  /** What stands in the way of a request, if anything. */
  const obstacle = async (flags: number, bytesIn: number): Promise<Answer | null> => {
    if (moods.isEditingCell && (flags & waitsForCellEdit) !== 0) await untilNotEditing();
    if (moods.isEditingCell) {
      return refusal(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.",
      );
    }
    return bytesIn > moods.payloadLimitBytes
      ? refusal(
          "RequestPayloadSizeLimitExceeded",
          "The request payload size has exceeded the limit.",
        )
      : null;
  };

  const answer = async (incoming: Incoming, steps: Step[]): Promise<Answer> => {
    const { request, flags, bytesIn, isTidying } = incoming;
    if (!isTidying) await moods.beforeRequest?.(session.count() + 1);
    if (moods.latencyMilliseconds > 0) await pause(moods.latencyMilliseconds);
    const refused = await obstacle(flags, bytesIn);
    if (refused !== null) return refused;
    const process = isTidying ? session.tidy : session.process;
    const response = await process(request, (step) => {
      steps.push(step);
    });
    const error = response.Error?.Code ?? null;
    return { statusCode: 200, body: JSON.stringify(response), error };
  };

  const handle = async (text: string): Promise<void> => {
    const { id, flags, body } = readBridgeMessage(text);
    const request = readRequest(body);
    const steps: Step[] = [];
    const bytesIn = bytesOf(JSON.stringify(body));
    const isTidying = isHousekeeping(request);
    const answered = await answer({ request, flags, bytesIn, isTidying }, steps);
    recorder.add({
      number: session.count(),
      bytesIn,
      bytesOut: bytesOf(answered.body),
      objectPaths: request.objectPaths.size,
      actions: request.actions.length,
      actionKinds: countKinds(request),
      steps,
      writes: membersOf(steps, ({ effect }) => effect === "write"),
      reads: membersOf(steps, ({ effect, kind }) => effect === "read" && kind === "query"),
      clearsUndo: membersOf(steps, ({ clearsUndo }) => clearsUndo),
      isHousekeeping: isTidying,
      error: answered.error,
    });
    const message = { statusCode: answered.statusCode, headers: {}, body: answered.body };
    native.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message }));
    deliverEvents();
  };

  const deliverEvents = (): void => {
    const entries = session.takeEvents();
    if (entries.length === 0) return;
    native.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
  };

  const native: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (message) => {
      queue = queue.then(() => handle(message));
    },
  };

  return {
    native,
    deliverEvents,
    resume: () => {
      const ready = waiting;
      waiting = [];
      for (const go of ready) go();
    },
    // Office.js lets go of its ranges a moment after `Excel.run` is done.
    idle: async () => {
      await pause(0);
      await queue;
    },
  };
};
