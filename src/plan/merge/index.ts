export { asWritable, isDisturbed, undoingOf } from "./disturbance";
export * from "./merge-workbook";
export { digestOf, parseMemory, type SheetMemory } from "./memory";
export { boundsOf, mapRange, spanOf } from "./map-range";
export { asFound, type Placement } from "./placement";
export { relocateRule } from "./relocate-formula";
export * from "./sheet-merge";
export { copiedFormulas } from "./copied-formulas";
export { writeBlocks } from "./write-blocks";
