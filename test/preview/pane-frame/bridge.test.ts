import { bridgeToParent } from "../../../src/preview/pane-frame/bridge-to-parent";

interface Posted {
  readonly source: unknown;
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** The window of a frame, to which a test posts. */
const newFrame = () => {
  const parent = {};
  const listeners: ((event: MessageEvent<unknown>) => void)[] = [];
  return {
    parent,
    addEventListener: (_type: "message", listener: (event: MessageEvent<unknown>) => void) => {
      listeners.push(listener);
    },
    post: ({ source, data, ports }: Posted) => {
      const event = new MessageEvent("message", { data, ports: [...ports] });
      Object.defineProperty(event, "source", { value: source });
      for (const listener of listeners) listener(event);
    },
  };
};

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A port for the frame, and what comes out at its other end. */
const newPort = () => {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  open.push(port1);
  port1.onmessage = ({ data }) => {
    heard.push(data);
  };
  const closed = new Promise((resolve) => {
    port1.addEventListener("close", resolve);
  });
  return { host: port1, port: port2, heard, closed };
};

/** Waits until so many have come. */
const until = async (list: readonly unknown[], count: number): Promise<void> => {
  while (list.length < count) await new Promise((resolve) => setImmediate(resolve));
};

const request = (id: number, className: string): string =>
  JSON.stringify({
    id,
    type: 1,
    flags: 0,
    message: {
      url: "ProcessQuery",
      body: {
        Actions: [{ Id: 7, ActionType: 1, Name: "", ObjectPathId: 6 }],
        ObjectPaths: { 6: { Id: 6, ObjectPathType: 2, Name: className } },
      },
    },
  });

const telemetry = "Microsoft.InternalService.AddinInternalService";

describe("作業ウィンドウのフレームの橋", () => {
  test("ポートが届くまでの要求は待ち、届いたら順に送られ、返事が届く", async () => {
    const frame = newFrame();
    const bridge = bridgeToParent(frame);
    const answers: string[] = [];
    bridge.onMessageFromHost = (text) => answers.push(text);
    bridge.sendMessageToHost("一");
    bridge.sendMessageToHost("二");
    const { host, port, heard } = newPort();
    frame.post({ source: frame.parent, data: { kind: "port" }, ports: [port] });
    bridge.sendMessageToHost("三");
    host.postMessage("返事");
    await until(heard, 3);
    await until(answers, 1);
    expect([heard, answers]).toEqual([["一", "二", "三"], ["返事"]]);
  });

  test.each<[string, (parent: object) => { source: unknown; data: unknown }]>([
    ["親ではない窓", () => ({ source: {}, data: { kind: "port" } })],
    ["別の種類の知らせ", (parent) => ({ source: parent, data: { kind: "other" } })],
    ["文字列の知らせ", (parent) => ({ source: parent, data: "port" })],
  ])("%sからのポートは受け取らない", async (_title, make) => {
    const frame = newFrame();
    const bridge = bridgeToParent(frame);
    const { port, heard } = newPort();
    frame.post({ ...make(frame.parent), ports: [port] });
    bridge.sendMessageToHost("一");
    // What goes through a port keeps its order.
    port.postMessage("あとから");
    await until(heard, 1);
    expect(heard).toEqual(["あとから"]);
    port.close();
  });

  test("新しいポートが届けば、それを使い、前のポートは閉じる", async () => {
    const frame = newFrame();
    const bridge = bridgeToParent(frame);
    const answers: string[] = [];
    bridge.onMessageFromHost = (text) => answers.push(text);
    const [old, next] = [newPort(), newPort()];
    frame.post({ source: frame.parent, data: { kind: "port" }, ports: [old.port] });
    frame.post({ source: frame.parent, data: { kind: "port" }, ports: [next.port] });
    bridge.sendMessageToHost("一");
    old.host.postMessage("古い返事");
    next.host.postMessage("返事");
    await old.closed;
    await until(next.heard, 1);
    await until(answers, 1);
    expect([old.heard, next.heard, answers]).toEqual([[], ["一"], ["返事"]]);
  });

  test("Office.jsが自分のことを知らせる要求は、ここで静かに答え、外へ出さない", async () => {
    const frame = newFrame();
    const bridge = bridgeToParent(frame);
    const answers: unknown[] = [];
    bridge.onMessageFromHost = (text) => answers.push(JSON.parse(text));
    const { port, heard } = newPort();
    frame.post({ source: frame.parent, data: { kind: "port" }, ports: [port] });
    bridge.sendMessageToHost(request(3, telemetry));
    expect(answers).toEqual([]);
    await until(answers, 1);
    expect(answers).toEqual([
      {
        id: 3,
        type: 2,
        flags: 0,
        message: {
          statusCode: 200,
          headers: {},
          body: '{"Results":[{"ActionId":7,"Value":null}]}',
        },
      },
    ]);
    bridge.sendMessageToHost("あとから");
    await until(heard, 1);
    expect(heard).toEqual(["あとから"]);
  });

  test("その名前がセルの文字にあるだけの要求は、ふつうに送る", async () => {
    const frame = newFrame();
    const bridge = bridgeToParent(frame);
    const { port, heard } = newPort();
    frame.post({ source: frame.parent, data: { kind: "port" }, ports: [port] });
    const text = request(4, "Workbook").replace('"Name":""', `"Name":"${telemetry}"`);
    bridge.sendMessageToHost(text);
    await until(heard, 1);
    expect(heard).toEqual([text]);
  });
});
