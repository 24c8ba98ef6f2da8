import { groupBy } from "../../../domain";
import { latestMatrix } from "../../listings";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { lineFinder } from "../line-finder";
import { comparePlace, messageOf, type NameArgs, type NameReason, remarkOf } from "./compare-place";
import { namesInList, otherPlaces } from "./mentions";

export const initiativeNameIsConsistent = defineRule<NameArgs, NameReason>({
  code: "initiative-name-is-consistent",
  title: "資料の間の連携取組の名称",
  unit: "資料×連携取組",
  needs: "別冊の一覧と、連携取組を載せたほかの資料",
  severity: "warning",

  *compare({ current }) {
    const list = latestMatrix(current);
    if (list === null) return;
    const names = namesIn(current);
    const find = lineFinder(current.documents);
    const initiativeOf = new Map(
      list.listings.map(({ printedInitiative, initiative }) => [printedInitiative, initiative]),
    );
    const mentions = namesInList(list, find);
    const matrix = { mentions, byKey: groupBy(mentions, ({ key }) => key), initiativeOf };
    for (const place of otherPlaces(current, find)) {
      if (place.kind !== "olderAgreement") {
        yield* comparePlace(place, matrix, names);
        continue;
      }
      const count = place.mentions.length;
      const reason = { kind: place.kind, place: names.document(place.document), count } as const;
      for (const { source } of place.mentions) {
        yield { outcome: "notApplicable", reason, sources: [source] };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
