import { newShowQueue, type Drawing } from "../../../src/preview/grid/show-queue";
import type { WorkbookView } from "../../../src/preview/protocol";
import { snapshot } from "./sheets";

const view = (contents: Readonly<Record<string, string | null>>): WorkbookView => ({
  styles: [],
  sheets: Object.entries(contents).map(([id, name]) => ({
    id,
    name: id,
    isProtected: false,
    content: name === null ? null : snapshot({ id, name }),
  })),
});

/** Writes down what is drawn. Each sheet takes longer than the queue's patience. */
const newLog = (urgent: readonly string[] = []) => {
  const log: string[] = [];
  const touched = new Set<string>();
  const drawing: Drawing = {
    urgent: () => urgent,
    isTouched: (sheet) => touched.has(sheet),
    drawSheet: (sheet, waiting) => {
      log.push(`${sheet}:${waiting?.content.name ?? "前のまま"}`);
      touched.delete(sheet);
      const since = performance.now();
      while (performance.now() - since < 12);
    },
    drawTabs: ({ sheets }) => {
      log.push(`タブ ${sheets.map(({ id }) => id).join("")}`);
    },
  };
  return { log, touched, queue: newShowQueue(drawing) };
};

/** The tabs come last. */
const settled = async (log: readonly string[]): Promise<void> => {
  while (log.at(-1)?.startsWith("タブ") !== true) {
    await new Promise((resolve) => setTimeout(resolve));
  }
};

describe("表示の順番", () => {
  test("最初のシートはすぐに描き、残りはページに順番を譲ってから描く", async () => {
    const { log, queue } = newLog();
    queue.show(view({ a: "1", b: "1" }));
    expect(log).toEqual(["a:1"]);
    await settled(log);
    expect(log).toEqual(["a:1", "b:1", "タブ ab"]);
  });
  test("見えているシートが先", async () => {
    const { log, queue } = newLog(["b"]);
    queue.show(view({ a: "1", b: "1" }));
    await settled(log);
    expect(log).toEqual(["b:1", "a:1", "タブ ab"]);
  });
  test("新しい表示が優先し、前の表示だけにある中身も失わない", async () => {
    const { log, queue } = newLog();
    queue.show(view({ a: "1", b: "1", c: "1" }));
    queue.show(view({ a: null, b: "2", c: null }));
    await settled(log);
    expect(log).toEqual(["a:1", "b:2", "c:1", "タブ abc"]);
  });
  test("なくなったシートは描かない", async () => {
    const { log, queue } = newLog();
    queue.show(view({ a: "1", b: "1" }));
    queue.show(view({ a: null }));
    await settled(log);
    expect(log).toEqual(["a:1", "タブ a"]);
  });
  test("中身が前と同じでも、触られたシートは描き直す", async () => {
    const { log, touched, queue } = newLog();
    touched.add("a");
    queue.show(view({ a: null, b: null }));
    await settled(log);
    expect(log).toEqual(["a:前のまま", "タブ ab"]);
  });
});
