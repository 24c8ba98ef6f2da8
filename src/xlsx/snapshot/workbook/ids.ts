/** Ids of things of a workbook: those that the file states, and new ones. */
export interface Ids {
  /** The stated id, or a new one where it is none or is already taken. */
  readonly keep: (stated: string | null) => string;
  readonly fresh: () => string;
  /** How far the workbook has counted. */
  readonly next: () => number;
}

const pattern = /^\{([0-9A-F]{8})-0001-0000-0000-000000000000\}$/iu;
const isId = (text: string): boolean =>
  /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/iu.test(text);

/** `counted`: how far the workbook had counted when it was saved. */
export const newIds = (counted: number): Ids => {
  const taken = new Set<string>();
  let number = counted;
  const fresh = (): string => {
    number += 1;
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
    return taken.has(id) ? fresh() : (taken.add(id), id);
  };
  return {
    fresh,
    keep: (stated) => {
      if (stated === null || !isId(stated) || taken.has(stated)) return fresh();
      taken.add(stated);
      const digits = pattern.exec(stated)?.[1];
      if (digits !== undefined) number = Math.max(number, Number.parseInt(digits, 16));
      return stated;
    },
    next: () => number,
  };
};
