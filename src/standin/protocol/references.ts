import type { Describe } from "./class-table";
import { dropAnchor, liftAnchor } from "../model/anchor";
import type { Anchor } from "../model/sheet";
import type { HostObject } from "./host-object";
import { itemNotFound } from "../model/host-error";
import { areaOf } from "../objects/anchors";

/** Ranges that an add-in has asked to keep. They move along when rows and columns are inserted. */
export interface References {
  readonly keep: (object: HostObject) => void;
  readonly idOf: (object: HostObject) => string | null;
  readonly find: (id: string) => HostObject;
  readonly drop: (id: string) => void;
  readonly dropAll: () => void;
  readonly count: () => number;
}

interface Kept {
  readonly object: HostObject;
  readonly anchors: readonly Anchor[];
}

export const newReferences = (
  range: Describe<Anchor>,
  rangeAreas: Describe<readonly Anchor[]>,
): References => {
  const anchored = (object: HostObject): Kept => {
    const anchors = object.anchors.map((anchor) => dropAnchor(anchor.sheet, areaOf(anchor)));
    const [first] = anchors;
    const isRange = object.className === "Range" && first !== undefined;
    return { anchors, object: isRange ? range(first) : rangeAreas(anchors) };
  };

  const kept = new Map<string, Kept>();
  const ids = new WeakMap<HostObject, string>();
  let next = 0;
  const drop = (id: string): void => {
    kept.get(id)?.anchors.forEach(liftAnchor);
    kept.delete(id);
  };
  return {
    keep: (object) => {
      if (ids.has(object)) return;
      next += 1;
      const id = `{reference-${next}}`;
      kept.set(id, anchored(object));
      ids.set(object, id);
    },
    idOf: (object) => ids.get(object) ?? null,
    find: (id) => {
      const found = kept.get(id);
      if (found === undefined) throw itemNotFound(`the tracked object ${id}`);
      return found.object;
    },
    drop,
    dropAll: () => {
      for (const id of [...kept.keys()]) drop(id);
    },
    count: () => kept.size,
  };
};
