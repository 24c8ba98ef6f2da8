/** All that support needs to see of a defect. */
export const describeDefect = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? `${error.name}: ${error.message}`)
    : `Thrown: ${JSON.stringify(error)}`;
