/** A slow network may need this long for the whole page. */
const patienceMilliseconds = 120_000;

const activeWorker = async ({
  active,
  waiting,
  installing,
}: ServiceWorkerRegistration): Promise<ServiceWorker | null> => {
  const coming = installing ?? waiting;
  if (active !== null || coming === null) return active;
  return new Promise((resolve) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(coming);
      if (coming.state === "redundant") resolve(null);
    });
  });
};

const askToKeep = (worker: ServiceWorker): Promise<"ready" | "unavailable"> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (word: "ready" | "unavailable"): void => {
      clearTimeout(patience);
      port1.close();
      resolve(word);
    };
    const patience = setTimeout(settle, patienceMilliseconds, "unavailable");
    port1.onmessage = ({ data }) => {
      settle(data === "ready" ? "ready" : "unavailable");
    };
    worker.postMessage("keep", [port2]);
  });

/**
 * Has this page and all it may load kept for work without a network. "ready": from now on it opens without one.
 * "unavailable": this address (a file, an unencrypted server, a private window) or this server does not allow it.
 */
export const registerOffline = async (): Promise<"ready" | "unavailable"> => {
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return "unavailable";
  try {
    const registration = await navigator.serviceWorker.register("service-worker.js", {
      scope: "./",
      updateViaCache: "none",
    });
    const worker = await activeWorker(registration);
    return worker === null ? "unavailable" : await askToKeep(worker);
  } catch {
    return "unavailable";
  }
};
