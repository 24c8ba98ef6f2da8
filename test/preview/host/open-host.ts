import {
  calmMoods,
  type FromHost,
  type HostMoods,
  type SheetView,
  type ToHost,
} from "../../../src/preview/protocol";
import type { HostChannel, PageMessage } from "../../../src/preview/host/host-channel";
import { startHost } from "../../../src/preview/host/start-host";
import type { WorkbookFiles } from "../../../src/preview/host/workbook-files";
import { bridgeToParent } from "../../../src/preview/pane-frame/bridge-to-parent";
import type { OfficeScope, StandInOptions } from "../../../src/standin";
import type { CellSnapshot, CellStyle } from "../../../src/standin/workbook";
import { loadOfficeJs } from "../../../src/standin/node";
import { jsonFiles } from "./json-files";

/** A cell as the page was shown it last. */
export interface ShownCell extends Partial<CellSnapshot> {
  readonly look: CellStyle;
}

interface ShownSheet extends SheetView {
  readonly styles: readonly CellStyle[];
}

export interface OpenPane extends OfficeScope {
  /** Runs a batch on a sheet. */
  readonly onSheet: <Result>(
    sheet: string,
    batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
  ) => Promise<Result>;
}

/** The page's side of a host that runs here, over a MessageChannel as in a page without workers. */
export interface OpenHost {
  /** As somebody would do it who has seen everything so far, or only the view with this number. */
  readonly send: (message: ToHost, seen?: number) => void;
  readonly messages: readonly FromHost[];
  readonly messagesOf: <Kind extends FromHost["kind"]>(
    kind: Kind,
  ) => readonly Extract<FromHost, { kind: Kind }>[];
  readonly seen: () => number;
  /** By the names of their tabs. */
  readonly sheetNames: () => readonly string[];
  readonly idOf: (sheet: string) => string;
  readonly sheet: (name: string) => SheetView;
  readonly cell: (sheet: string, at: string) => ShownCell;
  /** "" where nothing is shown. */
  readonly value: (sheet: string, at: string) => unknown;
  readonly openPane: () => OpenPane;
  readonly setMoods: (moods: Partial<HostMoods>) => void;
  readonly type: (
    sheet: string,
    cells: Readonly<Record<string, string | number | boolean>>,
  ) => void;
  /** Waits until something holds; says what the host has told when it never does. */
  readonly until: (what: string, holds: () => boolean) => Promise<void>;
  /** Everything sent so far is done. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const placeOf = (address: string): { readonly row: number; readonly column: number } => {
  const [, letter = "A", digits = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: letter.charCodeAt(0) - 65 };
};

/** The window of the pane's frame: what the page posts to it arrives as a message of its parent. */
const newFrame = () => {
  const parent = {};
  const listeners: ((event: MessageEvent<unknown>) => void)[] = [];
  return {
    parent,
    addEventListener: (_type: "message", listener: (event: MessageEvent<unknown>) => void) => {
      listeners.push(listener);
    },
    give: (port: MessagePort) => {
      const event = new MessageEvent("message", { data: { kind: "port" }, ports: [port] });
      Object.defineProperty(event, "source", { value: parent });
      for (const listener of listeners) listener(event);
    },
  };
};

export const openHost = (
  options: StandInOptions = {},
  files: () => Promise<WorkbookFiles> = () => Promise.resolve(jsonFiles),
): OpenHost => {
  const { port1, port2 } = new MessageChannel();
  const channel: HostChannel = port2;
  const ports: MessagePort[] = [port1];
  const messages: FromHost[] = [];
  const sheets = new Map<string, ShownSheet>();
  let order: readonly string[] = [];
  let seen = 0;
  let moods = calmMoods;

  port1.onmessage = ({ data }: MessageEvent<FromHost>) => {
    messages.push(data);
    if (data.kind !== "shown") return;
    seen = data.number;
    const { styles } = data.view;
    order = data.view.sheets.map(({ id }) => id);
    for (const view of data.view.sheets) {
      const known = sheets.get(view.id);
      sheets.set(
        view.id,
        view.content === null && known !== undefined
          ? { ...view, content: known.content, styles: known.styles }
          : { ...view, styles },
      );
    }
  };
  startHost(channel, files, { year: 2025, ...options });

  const shownSheets = () => order.flatMap((id) => sheets.get(id) ?? []);
  const sheet = (name: string): ShownSheet => {
    const found = shownSheets().find((one) => one.name === name);
    if (found === undefined) throw new Error(`No sheet ${name} is shown.`);
    return found;
  };
  const valueIn = (name: string, at: string): unknown =>
    shownSheets().some((one) => one.name === name) ? cell(name, at).value : null;
  const cell = (name: string, at: string): ShownCell => {
    const { content, styles } = sheet(name);
    const found = content?.cells.find((one) => one.at === at);
    return { ...found, look: styles[found?.style ?? -1] ?? {} };
  };
  const post = (message: PageMessage, transfer: Transferable[] = []): void => {
    port1.postMessage(message, transfer);
  };
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    for (let waited = 0; waited < 400; waited += 1) {
      if (holds()) return;
      await pause(10);
    }
    const told = messages.map((message) => JSON.stringify(message).slice(0, 300)).join("\n");
    throw new Error(`It never came to this: ${what}\n${told}`);
  };
  const send = (message: ToHost, at = seen): void => {
    post({ ...message, seen: at });
  };
  const messagesOf: OpenHost["messagesOf"] = (kind) =>
    messages.filter(
      (message): message is Extract<FromHost, { kind: typeof kind }> => message.kind === kind,
    );

  return {
    send,
    messages,
    messagesOf,
    seen: () => seen,
    sheetNames: () => shownSheets().map(({ name }) => name),
    idOf: (name) => sheet(name).id,
    sheet,
    cell,
    value: (name, at) => valueIn(name, at) ?? "",
    openPane: () => {
      const { port1: ours, port2: theirs } = new MessageChannel();
      ports.push(theirs);
      const frame = newFrame();
      const bridge = bridgeToParent(frame);
      const scope = loadOfficeJs({ bridge, isSetSupported: () => true });
      post({ kind: "paneOpened" }, [ours]);
      frame.give(theirs);
      return {
        ...scope,
        onSheet: (name, batch) =>
          scope.Excel.run((context) => batch(context.workbook.worksheets.getItem(name), context)),
      };
    },
    setMoods: (some) => {
      moods = { ...moods, ...some };
      send({ kind: "moods", moods });
    },
    type: (name, cells) => {
      const entered = Object.entries(cells).map(([at, content]) => ({ ...placeOf(at), content }));
      send({ kind: "entered", sheet: sheet(name).id, cells: entered });
    },
    until,
    // A file holds what was done before, and comes behind the view of it.
    settled: async () => {
      const saved = messagesOf("saved").length;
      send({ kind: "save" });
      await until("everything is done", () => messagesOf("saved").length > saved);
    },
    close: () => {
      for (const port of ports) port.close();
    },
  };
};
