import { chooseTheme } from "../../src/taskpane/state/color-scheme";

test.each([
  ["Officeが白", "#FFFFFF", "dark", "light"],
  ["Officeが黒", "#262626", "light", "dark"],
  ["Officeが濃い緑（緑は明るく見える）", "#00A000", "light", "dark"],
  ["Officeが黄（明るい）", "#E0E000", "dark", "light"],
  ["Officeの色が分からず、システムが暗い", undefined, "dark", "dark"],
  ["Officeの色が分からず、システムが明るい", undefined, "light", "light"],
  ["Officeの色が読めない書き方", "rgb(0,0,0)", "light", "light"],
] as const)("明暗: %s", (_, background, system, expected) => {
  expect(chooseTheme(background, system)).toBe(expected);
});
