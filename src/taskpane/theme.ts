import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Fonts of Excel for Windows and Mac in Japanese. */
const fontFamilyBase =
  '"Yu Gothic UI", "Meiryo UI", Meiryo, "Hiragino Kaku Gothic ProN", "Noto Sans CJK JP", sans-serif';

const themes: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

export const themeOf = (name: "light" | "dark"): Theme => themes[name];
