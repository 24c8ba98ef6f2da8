import type { CellEdit } from "../../standin";

/** What somebody entered at once. */
export interface EditStep {
  /** The id of a sheet. */
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
}

export type HistoryWay = "undo" | "redo";

/** The steps that can be taken back, and those that can be done anew. */
export interface History {
  readonly canTake: (way: HistoryWay) => boolean;
  /** Somebody has entered something: what was taken back before cannot be done anew any more. */
  readonly add: (step: EditStep) => void;
  /** The step is off the stack. Whoever takes it gives back to `giveBack` what can be taken the other way. */
  readonly take: (way: HistoryWay) => EditStep | null;
  readonly giveBack: (way: HistoryWay, step: EditStep) => void;
  /** Positions are others than before. */
  readonly clear: () => void;
}

/** As many as Excel keeps. */
const mostSteps = 100;

const otherWay = (way: HistoryWay): HistoryWay => (way === "undo" ? "redo" : "undo");

export const newHistory = (): History => {
  const stacks: Record<HistoryWay, EditStep[]> = { undo: [], redo: [] };
  return {
    canTake: (way) => stacks[way].length > 0,
    add: (step) => {
      stacks.undo = [...stacks.undo, step].slice(-mostSteps);
      stacks.redo = [];
    },
    take: (way) => stacks[way].pop() ?? null,
    giveBack: (way, step) => {
      stacks[otherWay(way)].push(step);
    },
    clear: () => {
      stacks.undo = [];
      stacks.redo = [];
    },
  };
};
