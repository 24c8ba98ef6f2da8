import { invalidArgument } from "../model/host-error";
import type { CallArguments, HostObject } from "./host-object";
import { isJsonObject } from "./wire";

/** The arguments of one call, read by position. `what` names the call, as in `Range.insert`. */
export const readArguments = (
  what: string,
  values: readonly unknown[],
  objects: readonly (HostObject | null)[],
): CallArguments => {
  const fail = (index: number, expected: string): never => {
    const found = JSON.stringify(values[index]);
    throw invalidArgument(`argument ${index + 1} of ${what} is ${found}, expected ${expected}`);
  };
  const isAbsent = (index: number): boolean =>
    values[index] === undefined || values[index] === null;
  const text = (index: number): string => {
    const value = values[index];
    if (typeof value === "number") return String(value);
    return typeof value === "string" ? value : fail(index, "text");
  };
  const integer = (index: number): number => {
    const value = values[index];
    return typeof value === "number" && Number.isInteger(value)
      ? value
      : fail(index, "a whole number");
  };
  return {
    values,
    object: (index) => objects[index] ?? null,
    value: (index) => values[index],
    text,
    optionalText: (index) => (isAbsent(index) ? null : text(index)),
    integer,
    optionalInteger: (index) => (isAbsent(index) ? null : integer(index)),
    optionalBoolean: (index) => {
      const value = values[index];
      if (isAbsent(index)) return false;
      return typeof value === "boolean" ? value : fail(index, "true or false");
    },
    json: (index) => {
      const value = values[index];
      if (isAbsent(index)) return {};
      return isJsonObject(value) ? value : fail(index, "an object");
    },
    list: (index) => {
      const value = values[index];
      if (!Array.isArray(value)) return fail(index, "a list");
      const list: readonly unknown[] = value;
      return list;
    },
  };
};
