import type { Anchor } from "../model/sheet";
import { describeClass } from "../protocol/class-table";
import { invalidArgument } from "../model/host-error";
import { guardOption } from "../model/protection";
import { applyStyle } from "../model/write-cells";
import { changes } from "../protocol/members";
import { areaOf } from "./anchors";
import { normalizeStyle, styled } from "./style-properties";

type Anchors = readonly Anchor[];

const optionFor = (member: string): string => {
  if (/Row|Height/.test(member)) return "allowFormatRows";
  return /Column|Width/.test(member) ? "allowFormatColumns" : "allowFormatCells";
};

export const guardFormat = (anchors: Anchors, member: string): void => {
  for (const { sheet } of anchors) guardOption(sheet, optionFor(member));
};

export const fillObject = describeClass<Anchors>({
  name: "RangeFill",
  guard: guardFormat,
  properties: {
    // Excel shows an empty fill as white, and a colour makes the pattern solid.
    Color: {
      ...styled("fill.color"),
      set: (anchors, value, { workbook }) => {
        if (typeof value !== "string") throw invalidArgument("fill.color");
        const patch = {
          "fill.color": normalizeStyle("fill.color", value),
          "fill.pattern": "Solid",
        };
        for (const anchor of anchors) applyStyle(workbook, anchor.sheet, areaOf(anchor), patch);
      },
    },
    Pattern: styled("fill.pattern"),
    PatternColor: styled("fill.patternColor"),
    TintAndShade: styled("fill.tintAndShade"),
    PatternTintAndShade: styled("fill.patternTintAndShade"),
  },
  objects: {},
  methods: {
    Clear: changes((anchors, _given, { workbook }) => {
      const patch = { "fill.color": "#FFFFFF", "fill.pattern": "None" };
      for (const anchor of anchors) applyStyle(workbook, anchor.sheet, areaOf(anchor), patch);
    }),
  },
});

export const fontObject = describeClass<Anchors>({
  name: "RangeFont",
  guard: guardFormat,
  properties: {
    Name: styled("font.name"),
    Size: styled("font.size"),
    Color: styled("font.color"),
    Bold: styled("font.bold"),
    Italic: styled("font.italic"),
    Underline: styled("font.underline"),
    Strikethrough: styled("font.strikethrough"),
    Subscript: styled("font.subscript"),
    Superscript: styled("font.superscript"),
    TintAndShade: styled("font.tintAndShade"),
  },
  objects: {},
  methods: {},
});

export const protectionObject = describeClass<Anchors>({
  name: "FormatProtection",
  guard: guardFormat,
  properties: {
    Locked: styled("protection.locked"),
    FormulaHidden: styled("protection.formulaHidden"),
  },
  objects: {},
  methods: {},
});
