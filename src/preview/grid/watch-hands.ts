import { offerChoices } from "./choices/offer-choices";
import { withEntriesFirst } from "./edits/entries-first";
import type { GridEvents } from "./grid";
import type { ShownWorkbook } from "./shown-workbook";
import { commandReplacements } from "./univer/command-replacements";
import { enterProvisionally } from "./univer/enter";
import { guardCommands } from "./univer/guard-commands";
import type { OpenUniver } from "./univer/open-univer";
import type { EnterCells } from "./univer/paste-into-selection";
import { watchSelection } from "./univer/selection";
import { watchEditor } from "./univer/watch-editor";
import { watchEntries } from "./univer/watch-entries";

/** Where somebody acts: the whole grid, in it the cells, and what puts the keyboard back into them. */
interface GridPlace {
  readonly root: HTMLElement;
  readonly cells: HTMLElement;
  readonly focus: () => void;
}

/** Tells what somebody does at the grid, in the order in which they do it. */
export const watchHands = (
  open: OpenUniver,
  shown: ShownWorkbook,
  { root, cells, focus }: GridPlace,
  events: GridEvents,
): void => {
  const tellEntries = watchEntries(open, shown, events.onEntered);
  const ordered = withEntriesFirst(events, tellEntries);
  const enter: EnterCells = (sheet, entered) => {
    if (entered.length === 0) return;
    enterProvisionally(open, shown, sheet, entered);
    ordered.onEntered(sheet, entered);
  };
  const choices = offerChoices(open, shown, cells, enter, focus);
  guardCommands(open, commandReplacements(open, shown, ordered, enter));
  watchSelection(open, root, ordered.onSelected);
  watchEditor(open, (isEditing) => {
    choices.refresh();
    ordered.onEditing(isEditing);
  });
};
