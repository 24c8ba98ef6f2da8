import { useCallback, useSyncExternalStore } from "react";

/** There is no room for the workbook and the pane beside each other. */
export const narrowWindow = "(max-width: 899px)";

/** Whether a media query holds, now and whenever that changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    useCallback(
      (listener: () => void) => {
        const media = window.matchMedia(query);
        media.addEventListener("change", listener);
        return () => {
          media.removeEventListener("change", listener);
        };
      },
      [query],
    ),
    () => window.matchMedia(query).matches,
  );
