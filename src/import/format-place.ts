import type { Place } from "./imported-document";

/** 「3枚目」「シート「事業費」B4」「表2の5行目3列目」「12行目」: where something stands in its file. */
export const formatPlace = (place: Place): string => {
  switch (place.kind) {
    case "line":
      return `${String(place.line)}行目`;
    case "page":
      return `${String(place.page)}枚目`;
    case "sheet":
      return `シート「${place.sheet}」${place.address}`;
    case "table":
      return `表${String(place.table)}の${String(place.row)}行目${String(place.column)}列目`;
    case "paragraph":
      return `段落${String(place.paragraph)}`;
  }
};
