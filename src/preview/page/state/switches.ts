import type { HostMoods } from "../../protocol";
import type { MoodSwitch } from "../words";
import type { PageState } from "./page-state";

/** In the order of the menu. */
export const switches: readonly MoodSwitch[] = [
  "isExcel2021",
  "isEditingCell",
  "isProtected",
  "isSlow",
  "isFailing",
];

export const chosenSwitches = ({
  moods,
  sheets,
  activeSheet,
}: Pick<PageState, "moods" | "sheets" | "activeSheet">): readonly MoodSwitch[] => {
  const isOn: Readonly<Record<MoodSwitch, boolean>> = {
    isExcel2021: !moods.isNewestExcel,
    isEditingCell: moods.isEditingCell,
    isProtected: sheets.some(({ id, isProtected }) => id === activeSheet && isProtected),
    isSlow: moods.isSlow,
    isFailing: moods.isFailing,
  };
  return switches.filter((name) => isOn[name]);
};

export const moodsOf = (names: readonly string[]): HostMoods => ({
  isNewestExcel: !names.includes("isExcel2021"),
  isEditingCell: names.includes("isEditingCell"),
  isSlow: names.includes("isSlow"),
  isFailing: names.includes("isFailing"),
});
