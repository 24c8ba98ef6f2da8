import type { StandIn } from "../../standin";

/** A pane whose Office.js speaks with the workbook through a port. */
export interface PaneLink {
  /** Requests wait to be answered. */
  readonly isBusy: () => boolean;
  /** The pane is gone: it is not answered any more, and the workbook forgets it. */
  readonly close: () => void;
}

interface PaneEnvironment {
  readonly standIn: StandIn;
  /** Asked for each request. */
  readonly latencyMilliseconds: () => number;
  readonly onRequest: () => void;
  readonly onAnswered: () => void;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

export const linkPane = (port: MessagePort, environment: PaneEnvironment): PaneLink => {
  const { standIn, latencyMilliseconds, onRequest, onAnswered } = environment;
  let isOpen = true;
  let unanswered = 0;
  let queue: Promise<void> = Promise.resolve();

  const answered = (): void => {
    unanswered -= 1;
    if (isOpen) onAnswered();
  };
  /** A slow Excel is waited for here, and not in the stand-in, where edits would have to wait for it, too. */
  const forward = async (request: string): Promise<void> => {
    const latency = latencyMilliseconds();
    if (latency > 0) await pause(latency);
    if (!isOpen) return;
    standIn.bridge.sendMessageToHost(request);
    void standIn.betweenRequests(answered);
  };

  standIn.bridge.onMessageFromHost = (message) => {
    port.postMessage(message);
  };
  port.onmessage = ({ data }: MessageEvent<string>) => {
    unanswered += 1;
    onRequest();
    queue = queue.then(() => forward(data));
  };
  return {
    isBusy: () => isOpen && unanswered > 0,
    close: () => {
      isOpen = false;
      port.onmessage = null;
      port.close();
      standIn.bridge.onMessageFromHost = null;
      standIn.forgetAddIn();
    },
  };
};
