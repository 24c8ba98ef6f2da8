export * from "./range";
export { cellPattern, columnLetters, columnNumber, type Corner } from "./corner";
export * from "./a1";
export {
  formatAddress,
  parseAddress,
  qualifiedRange,
  quoteSheetName,
  splitAddresses,
  type SheetAddress,
} from "./sheet-address";
export * from "./formula";
