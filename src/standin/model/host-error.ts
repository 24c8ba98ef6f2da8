/** What Excel answers instead of a result; reaches the add-in as `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const itemNotFound = (what: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

export const invalidArgument = (what: string): HostError =>
  new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );

export const accessDenied = (sheetName: string): HostError =>
  new HostError(
    "AccessDenied",
    `You cannot perform the requested operation: the sheet "${sheetName}" is protected.`,
  );

/** The stand-in does not model this; it says so instead of answering something. */
export const notModelled = (what: string): HostError =>
  new HostError("NotImplemented", `The stand-in for Excel does not know ${what}.`);
