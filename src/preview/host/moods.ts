import { newestExcelApi, type StandIn } from "../../standin";
import type { HostMoods } from "../protocol";

const excel2021Api = "1.14";
/** What each request takes in a slow Excel. */
export const slowMilliseconds = 1500;

export const applyMoods = ({ user, moods: excel }: StandIn, moods: HostMoods): void => {
  excel.excelApi = moods.isNewestExcel ? newestExcelApi : excel2021Api;
  excel.failure = moods.isFailing ? { everyWriting: "halfWay" } : null;
  if (moods.isEditingCell) user.startEditingCell();
  else user.finishEditingCell();
};
