export {
  a1,
  a1FixedColumn,
  a1Range,
  a1RangeFixedColumns,
  columnLetters,
  contains,
  parseA1,
  type Address,
  type CellRange,
} from "../references";
