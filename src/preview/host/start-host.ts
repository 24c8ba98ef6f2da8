import type { StandInOptions } from "../../standin";
import type { ToHost } from "../protocol";
import { changeLines, enterCells } from "./edit-book";
import { open, save } from "./file-tasks";
import { change, goBack, protect, select } from "./grid-tasks";
import type { HostChannel } from "./host-channel";
import { newHostCore } from "./host-core";
import type { LoadFiles } from "./workbook-files";

export interface Host {
  /** Says that something went wrong that should not. */
  readonly fail: (defect: unknown) => void;
}

/** What is done one after the other, between the requests of the pane; the rest takes effect at once. */
type Task = Exclude<ToHost, { kind: "paneOpened" | "editing" | "moods" }>;

/**
 * The workbook behind the page: answers the pane and the grid, and tells the page what it has to show. `options` are those of
 * the first workbook.
 */
export const startHost = (
  channel: HostChannel,
  loadFiles: LoadFiles,
  options: StandInOptions = {},
): Host => {
  const core = newHostCore(channel, options);
  let tasks: Promise<void> = Promise.resolve();

  const perform = (task: Task, seen: number): void | Promise<void> => {
    switch (task.kind) {
      case "entered":
        change(core, task.sheet, () => enterCells(core.book(), { ...task, seen }, task.cells));
        return;
      case "inserted":
      case "deleted": {
        const way = task.kind === "inserted" ? "insert" : "delete";
        change(core, task.sheet, () =>
          changeLines(core.book(), { ...task, seen }, task.lines, way),
        );
        return;
      }
      case "selected":
        select(core, task, seen);
        return;
      case "undo":
      case "redo":
        goBack(core, task.kind);
        return;
      case "protect":
        protect(core, task.sheet, task.isProtected ? "on" : "off");
        return;
      case "save":
      case "draft":
        return save(core, loadFiles, task);
      case "open":
        return open(core, loadFiles, options, task);
    }
  };

  const performInTurn = (task: Task, seen: number): void => {
    tasks = tasks
      .then(() => core.book().standIn.betweenRequests(() => perform(task, seen)))
      .catch(core.fail)
      .then(core.tellState);
  };

  channel.onmessage = ({ data, ports: [port] }) => {
    switch (data.kind) {
      case "paneOpened":
        if (port !== undefined) core.connectPane(port);
        break;
      case "editing":
        core.setTyping(data.isEditing);
        break;
      case "moods":
        core.setMoods(data.moods);
        break;
      case "entered":
      case "selected":
      case "inserted":
      case "deleted":
      case "undo":
      case "redo":
      case "protect":
      case "save":
      case "draft":
      case "open":
        performInTurn(data, data.seen ?? core.display.number());
    }
  };

  core.display.showNow();
  core.tellState();
  return { fail: core.fail };
};
