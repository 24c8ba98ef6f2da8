/** Perceived lightness of 「#rrggbb」, 0 to 255; `null` for any other text. Weights of ITU-R BT.601. */
const lightnessOf = (color: string): number | null => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
};

/** As Office is coloured where it says so (`bodyBackgroundColor`), otherwise as the system prefers. */
export const chooseTheme = (
  officeBackground: string | undefined,
  systemPrefers: "light" | "dark",
): "light" | "dark" => {
  const lightness = officeBackground === undefined ? null : lightnessOf(officeBackground);
  if (lightness === null) return systemPrefers;
  return lightness < 128 ? "dark" : "light";
};
