import { answerRequest, isOfPage } from "./answer-request";
import { keepPage, type Keeping } from "./kept-page";

/** The project's types are those of pages, which have no names for what a service worker is told. */
interface LastingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

interface MessageToWorker extends LastingEvent {
  readonly ports: readonly MessagePort[];
}

interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(kind: "fetch", listener: (event: RequestEvent) => void): void;
  addEventListener(kind: "message", listener: (event: MessageToWorker) => void): void;
}

declare const self: Worker;

const { scope } = self.registration;
const keeping: Keeping = { scope, shelf: caches, fetch: (address, init) => fetch(address, init) };

// What is kept belongs to a build, not to this worker: a new worker can take over at once.
self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

// Not on install: that happens anew only when this very script changes, and the page changes more often.
self.addEventListener("message", (event) => {
  const answer = (word: "ready" | "unavailable"): void => {
    for (const port of event.ports) port.postMessage(word);
  };
  event.waitUntil(
    keepPage(keeping).then(
      (isKept) => {
        answer(isKept ? "ready" : "unavailable");
      },
      () => {
        answer("unavailable");
      },
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!isOfPage(request, scope)) return;
  event.respondWith(answerRequest(request.url, keeping, () => fetch(request)));
});
