import { isSaveAsked, wayAsked } from "../page/state/regions";

/** Lets F6 lead out of the pane's frame, and Ctrl+S save the workbook: the page around it does not hear what is typed here. */
export const leaveByKey = (frame: Window): void => {
  frame.addEventListener(
    "keydown",
    (event) => {
      const way = wayAsked(event);
      if (isSaveAsked(event)) {
        event.preventDefault();
        frame.parent.postMessage({ kind: "save" }, "*");
      }
      if (way === null) return;
      event.preventDefault();
      // A page opened from a folder has no origin to name.
      frame.parent.postMessage({ kind: "leave", way }, "*");
    },
    true,
  );
};
