import type { ConditionalFormat } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { guardOption } from "../model/protection";
import { changes, readOnly, recorded } from "../protocol/members";
import { borderIndexes, type BorderIndex } from "./borders";
import { collectionMembers, isSameName } from "./collection";

/** A rule of a protected sheet may be changed only where formats may. */
export const guardRule = ({ anchor }: ConditionalFormat): void => {
  guardOption(anchor.sheet, "allowFormatCells");
};

const bagMembers = (names: readonly string[], prefix: string) =>
  recorded<ConditionalFormat>(
    names,
    ({ format }) => format,
    (_one, name) => prefix + name,
  );

const clears = (prefix: string) =>
  changes<ConditionalFormat>(({ format }) => {
    for (const key of [...format.keys()]) if (key.startsWith(prefix)) format.delete(key);
  });

const fillObject = describeClass<ConditionalFormat>({
  name: "ConditionalRangeFill",
  guard: guardRule,
  properties: bagMembers(["color"], "fill."),
  objects: {},
  methods: { Clear: clears("fill.") },
});

const fontObject = describeClass<ConditionalFormat>({
  name: "ConditionalRangeFont",
  guard: guardRule,
  properties: bagMembers(["color", "bold", "italic", "underline", "strikethrough"], "font."),
  objects: {},
  methods: { Clear: clears("font.") },
});

interface RuleBorder {
  readonly one: ConditionalFormat;
  readonly index: BorderIndex;
}

const borderObject = describeClass<RuleBorder>({
  name: "ConditionalRangeBorder",
  guard: ({ one }) => {
    guardRule(one);
  },
  properties: {
    SideIndex: readOnly(({ index }) => index),
    ...recorded<RuleBorder>(
      ["style", "color"],
      ({ one }) => one.format,
      ({ index }, name) => `border.${index}.${name}`,
    ),
  },
  objects: {},
  methods: {},
});

const edges = borderIndexes.slice(0, 4);

const bordersObject = describeClass<ConditionalFormat>({
  name: "ConditionalRangeBorderCollection",
  properties: {},
  objects: Object.fromEntries(
    edges.map((index) => [
      index.slice("Edge".length),
      (one: ConditionalFormat) => borderObject({ one, index }),
    ]),
  ),
  ...collectionMembers<ConditionalFormat, RuleBorder>({
    name: "borders",
    itemsOf: (one) => edges.map((index) => ({ one, index })),
    describe: borderObject,
    isNamed: ({ index }, key) => isSameName(index, key),
  }),
});

/** What a rule changes where it holds. */
export const ruleFormatObject: Describe<ConditionalFormat> = describeClass<ConditionalFormat>({
  name: "ConditionalRangeFormat",
  guard: guardRule,
  properties: bagMembers(["numberFormat"], ""),
  objects: { Fill: fillObject, Font: fontObject, Borders: bordersObject },
  methods: {},
});
