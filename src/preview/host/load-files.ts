import type { LoadFiles } from "./workbook-files";

export const loadFiles: LoadFiles = () => import("../../xlsx/snapshot");
