/** The municipalities that the documents of a folder name in full. */
export interface KnownNames {
  /** Those of some names that are among them. */
  readonly among: (names: readonly string[]) => readonly string[];
}

export const noKnownNames: KnownNames = { among: () => [] };
