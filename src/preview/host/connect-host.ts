import type { FromHost, ToHost } from "../protocol";
import type { PageMessage } from "./host-channel";
import { words } from "./words";

/** The page's way to the workbook behind it. */
export interface HostConnection {
  readonly send: (message: ToHost) => void;
  /** Another pane is to be shown: the port is for its frame. The workbook forgets the pane before. */
  readonly openPane: () => MessagePort;
}

type Receive = (message: FromHost) => void;
type Post = (message: PageMessage, transfer: Transferable[]) => void;

const startWorker = (): Worker | null => {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url));
  } catch {
    return null;
  }
};

/** Runs the host in the page itself. */
const startInPage = (receive: Receive): Post => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<FromHost>) => {
    receive(data);
  };
  const start = async (): Promise<void> => {
    try {
      const [{ startHost }, { loadFiles }] = await Promise.all([
        import("./start-host"),
        import("./load-files"),
      ]);
      startHost(port2, loadFiles);
    } catch (defect) {
      receive({ kind: "refused", message: words.defect, details: String(defect) });
    }
  };
  void start();
  return (message, transfer) => {
    port1.postMessage(message, transfer);
  };
};

/** A browser may tell only later that it starts no worker here; `onRefused` is called then, and otherwise `onStarted`. */
const startInWorker = (
  worker: Worker,
  receive: Receive,
  onStarted: (post: Post) => void,
  onRefused: () => void,
): void => {
  let isStarted = false;
  worker.onmessage = ({ data }: MessageEvent<FromHost>) => {
    if (!isStarted) {
      isStarted = true;
      onStarted((message, transfer) => {
        worker.postMessage(message, transfer);
      });
    }
    receive(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    if (isStarted) {
      receive({ kind: "refused", message: words.defect, details: event.message });
      return;
    }
    worker.terminate();
    onRefused();
  };
};

/**
 * Starts the workbook in a worker, or in the page where the browser allows no worker, as for a page opened from a folder.
 * What is sent before it is there waits.
 */
export const connectHost = (onMessage: Receive): HostConnection => {
  let seen = 0;
  let waiting: Parameters<Post>[] = [];
  let post: Post = (message, transfer) => {
    waiting.push([message, transfer]);
  };
  const begin = (started: Post): void => {
    post = started;
    for (const [message, transfer] of waiting) started(message, transfer);
    waiting = [];
  };
  const receive: Receive = (message) => {
    onMessage(message);
    if (message.kind === "shown") seen = message.number;
  };

  const worker = startWorker();
  if (worker === null) begin(startInPage(receive));
  else {
    startInWorker(worker, receive, begin, () => {
      begin(startInPage(receive));
    });
  }
  return {
    send: (message) => {
      post({ ...message, seen }, []);
    },
    openPane: () => {
      const { port1, port2 } = new MessageChannel();
      post({ kind: "paneOpened", seen }, [port1]);
      return port2;
    },
  };
};
