import { answerToInternal } from "./answer-to-internal";

/** What Office.js looks for as `_richApiNativeBridge`: JSON texts in both directions. */
export interface PaneBridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

/** As much of the window of a frame as the bridge needs. */
export interface FrameWindow {
  readonly parent: unknown;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}

const isPortMessage = (data: unknown): boolean =>
  typeof data === "object" && data !== null && "kind" in data && data.kind === "port";

/** Speaks with the workbook through a port that the page around this frame sends. What comes up before waits for it. */
export const bridgeToParent = (frame: FrameWindow): PaneBridge => {
  let port: MessagePort | null = null;
  let waiting: string[] = [];

  const bridge: PaneBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (message) => {
      const answer = answerToInternal(message);
      if (answer !== null) {
        // As from a host: never before the call is over.
        setTimeout(() => bridge.onMessageFromHost?.(answer));
      } else if (port === null) waiting.push(message);
      else port.postMessage(message);
    },
  };

  frame.addEventListener("message", ({ source, data, ports: [given] }: MessageEvent<unknown>) => {
    if (source !== frame.parent || given === undefined || !isPortMessage(data)) return;
    port?.close();
    port = given;
    given.onmessage = (event: MessageEvent<string>) => {
      bridge.onMessageFromHost?.(event.data);
    };
    for (const message of waiting) given.postMessage(message);
    waiting = [];
  });
  return bridge;
};
