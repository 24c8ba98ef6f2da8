import { worksheetObject } from "./objects/worksheet";
import { rangeAreasObject } from "./objects/range-areas";
import { rangeObject } from "./objects/range";
import { recalculate } from "./calculation/recalculate";
import type { Calculator } from "./calculation/calculator";
import type { Change } from "./model/change";
import { HostError } from "./model/host-error";
import type { Workbook } from "./model/workbook";
import { refusedWith } from "./mood-refusals";
import type { Moods } from "./moods";
import { workbookObject } from "./objects/workbook";
import { eventMessages, type ChangeSource, type EventMessage } from "./protocol/event-messages";
import type { Host } from "./protocol/host-object";
import { processRequest } from "./protocol/process-request";
import type { Step } from "./protocol/request-environment";
import { newReferences } from "./protocol/references";
import { newSubscriptions } from "./protocol/subscriptions";
import type { WireRequest, WireResponse } from "./protocol/wire";

/** What stays from one request to the next. */
export interface Session {
  readonly process: (request: WireRequest, note: (step: Step) => void) => Promise<WireResponse>;
  /** Like `process`, for what Office.js sends by itself: not counted, and never made to fail. */
  readonly tidy: (request: WireRequest, note: (step: Step) => void) => Promise<WireResponse>;
  readonly calculate: () => Promise<void>;
  /** Events that nobody has been told of yet. */
  readonly takeEvents: () => readonly EventMessage[];
  /** Requests of the add-in so far. */
  readonly count: () => number;
  readonly trackedObjects: () => number;
  /** The add-in is gone: with it go its tracked ranges, what it listens to and what it has switched off. */
  readonly forgetAddIn: () => void;
}

/** How far a request has come. */
interface Progress {
  /** Requests are counted from 1. */
  readonly request: number;
  readonly actionsDone: number;
  readonly actionsInAll: number;
  /** It has changed the workbook, or is going to set a property. */
  readonly isWriting: boolean;
}

/** Counts actions and fails where the mood says so. */
const newFailureWatch = (moods: Moods) => {
  let actionsInAll = 0;
  const isDue = (progress: Progress): boolean => {
    const { failure } = moods;
    const { request, actionsDone: actionsOfRequest } = progress;
    if (failure === null) return false;
    if ("everyWriting" in failure) {
      return progress.isWriting && actionsOfRequest >= Math.floor(progress.actionsInAll / 2);
    }
    if ("lost" in failure || "answer" in failure) return false;
    if ("request" in failure) {
      return (
        failure.request === request && actionsOfRequest >= (failure.afterActionsOfRequest ?? 0)
      );
    }
    return actionsInAll >= failure.afterActions;
  };
  return (progress: Progress): void => {
    if (isDue(progress)) {
      if (moods.failure !== null && !("everyWriting" in moods.failure)) moods.failure = null;
      throw new HostError("GeneralException", "There was an internal error (injected).");
    }
    actionsInAll += 1;
  };
};

export const newSession = (
  workbook: Workbook,
  moods: Moods,
  calculator: Calculator,
  year: number,
  onChange: (change: Change, source: ChangeSource) => void,
): Session => {
  const references = newReferences(rangeObject, rangeAreasObject);
  const subscriptions = newSubscriptions();
  const failWhenDue = newFailureWatch(moods);
  let source: ChangeSource = "user";
  let events: "on" | "off" = "on";
  let pending: EventMessage[] = [];
  let requests = 0;

  const toldBefore = workbook.onChange;
  workbook.onChange = (change: Change): void => {
    toldBefore(change);
    onChange(change, source);
    if (events === "off" || !moods.areEventsDelivered) return;
    const messages = eventMessages(change, source);
    pending.push(...messages.filter((message) => subscriptions.wants(message)));
  };

  const host: Host = {
    workbook,
    year,
    excelApi: () => moods.excelApi,
    nullReadAboveCells: () => moods.nullReadAboveCells,
    doesFitToPagesStick: () => moods.doesFitToPagesStick,
    settingsLimitBytes: () => moods.settingsLimitBytes,
    isWorkbookProtected: () => moods.isWorkbookProtected,
    areFilteredRowsSkipped: () => moods.areFilteredRowsSkipped,
    areEventsOn: () => events === "on",
    turnEvents: (state) => {
      events = state;
    },
    subscribe: subscriptions.add,
    unsubscribe: subscriptions.remove,
    dropReference: references.drop,
    range: rangeObject,
    rangeAreas: rangeAreasObject,
    worksheet: worksheetObject,
  };

  let calculation: Promise<void> | null = null;
  /** Two who ask at the same time wait for the same calculation. */
  const calculate = async (): Promise<void> => {
    while (workbook.needsCalculation || calculation !== null) {
      calculation ??= recalculate(workbook, calculator).finally(() => {
        calculation = null;
      });
      await calculation;
    }
  };

  const processWith = async (
    request: WireRequest,
    note: (step: Step) => void,
    beforeAction: () => void,
  ): Promise<WireResponse> => {
    source = "addin";
    try {
      return await processRequest(request, {
        host,
        root: workbookObject(workbook),
        findReference: references.find,
        keepReference: references.keep,
        referenceOf: references.idOf,
        calculate,
        note,
        beforeAction,
        beforeMember: (member, effect) => {
          const code = refusedWith(moods, member, effect);
          if (code !== null) throw new HostError(code, `${member} is refused.`);
        },
      });
    } finally {
      source = "user";
    }
  };

  return {
    process: (request, note) => {
      requests += 1;
      const number = requests;
      let actionsDone = 0;
      let isWriting = request.actions.some(({ type }) => type === "setProperty");
      const noteWriting = (step: Step): void => {
        isWriting ||= step.effect === "write";
        note(step);
      };
      return processWith(request, noteWriting, () => {
        const actionsInAll = request.actions.length;
        failWhenDue({ request: number, actionsDone, actionsInAll, isWriting });
        actionsDone += 1;
      });
    },
    tidy: (request, note) => processWith(request, note, () => undefined),
    calculate,
    takeEvents: () => {
      const taken = pending;
      pending = [];
      return taken;
    },
    count: () => requests,
    trackedObjects: references.count,
    forgetAddIn: () => {
      references.dropAll();
      subscriptions.clear();
      events = "on";
      pending = [];
    },
  };
};
