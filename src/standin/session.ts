import { recalculate } from "./calculation/recalculate";
import type { Calculator } from "./calculation/calculator";
import type { Change } from "./model/change";
import { HostError } from "./model/host-error";
import type { Workbook } from "./model/workbook";
import type { Moods } from "./moods";
import { workbookObject } from "./objects/workbook";
import { eventMessages, type ChangeSource, type EventMessage } from "./protocol/event-messages";
import type { Host } from "./protocol/host";
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
}

/** Counts actions and fails where the mood says so. */
const newFailureWatch = (moods: Moods) => {
  let actionsInAll = 0;
  const isDue = (request: number, actionsOfRequest: number): boolean => {
    const { failure } = moods;
    if (failure === null) return false;
    if ("request" in failure) {
      return (
        failure.request === request && actionsOfRequest >= (failure.afterActionsOfRequest ?? 0)
      );
    }
    return actionsInAll >= failure.afterActions;
  };
  return (request: number, actionsOfRequest: number): void => {
    if (isDue(request, actionsOfRequest)) {
      moods.failure = null;
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
): Session => {
  const references = newReferences();
  const subscriptions = newSubscriptions();
  const failWhenDue = newFailureWatch(moods);
  let source: ChangeSource = "user";
  let events: "on" | "off" = "on";
  let pending: EventMessage[] = [];
  let requests = 0;

  workbook.onChange = (change: Change): void => {
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
    areEventsOn: () => events === "on",
    turnEvents: (state) => {
      events = state;
    },
    subscribe: subscriptions.add,
    unsubscribe: subscriptions.remove,
    dropReference: references.drop,
  };

  const calculate = (): Promise<void> => recalculate(workbook, calculator);

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
      });
    } finally {
      source = "user";
    }
  };

  return {
    process: (request, note) => {
      requests += 1;
      let actions = 0;
      return processWith(request, note, () => {
        failWhenDue(requests, actions);
        actions += 1;
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
  };
};
