export { asWritable, isDisturbed, undoingOf, type Undoing } from "./disturbance";
export * from "./merge-workbook";
export { cellDigest, digestOf, parseMemory, type SheetMemory } from "./memory";
export { boundsOf, mapRange, spanOf } from "./map-range";
export { asFound, isUnmoved, type Placement, type Stretch } from "./placement";
export { relocateRule } from "./relocate-formula";
export * from "./sheet-merge";
export { copiedFormulas, type FormulaCopy } from "./copied-formulas";
export { writeBlocks } from "./write-blocks";
