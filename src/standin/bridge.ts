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
  /** Does something when no request is being answered; requests that come meanwhile wait. */
  readonly betweenRequests: <Result>(work: () => Result | Promise<Result>) => Promise<Result>;
  /** The add-in is gone: what it still waits for is neither done nor answered. A request under way is brought to its end. */
  readonly forgetAddIn: () => void;
}

/** A flag of Office.js: sent with `delayForCellEdit`. */
const waitsForCellEdit = 64;

interface Answer {
  readonly statusCode: number;
  /** `null`: it does not come. */
  readonly body: string | null;
  readonly error: string | null;
}

interface Incoming {
  readonly request: WireRequest;
  readonly flags: number;
  readonly bytesIn: number;
  readonly isTidying: boolean;
}

const spoiled = (body: string | null, how: "never" | "empty" | "cut"): string | null => {
  switch (how) {
    case "never":
      return null;
    case "empty":
      return "";
    case "cut":
      return body === null ? null : body.slice(0, Math.floor(body.length / 2));
  }
};

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

/**
 * Connects Office.js with a session: one request at a time, in order, each one recorded. `onDefect` is told of what should not
 * happen; the request is answered with `GeneralException`. Without it the queue stops there, and `idle` rejects.
 */
export const newBridge = (
  session: Session,
  moods: Moods,
  recorder: WritableRecorder,
  onDefect: ((defect: unknown) => void) | null,
): Bridge => {
  let waiting: (() => void)[] = [];
  let queue: Promise<void> = Promise.resolve();
  /** Counts the add-ins, of which one at a time is connected. */
  let addIn = 0;

  const untilNotEditing = async (of: number): Promise<void> => {
    while (moods.isEditingCell && of === addIn) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
  };

  /** What stands in the way of a request, if anything. */
  const obstacle = async ({ flags, bytesIn }: Incoming, of: number): Promise<Answer | null> => {
    if (moods.isEditingCell && (flags & waitsForCellEdit) !== 0) await untilNotEditing(of);
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

  /** What becomes of the answer to a request that is done. */
  const onItsWay = async (answered: Answer): Promise<Answer> => {
    await moods.beforeAnswer?.(session.count());
    const { failure } = moods;
    if (failure !== null && "lost" in failure && failure.request === session.count()) {
      moods.failure = null;
      return refusal("GeneralException", "The answer was lost (injected).");
    }
    if (failure !== null && "answer" in failure && failure.request === session.count()) {
      moods.failure = null;
      return { ...answered, body: spoiled(answered.body, failure.answer) };
    }
    return bytesOf(answered.body ?? "") > moods.answerLimitBytes
      ? refusal(
          "ResponsePayloadSizeLimitExceeded",
          "The response payload size has exceeded the limit.",
        )
      : answered;
  };

  const answer = async (incoming: Incoming, steps: Step[], of: number): Promise<Answer> => {
    const { request, isTidying } = incoming;
    if (!isTidying) await moods.beforeRequest?.(session.count() + 1);
    if (moods.latencyMilliseconds > 0) await pause(moods.latencyMilliseconds);
    const refused = await obstacle(incoming, of);
    if (refused !== null) return refused;
    const process = isTidying ? session.tidy : session.process;
    try {
      const response = await process(request, (step) => {
        steps.push(step);
      });
      const error = response.Error?.Code ?? null;
      const answered = { statusCode: 200, body: JSON.stringify(response), error };
      return isTidying ? answered : await onItsWay(answered);
    } catch (defect) {
      if (onDefect === null) throw defect;
      onDefect(defect);
      return refusal(
        "GeneralException",
        "There was an internal error while processing the request.",
      );
    }
  };

  const handle = async (text: string, of: number): Promise<void> => {
    if (of !== addIn) return;
    const { id, flags, body } = readBridgeMessage(text);
    const request = readRequest(body);
    const steps: Step[] = [];
    const bytesIn = bytesOf(JSON.stringify(body));
    const isTidying = isHousekeeping(request);
    const answered = await answer({ request, flags, bytesIn, isTidying }, steps, of);
    recorder.add({
      number: session.count(),
      bytesIn,
      bytesOut: bytesOf(answered.body ?? ""),
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
    if (of !== addIn) return;
    const { statusCode, body: answerBody } = answered;
    if (answerBody !== null) {
      const message = { statusCode, headers: {}, body: answerBody };
      native.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message }));
    }
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
      const of = addIn;
      queue = queue.then(async () => {
        try {
          await handle(message, of);
        } catch (defect) {
          if (onDefect === null) throw defect;
          onDefect(defect);
        }
      });
    },
  };

  const resume = (): void => {
    const ready = waiting;
    waiting = [];
    for (const go of ready) go();
  };

  return {
    native,
    deliverEvents,
    resume,
    betweenRequests: (work) => {
      const result = queue.then(work);
      queue = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    forgetAddIn: () => {
      addIn += 1;
      session.forgetAddIn();
      // A request under way may still keep a range or begin to listen.
      queue = queue.then(session.forgetAddIn);
      resume();
    },
    // Office.js lets go of its ranges a moment after `Excel.run` is done.
    idle: async () => {
      await pause(0);
      await queue;
    },
  };
};
