import { univerCalculator } from "../../standin/univer";
import { limitedCalculator } from "./limited-calculator";
import { loadFiles } from "./load-files";
import { startHost } from "./start-host";

/** By then the page is shown. */
const warmUpMilliseconds = 5000;

/** Longer than any workbook of ours takes on a slow computer. */
const mostCalculating = 10_000;

const calculator = limitedCalculator(
  () => new Worker(new URL("./calculation-worker.ts", import.meta.url)),
  mostCalculating,
  univerCalculator,
);
const { fail } = startHost(self, loadFiles, { calculator });
self.addEventListener("unhandledrejection", ({ reason }) => {
  fail(reason);
});
// Saving must not wait for a network that may be gone by then.
setTimeout(() => {
  loadFiles().catch(() => undefined);
}, warmUpMilliseconds);
