/** The code of an error of Excel; `null` for anything else. */
export const excelErrorCode = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : null;

const tooLarge: ReadonlySet<string> = new Set([
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

/** Errors after which less is asked for at a time. */
export const isTooLarge = (code: string | null): boolean => code !== null && tooLarge.has(code);

/** Errors that come while another workbook is in front. */
export const isOfOtherWorkbook = (code: string | null): boolean =>
  code === "InactiveWorkbook" || code === "InvalidSelection";

/** Errors that say nothing of what was asked: the same request can succeed later. */
export const isPassing = (code: string | null): boolean =>
  code === null ||
  code === "InvalidOperationInCellEditMode" ||
  code === "RequestAborted" ||
  isOfOtherWorkbook(code);
