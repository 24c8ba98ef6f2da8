import { useEffect } from "react";
import { usePreview } from "./preview-context";
import {
  isSaveAsked,
  isSaveMessage,
  regionBeside,
  wayAsked,
  wayLeft,
  type Region,
} from "./state/regions";

const paneFrame = (): HTMLIFrameElement | null => document.querySelector("iframe");

const regionNow = (): Region => {
  const focused = document.activeElement;
  if (focused?.closest("main") != null) return "workbook";
  return focused?.closest("aside") == null ? "header" : "pane";
};

/** F6 goes from the buttons to the cells to the pane and round again, as in Excel: Tab goes from cell to cell there. */
export const useRegions = (): void => {
  const { store, focusGrid, save } = usePreview();
  useEffect(() => {
    const focus = (region: Region): void => {
      if (region === "header") document.querySelector<HTMLElement>("header button")?.focus();
      if (region === "workbook") focusGrid();
      if (region === "pane") paneFrame()?.focus();
    };
    const enter = (region: Region): void => {
      // A narrow window shows one of the two, and only what is shown can have the keyboard.
      if (region !== "header") store.dispatch({ kind: "sideChosen", side: region });
      setTimeout(focus, 0, region);
    };
    const isAsked = (): boolean => store.getState().chosenFile !== null;
    const saveNow = (): void => {
      if (!isAsked() && !store.getState().isSaving) save();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isSaveAsked(event)) {
        event.preventDefault();
        event.stopPropagation();
        saveNow();
      }
      const way = wayAsked(event);
      if (way === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!isAsked()) enter(regionBeside(regionNow(), way));
    };
    const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
      const way = wayLeft(data);
      if (source === null || source !== paneFrame()?.contentWindow) return;
      if (isSaveMessage(data)) saveNow();
      if (way === null) return;
      if (!isAsked()) enter(regionBeside("pane", way));
    };
    document.addEventListener("keydown", onKey, true);
    window.addEventListener("message", onMessage);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      window.removeEventListener("message", onMessage);
    };
  }, [store, focusGrid, save]);
};
