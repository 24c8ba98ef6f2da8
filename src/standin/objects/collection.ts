import { HostError, itemNotFound } from "../model/host-error";
import type { ClassTable, Method } from "../protocol/class-table";
import type { Host, HostObject } from "../protocol/host-object";
import { finds, tells } from "../protocol/members";

interface Collection<Target, Item> {
  readonly name: string;
  readonly itemsOf: (target: Target, host: Host) => readonly Item[];
  readonly describe: (item: Item, host: Host) => HostObject;
  readonly isNamed: (item: Item, key: string | number) => boolean;
}

/** The members that all collections share: count, items, by key, by position. */
export const collectionMembers = <Target, Item>({
  name,
  itemsOf,
  describe,
  isNamed,
}: Collection<Target, Item>): Pick<ClassTable<Target>, "items" | "item"> & {
  readonly methods: Readonly<Record<string, Method<Target>>>;
} => {
  const find = (target: Target, key: string | number, host: Host): HostObject | null => {
    const item = itemsOf(target, host).find((one) => isNamed(one, key));
    return item === undefined ? null : describe(item, host);
  };
  return {
    items: (target, host) => itemsOf(target, host).map((item) => describe(item, host)),
    item: (target, key, host) => {
      const item = find(target, key, host);
      if (item === null) throw itemNotFound(`${JSON.stringify(key)} in ${name}`);
      return item;
    },
    methods: {
      GetCount: tells((target, _given, host) => itemsOf(target, host).length),
      GetItemAt: finds((target, given, host) => {
        const item = itemsOf(target, host)[given.integer(0)];
        if (item === undefined) {
          throw new HostError("InvalidArgument", `${name} has no item ${given.integer(0)}.`);
        }
        return describe(item, host);
      }),
      GetItemOrNullObject: finds((target, given, host) => find(target, given.text(0), host)),
    },
  };
};

export const isSameName = (one: string, other: string | number): boolean =>
  one.toLowerCase() === String(other).toLowerCase();
