import { isErrorValue, numberOf, textOf, truthOf, valueError, type Value } from "./values";

type Arguments = readonly Value[];

const isWithout = (given: Arguments): boolean => !given.some(isErrorValue);

const ofText = (make: (text: string, count: number) => Value) => (given: Arguments) =>
  isWithout(given) ? make(textOf(given[0] ?? null), numberOf(given[1] ?? 1) ?? 1) : valueError;

const ofNumbers = (make: (one: number, other: number) => Value) => (given: Arguments) => {
  const [one, other] = [numberOf(given[0] ?? null), numberOf(given[1] ?? null)];
  return one === null || other === null || !isWithout(given) ? valueError : make(one, other);
};

/** What conditions use. A formula with another function is not judged. */
export const functions: Readonly<Record<string, (given: Arguments) => Value>> = {
  AND: (given) => (isWithout(given) ? given.every(truthOf) : valueError),
  OR: (given) => (isWithout(given) ? given.some(truthOf) : valueError),
  NOT: ([one = null]) => (isErrorValue(one) ? one : !truthOf(one)),
  IF: ([test = null, yes = true, no = false]) =>
    isErrorValue(test) ? test : truthOf(test) ? yes : no,
  IFERROR: ([one = null, other = null]) => (isErrorValue(one) ? other : one),
  ISNUMBER: ([one = null]) => typeof one === "number",
  ISTEXT: ([one = null]) => typeof one === "string",
  ISBLANK: ([one = null]) => one === null,
  ISERROR: ([one = null]) => isErrorValue(one),
  TRUE: () => true,
  FALSE: () => false,
  LEN: ofText((text) => text.length),
  TRIM: ofText((text) => text.trim().replace(/ +/g, " ")),
  LEFT: ofText((text, count) => text.slice(0, count)),
  RIGHT: ofText((text, count) => (count === 0 ? "" : text.slice(-count))),
  EXACT: ([one = null, other = null]) => textOf(one) === textOf(other),
  INT: ofNumbers(Math.floor),
  ABS: ofNumbers(Math.abs),
  MOD: ofNumbers((one, other) =>
    other === 0 ? valueError : one - other * Math.floor(one / other),
  ),
};
