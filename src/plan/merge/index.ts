export { isDisturbed, undoingOf, type Undoing } from "./disturbance";
export * from "./merge-workbook";
export { cellDigest, digestOf, parseMemory, type SheetMemory } from "./memory";
export {
  asFound,
  boundsOf,
  isUnmoved,
  mapRange,
  spanOf,
  type Placement,
  type Stretch,
} from "./placement";
export { formulaShape, plainFormula, relativeFormula, relocateRule } from "./relocate-formula";
export * from "./sheet-merge";
export { copiedFormulas, type FormulaCopy } from "./copied-formulas";
export { writeBlocks } from "./write-blocks";
