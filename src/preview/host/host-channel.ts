import type { FromHost, ToHost } from "../protocol";

/** A message of the page, with the number of the view that was seen when it came about. */
export type PageMessage = ToHost & { readonly seen?: number };

/** The way between host and page: `self` of a dedicated worker fits, and so does a `MessagePort`. */
export interface HostChannel {
  postMessage(message: FromHost, options?: { transfer?: Transferable[] }): void;
  onmessage: ((event: MessageEvent<PageMessage>) => void) | null;
}
