/** Words of Office.js beside those of the file format. */
export interface Words {
  readonly toFile: (word: unknown) => string | undefined;
  readonly fromFile: (word: string | null) => string | undefined;
}

/** The first of several Office.js words for one word of the file is read back. */
export const newWords = (pairs: Readonly<Record<string, string>>): Words => ({
  toFile: (word) => (typeof word === "string" ? pairs[word] : undefined),
  fromFile: (word) => Object.entries(pairs).find(([, file]) => file === word)?.[0],
});

export const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
export const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
