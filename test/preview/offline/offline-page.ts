import { registerOffline } from "../../../src/preview/offline";

// What the page loads when somebody needs it.
window.addEventListener("hashchange", () => {
  void import("./offline-page-part").then(({ part }) => {
    document.title = part;
  });
});

void registerOffline().then((word) => {
  document.body.dataset["offline"] = word;
});
