/// <reference types="office-js" />

/** What the Excel file of Office.js defines. */
export interface OfficeScope {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The newest `ExcelApi` requirement set that is stood in for: that of Excel 2024. */
export const newestExcelApi = "1.17";

/** The version of `@microsoft/office-js` whose private names the stand-in is known to fit. */
export const supportedOfficeJs = "1.1.110";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  (typeof value === "object" || typeof value === "function") && value !== null;

/** The first private or public name of Office.js that the stand-in needs and that is gone; null when all are there. */
const missingHook = (scope: unknown): string | null => {
  if (!isRecord(scope)) return "Excel";
  const { Excel: excel, OfficeExtension: extension } = scope;
  if (!isRecord(excel) || typeof excel["run"] !== "function") return "Excel.run";
  if (!isRecord(extension)) return "OfficeExtension";
  const { HostBridge, HostBridgeSession, SessionBase } = extension;
  if (!isRecord(HostBridge) || !isRecord(HostBridge["instance"])) {
    return "OfficeExtension.HostBridge.instance (the global _richApiNativeBridge was not taken)";
  }
  if (
    !isRecord(HostBridgeSession) ||
    typeof HostBridgeSession["getInstanceIfHostBridgeInited"] !== "function"
  ) {
    return "OfficeExtension.HostBridgeSession.getInstanceIfHostBridgeInited";
  }
  if (!isRecord(SessionBase)) return "OfficeExtension.SessionBase";
  return typeof extension["Error"] === "function" ? null : "OfficeExtension.Error";
};

const isOfficeScope = (scope: unknown): scope is OfficeScope => missingHook(scope) === null;

/**
 * Call this once after the Excel file of Office.js has loaded into `scope` (the `window` of a page). Sends all events
 * through the bridge, also those that Office.js would ask the document for, and makes `Excel.run` wait until its tracked
 * ranges are let go of, so that requests come in the same order every time.
 */
export const joinOfficeJs = (scope: unknown): OfficeScope => {
  if (!isOfficeScope(scope)) {
    throw new Error(`Office.js has lost a hook of the stand-in: ${missingHook(scope) ?? ""}.`);
  }
  const extension: unknown = scope.OfficeExtension;
  if (isRecord(extension)) {
    const { HostBridgeSession, SessionBase } = extension;
    if (isRecord(HostBridgeSession) && isRecord(SessionBase)) {
      const getInstance = HostBridgeSession["getInstanceIfHostBridgeInited"];
      if (typeof getInstance === "function") {
        const session: unknown = Reflect.apply(getInstance, HostBridgeSession, []);
        SessionBase["_overrideSession"] = session;
      }
    }
  }
  return scope;
};
