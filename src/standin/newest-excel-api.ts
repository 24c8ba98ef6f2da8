/** The newest `ExcelApi` requirement set that is stood in for: that of Excel 2024. */
export const newestExcelApi = "1.17";
