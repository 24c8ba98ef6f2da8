import { parseA1 } from "../references";
import type { Place } from "./imported-document";

/** 「3枚目」「シート「事業費」のB4」「表2の5行目3列目」「12行目」: where something stands in its file. */
export const formatPlace = (place: Place): string => {
  switch (place.kind) {
    case "line":
      return `${String(place.line)}行目`;
    case "page":
      return `${String(place.page)}枚目`;
    case "sheet":
      return `シート「${place.sheet}」の${place.address}`;
    case "table":
      return `表${String(place.table)}の${String(place.row)}行目${String(place.column)}列目`;
    case "paragraph":
      return `${String(place.paragraph)}段落目`;
  }
};

/** Of a place without its column, which stands for all of a row. */
const formatRow = (place: Place): string => {
  switch (place.kind) {
    case "sheet": {
      const row = parseA1(place.address)?.row;
      return row === undefined
        ? formatPlace(place)
        : `シート「${place.sheet}」の${String(row + 1)}行目`;
    }
    case "table":
      return `表${String(place.table)}の${String(place.row)}行目`;
    case "line":
    case "page":
    case "paragraph":
      return formatPlace(place);
  }
};

/** Where a row stands; one that goes on over a page stands on two. */
export const formatRowPlace = (places: readonly Place[]): string =>
  [...new Set(places.map(formatRow))].join("・");
