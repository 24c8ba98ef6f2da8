import { format } from "numfmt";
import { isError, type Cell } from "./cell";
import { withEra } from "./era-format";
import { styleValue } from "./style";

/** A cell as it is shown. Columns too narrow for a number (`####`) are not modelled. */
export const cellText = ({ value, style }: Cell): string => {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const pattern = String(styleValue(style, "numberFormat"));
  if (typeof value === "string" && !pattern.includes("@")) return value;
  return format(withEra(pattern, value), value, { throws: false, locale: "ja-JP" });
};
