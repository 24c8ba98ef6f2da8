import type { Calculator, NativeBridge, StandIn } from "../../src/standin";

/** Milliseconds by the clock, and of processor time. */
export interface Span {
  readonly clock: number;
  readonly cpu: number;
}

/** Where the time of a task went: on this side (product and Office.js), or until the stand-in had answered. */
export interface ExcelTimes {
  readonly ours: Span;
  readonly standIn: Span;
  /** The part of the stand-in that is the formula engine. */
  readonly calculation: Span;
}

const none: Span = { clock: 0, cpu: 0 };

const now = (): Span => {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), cpu: (user + system) / 1000 };
};

const plus = (left: Span, right: Span): Span => ({
  clock: left.clock + right.clock,
  cpu: left.cpu + right.cpu,
});

const minus = (left: Span, right: Span): Span => ({
  clock: left.clock - right.clock,
  cpu: left.cpu - right.cpu,
});

export interface ExcelClock {
  readonly calculator: Calculator;
  /** The same stand-in, reached over a bridge that takes the time of every answer. */
  readonly connect: (standIn: StandIn) => StandIn;
  readonly time: (task: () => Promise<void>) => Promise<ExcelTimes>;
}

/** Takes the time of tasks. The stand-in works only while an answer is awaited, so the two sides never overlap. */
export const newExcelClock = (engine: Calculator): ExcelClock => {
  let answering = none;
  let calculation = none;
  let sentAt: Span | null = null;

  const connect = (standIn: StandIn): StandIn => {
    const bridge: NativeBridge = {
      onMessageFromHost: null,
      sendMessageToHost: (json) => {
        sentAt = now();
        standIn.bridge.sendMessageToHost(json);
      },
    };
    standIn.bridge.onMessageFromHost = (message) => {
      if (sentAt !== null) answering = plus(answering, minus(now(), sentAt));
      sentAt = null;
      bridge.onMessageFromHost?.(message);
    };
    return { ...standIn, bridge };
  };

  return {
    connect,
    calculator: {
      calculate: async (workbook) => {
        const start = now();
        const results = await engine.calculate(workbook);
        calculation = plus(calculation, minus(now(), start));
        return results;
      },
    },
    time: async (task) => {
      answering = none;
      calculation = none;
      const start = now();
      await task();
      const all = minus(now(), start);
      return { ours: minus(all, answering), standIn: answering, calculation };
    },
  };
};
