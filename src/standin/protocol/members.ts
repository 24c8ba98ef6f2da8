import type { Method, Property } from "./class-table";
import type { CallArguments, Host, HostObject, Outcome } from "./host-object";

const objectOutcome = (object: HostObject | null): Outcome => ({ kind: "object", object });
const valueOutcome = (value: unknown): Outcome => ({ kind: "value", value });

/** A method that finds an object and changes nothing. */
export const finds = <Target>(
  find: (target: Target, given: CallArguments, host: Host) => HostObject | null,
): Method<Target> => ({
  effect: "read",
  run: (target, given, host) => objectOutcome(find(target, given, host)),
});

/** A method that answers a value and changes nothing. */
export const tells = <Target>(
  tell: (target: Target, given: CallArguments, host: Host) => unknown,
): Method<Target> => ({
  effect: "read",
  run: (target, given, host) => valueOutcome(tell(target, given, host)),
});

/** A method that changes the workbook. */
export const changes = <Target>(
  change: (target: Target, given: CallArguments, host: Host) => void,
): Method<Target> => ({
  effect: "write",
  run: (target, given, host) => {
    change(target, given, host);
    return valueOutcome(null);
  },
});

/** A method that makes an object. */
export const makes = <Target>(
  make: (target: Target, given: CallArguments, host: Host) => HostObject,
): Method<Target> => ({
  effect: "write",
  run: (target, given, host) => objectOutcome(make(target, given, host)),
});

/** A method that moves what the user sees or selects. */
export const shows = <Target>(
  show: (target: Target, given: CallArguments, host: Host) => void,
): Method<Target> => ({
  effect: "view",
  run: (target, given, host) => {
    show(target, given, host);
    return valueOutcome(null);
  },
});

export const readOnly = <Target>(
  get: (target: Target, host: Host) => unknown,
): Property<Target> => ({ get });

export const readWrite = <Target>(
  get: (target: Target, host: Host) => unknown,
  set: (target: Target, value: unknown, host: Host) => void,
): Property<Target> => ({ get, set });

/** Properties that are kept in a map as they were set, under a path. */
export const recorded = <Target>(
  names: readonly string[],
  bagOf: (target: Target) => Map<string, unknown>,
  pathOf: (target: Target, name: string) => string,
): Readonly<Record<string, Property<Target>>> =>
  Object.fromEntries(
    names.map((name) => {
      const wireName = name.charAt(0).toUpperCase() + name.slice(1);
      const property: Property<Target> = readWrite(
        (target) => bagOf(target).get(pathOf(target, name)) ?? null,
        (target, value) => {
          bagOf(target).set(pathOf(target, name), value);
        },
      );
      return [wireName, property];
    }),
  );
