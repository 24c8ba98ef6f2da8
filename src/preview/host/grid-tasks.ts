import { formatRange, parseRange } from "../../references";
import { HostError } from "../../standin";
import type { ToHost } from "../protocol";
import { placeNow } from "./book";
import { takeBack, type Refusal } from "./edit-book";
import type { HistoryWay } from "./history";
import type { HostCore } from "./host-core";
import { words } from "./words";

type Selected = Extract<ToHost, { kind: "selected" }>;

/** What was tried at a sheet is shown as it has become, whether or not it has changed. */
const conclude = (core: HostCore, sheet: string, refusal: Refusal): void => {
  core.book().watch.forget(sheet);
  core.display.changed();
  if (refusal === null) core.countChange();
  else {
    core.display.showNow();
    core.send({ kind: "refused", message: refusal });
  }
};

/** Does something to a sheet, unless its workbook is for viewing only. */
export const change = (core: HostCore, sheet: string, act: () => Refusal): void => {
  conclude(core, sheet, core.book().isViewOnly ? words.viewOnly : act());
};

/** Selects, and follows a link that a pointer has chosen. What is not there any more is not selected. */
export const select = (core: HostCore, { sheet, address, by }: Selected, seen: number): void => {
  const book = core.book();
  const area = parseRange(address);
  const now = area === null ? "cellsGone" : placeNow(book, { seen, sheet }, area);
  if (typeof now === "string") return;
  const { user, grid } = book.standIn;
  try {
    user.select(sheet, formatRange(now));
  } catch (error) {
    // The sheet has been hidden meanwhile.
    if (error instanceof HostError) return;
    throw error;
  }
  if (by !== "pointer") return;
  const link = grid.followLink(sheet, formatRange(now));
  if (link === "followed") core.tellMoved();
  if (link === "leadsNowhere") core.send({ kind: "refused", message: words.linkLeadsNowhere });
};

export const protect = (core: HostCore, sheet: string, wanted: "on" | "off"): void => {
  const { user, grid } = core.book().standIn;
  if (grid.nameOf(sheet) === null) return;
  change(core, sheet, () => {
    user.unprotect(sheet);
    if (wanted === "on") user.protect(sheet);
    return null;
  });
};

export const goBack = (core: HostCore, way: HistoryWay): void => {
  if (!core.book().history.canTake(way)) return;
  const refusal = takeBack(core.book(), way);
  core.countChange();
  core.tellMoved();
  core.display.changed();
  if (refusal !== null) core.send({ kind: "refused", message: refusal });
};
