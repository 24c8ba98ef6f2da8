export { createWorkbookSession } from "./create-session";
export type { ExcelHost } from "./host";
export type * from "./session";
