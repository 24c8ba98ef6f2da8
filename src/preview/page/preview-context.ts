import { createContext, use, useSyncExternalStore } from "react";
import type { Preview } from "./preview";
import type { PageState } from "./state/page-state";

export const PreviewContext = createContext<Preview | null>(null);

export const usePreview = (): Preview => {
  const preview = use(PreviewContext);
  if (preview === null) throw new Error("There is no preview around this part.");
  return preview;
};

/** Draws again when the chosen part of the state changes. */
export const usePageState = <Part>(choose: (state: PageState) => Part): Part => {
  const { store } = usePreview();
  return useSyncExternalStore(store.subscribe, () => choose(store.getState()));
};
