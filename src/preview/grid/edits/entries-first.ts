import type { GridEvents } from "../grid";

/**
 * What is typed is told a moment after it was done, when all cells of the action are known. Whoever goes on at once is quicker
 * than that: so whatever changes the workbook tells those entries first, or an undo would undo what was done before them.
 */
export const withEntriesFirst = (events: GridEvents, tellEntries: () => void): GridEvents => {
  const behind =
    <Given extends readonly unknown[]>(tell: (...given: Given) => void) =>
    (...given: Given): void => {
      tellEntries();
      tell(...given);
    };
  return {
    ...events,
    onEntered: behind(events.onEntered),
    onInserted: behind(events.onInserted),
    onDeleted: behind(events.onDeleted),
    onUndo: behind(events.onUndo),
    onRedo: behind(events.onRedo),
  };
};
