const nothing = (): void => undefined;

/** `Office.context` of a pane in Excel on Windows, as its loader asks for it piece by piece. */
const context = (excelApi: string) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => "11111111-1111-1111-1111-111111111111",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => "ja-JP",
  GetAppDataLocale: () => "ja-JP",
  GetDocUrl: () => "Book1.xlsx",
  GetAppCapabilities: () => 1,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "22222222-2222-2222-2222-222222222222",
  GetInstanceId: () => "33333333-3333-3333-3333-333333333333",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => true,
  GetSupportedMatrix: () =>
    JSON.stringify({ ExcelApi: excelApi, SharedRuntime: "1.2", DialogApi: "1.2" }),
  GetHostCustomMessage: () => "",
  GetHostFullVersion: () => "16.0.18000.20000",
  GetDialogRequirementMatrix: () => "",
  GetFeaturesForSolution: () => "",
  GetInitialDisplayMode: () => 2,
  GetOfficeThemeInfo: () => "{}",
  GetSettings: () => ({ Read: nothing, Write: nothing, GetSettings: nothing }),
  GetOsfControlType: () => 1,
});

/** What Excel on Windows gives a pane as `window.external`. */
export const nativeHost = (excelApi: string) => ({
  GetContext: () => context(excelApi),
  GetHostInfo: () => "Excel$Win32$16.01$ja-JP$$$$0",
  // Office.js then neither loads its telemetry nor measures how it was loaded, which fails for a page from a folder.
  GetLoggingAllowed: () => false,
  Execute: (_id: number, _parameters: unknown, callback?: (answer: unknown) => void) => {
    callback?.({});
  },
  RegisterEvent: nothing,
  UnregisterEvent: nothing,
});
