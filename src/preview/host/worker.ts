import { loadFiles } from "./load-files";
import { startHost } from "./start-host";

/** By then the page is shown. */
const warmUpMilliseconds = 5000;

const { fail } = startHost(self, loadFiles);
self.addEventListener("unhandledrejection", ({ reason }) => {
  fail(reason);
});
// Saving must not wait for a network that may be gone by then.
setTimeout(() => {
  loadFiles().catch(() => undefined);
}, warmUpMilliseconds);
