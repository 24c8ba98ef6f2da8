export * from "./range";
export { cellPattern, columnLetters, columnNumber } from "./corner";
export * from "./a1";
export {
  formatAddress,
  parseAddress,
  qualifiedRange,
  quoteSheetName,
  splitAddresses,
} from "./sheet-address";
export * from "./formula";
