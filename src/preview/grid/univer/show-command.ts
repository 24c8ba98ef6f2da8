import type { IExecutionOptions } from "@univerjs/core";

/**
 * Goes with every step that shows the workbook. With `onlyLocal` Univer calculates nothing because of it, with `fromCollab` it
 * opens no sheet because of it.
 */
export const shows = {
  onlyLocal: true,
  fromCollab: true,
  showsWorkbook: true,
} satisfies IExecutionOptions;

export const isShowing = (options: IExecutionOptions | undefined): boolean =>
  options?.["showsWorkbook"] === true;
