export { createWorkbookSession } from "./create-session";
export { requiredExcelApi, type ExcelHost } from "./host";
export type * from "./session";
