/// <reference types="office-js" />

/** What `office.js` defines where it has loaded. */
export interface ExcelHost {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The requirement set without which nothing works; the manifest asks for the same. */
export const requiredExcelApi = "1.10";
