import {
  attributeOf,
  descend,
  elementsOf,
  nameOf,
  numberOf,
  flagOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";

/** ECMA-376 18.8.27: the colours behind `indexed`. */
const indexedColors: readonly string[] = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Light 1, dark 1, light 2 … : the order of `theme`, which is not that of the theme's file. */
const officeTheme =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** What colours of a file stand for. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

export const readPalette = (theme: XmlElement | null, styles: XmlElement | null): Palette => {
  const scheme = descend(theme, "themeElements", "clrScheme");
  const named = new Map(
    elementsOf(scheme).map((node) => {
      const [color] = elementsOf(node);
      return [
        nameOf(node),
        attributeOf(color ?? null, "lastClr") ?? attributeOf(color ?? null, "val"),
      ];
    }),
  );
  const own = elementsOf(descend(styles, "colors", "indexedColors"));
  return {
    theme: themeOrder.map((name, index) => named.get(name) ?? officeTheme[index] ?? "000000"),
    indexed: indexedColors.map(
      (color, index) => attributeOf(own[index] ?? null, "rgb")?.slice(-6) ?? color,
    ),
  };
};

/** ECMA-376 18.8.19: a tint moves the lightness towards black or white. */
const tinted = (color: string, tint: number): string => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const span = most - least;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const part = (value: number): string => {
    const share = span === 0 ? 0 : (value - lightness) / span;
    return Math.round(Math.min(1, Math.max(0, target + share * chroma)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return [red, green, blue].map(part).join("").toUpperCase();
};

export interface ReadColor {
  /** `#RRGGBB`. */
  readonly color: string;
  readonly tint: number;
}

/** null for 自動 and for what is no colour. Tints of a theme's colour are worked out, others kept. */
export const readColor = (
  node: XmlElement | null,
  { theme, indexed }: Palette,
): ReadColor | null => {
  if (node === null || flagOf(node, "auto")) return null;
  const tint = numberOf(node, "tint") ?? 0;
  const rgb = attributeOf(node, "rgb")?.slice(-6);
  if (rgb !== undefined && /^[0-9a-f]{6}$/iu.test(rgb))
    return { color: `#${rgb.toUpperCase()}`, tint };
  const themeColor = theme[numberOf(node, "theme") ?? -1];
  const found = themeColor ?? indexed[numberOf(node, "indexed") ?? -1];
  if (found === undefined || !/^[0-9a-f]{6}$/iu.test(found)) return null;
  return { color: `#${tint === 0 ? found.toUpperCase() : tinted(found, tint)}`, tint: 0 };
};

/** A colour as the file states it; `color` is `#RRGGBB`. */
export const colorElement = (name: string, color: unknown, tint: unknown = 0): string =>
  element(name, {
    rgb: `FF${String(color).replace(/^#/u, "").toUpperCase()}`,
    tint: typeof tint === "number" && tint !== 0 ? tint : null,
  });

export const isHexColor = (color: unknown): color is string =>
  typeof color === "string" && /^#[0-9a-f]{6}$/iu.test(color);
