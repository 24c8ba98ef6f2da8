/// <reference types="office-js" />
import { requiredExcelApi } from "../excel/host";
import type { Host } from "./state/pane-state";

const patience = { waitMilliseconds: 8000, lookMilliseconds: 100 } as const;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Office.js defines `Office` in the page, sooner or later or never. */
const isOfficeHere = (): boolean => typeof Office !== "undefined" && "onReady" in Office;

const hostOf = (found: unknown): Exclude<Host, "connecting" | "missing"> => {
  // The names of `Office.HostType` are what Office.js gives at run time.
  if (found !== "Excel") return "otherApp";
  const isSupported = Office.context.requirements.isSetSupported("ExcelApi", requiredExcelApi);
  return isSupported ? "ready" : "unsupported";
};

const readyHost = async (): Promise<Exclude<Host, "connecting" | "missing">> => {
  while (!isOfficeHere()) await pause(patience.lookMilliseconds);
  const { host } = await Office.onReady();
  return hostOf(host);
};

/**
 * Waits for Office. After some seconds without an answer `onMissing` is called once; it is still waited for, because a
 * slow computer can take longer.
 */
export const connectOffice = async (
  onMissing: () => void,
): Promise<Exclude<Host, "connecting" | "missing">> => {
  const timer = setTimeout(onMissing, patience.waitMilliseconds);
  const host = await readyHost();
  clearTimeout(timer);
  return host;
};

/** Declared as always there, but without a connection to Excel there is no context, and on the web no theme. */
const backgroundIn = (
  context: { readonly officeTheme?: Partial<Office.OfficeTheme> } | undefined,
): string | undefined => context?.officeTheme?.bodyBackgroundColor;

/** The colour behind the panes of Office; not known in Excel on the web. */
export const officeBackground = (): string | undefined =>
  isOfficeHere() ? backgroundIn(Office.context) : undefined;
