import type { Frame } from "playwright-core";
import { paneFrame } from "./open-page";
import { onPage } from "./on-page";

interface Measured {
  /** From each press until what it brought was painted, and whether sheets were being written then. In milliseconds. */
  readonly presses: readonly { readonly answered: number; readonly isWriting: boolean }[];
  readonly longTasks: readonly number[];
}

const measure = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const measured: { presses: object[]; longTasks: number[] } = { presses: [], longTasks: [] };
    Object.assign(window, { measured });
    new PerformanceObserver((list) => {
      measured.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
    document.addEventListener("click", ({ timeStamp }) => {
      const isWriting = document.querySelector('[role="progressbar"]') !== null;
      requestAnimationFrame(() => {
        setTimeout(() => {
          measured.presses.push({ answered: performance.now() - timeStamp, isWriting });
        });
      });
    });
  });

onPage((open) => {
  // How fast is measured and said, not judged: another machine is another number.
  test("4倍遅いパソコンでも、書き込む間に進み具合を示し、操作に応じる", async () => {
    const { page, pane, context, grid } = await open();
    await pane.tab("シート作成");
    await pane.press("内容を確かめる");
    await pane.heading("変更の内容");
    const frame = await paneFrame(page);
    await measure(frame);
    const debug = await context.newCDPSession(page);
    await debug.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await pane.press("作成する");
    await pane.frame.getByRole("progressbar").waitFor();
    const sources = pane.frame.getByRole("tab", { name: "出典", exact: true });
    // Without the pauses of `click`, in which half of the writing goes by. The hint above the pane may go away just then.
    while ((await sources.getAttribute("aria-selected")) !== "true") {
      const tab = await sources.boundingBox();
      if (tab !== null) await page.mouse.click(tab.x + tab.width / 2, tab.y + tab.height / 2);
    }
    await pane.tab("シート作成");
    await pane.heading("作成の結果");
    await grid.tab("出典").waitFor();
    const { presses, longTasks }: Measured = await frame.evaluate("window.measured");
    const during = presses.filter(({ isWriting }) => isWriting);
    const answered = during.map(({ answered: time }) => String(Math.round(time))).join("・");
    const longest = String(Math.round(Math.max(0, ...longTasks)));
    process.stdout.write(
      `書き込む間（4倍遅いパソコン）: 操作に応じるまで ${answered} ms、長い処理 ${String(longTasks.length)}回、最長 ${longest} ms\n`,
    );
    expect(during.length).toBeGreaterThan(0);
  });
});
