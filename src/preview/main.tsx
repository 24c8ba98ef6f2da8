import { createRoot } from "react-dom/client";
import { when } from "../taskpane/state/store";
import { connectHost } from "./host/connect-host";
import { registerOffline } from "./offline";
import { browserDrafts } from "./page/draft-store";
import { download } from "./page/download";
import { createPreview } from "./page/preview";
import { PageView } from "./page/views/page-view";

const preview = createPreview({
  connectHost,
  download,
  drafts: browserDrafts,
  now: () => Date.now(),
  loadGrid: async () => {
    const [{ createGrid }, { chartSvg }] = await Promise.all([
      import(/* webpackChunkName: "grid" */ "./grid"),
      import(/* webpackChunkName: "charts" */ "./charts/chart-svg"),
    ]);
    return (element, events) =>
      createGrid(element, events, {
        drawChart: (chart, sheet, _, size) => chartSvg(chart, sheet, size),
      });
  },
});

// Work that was not saved is asked about before the page goes.
window.addEventListener("beforeunload", (event) => {
  if (preview.store.getState().isChanged) event.preventDefault();
});

const element = document.getElementById("root");
if (element === null) throw new Error("The page has no #root.");
createRoot(element).render(<PageView preview={preview} />);
// What is kept for work without a network is fetched behind all that is to be seen.
void when(preview.store, ({ grid }) => grid !== "loading").then(registerOffline);
