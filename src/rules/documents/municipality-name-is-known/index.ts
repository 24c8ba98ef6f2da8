import { indexBy, type Municipality, type MunicipalityName } from "../../../domain";
import { namesIn, type Names } from "../../names";
import { defineRule, type Comparison } from "../../rule";
import { messageOf, remarkOf, type NameArgs, type NameReason } from "./messages";

/** 「岡 山 市」 is set wide, and forms that Unicode holds for one are one. */
const plain = (name: string): string => name.normalize("NFKC").replace(/\s+/gu, "");

const compareName = (
  { document: id, printed, prefectures, source }: MunicipalityName,
  municipality: Municipality | undefined,
  names: Names,
): Comparison<NameArgs, NameReason> => {
  const stated = { printed, document: names.document(id) };
  const mismatch = (args: NameArgs, computed: string | null) =>
    ({
      outcome: "mismatch",
      at: { kind: "documentLine", document: id, line: source.line },
      args,
      stated: printed,
      computed,
      sources: [source],
    }) as const;
  if (municipality === undefined) {
    return prefectures.length === 0
      ? mismatch({ kind: "unknown", ...stated }, null)
      : mismatch({ kind: "otherRegion", ...stated, prefectures }, null);
  }
  const { lgCode, name } = municipality;
  if (lgCode !== null) {
    if (plain(printed) === plain(name)) return { outcome: "match" };
    return mismatch({ kind: "otherForm", ...stated, name }, name);
  }
  if (prefectures.length === 0) return mismatch({ kind: "unknown", ...stated }, null);
  return { outcome: "undecidable", reason: { ...stated, prefectures }, sources: [source] };
};

export const municipalityNameIsKnown = defineRule<NameArgs, NameReason>({
  code: "municipality-name-is-known",
  title: "市町名の表記",
  unit: "資料×市町名の表記",
  needs: ({ current }) =>
    current.municipalityNames === undefined
      ? "市町名の表記（古い正本データにはありません）"
      : "市町名を載せた資料",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    const byId = indexBy(current.municipalities, ({ id }) => id);
    for (const name of current.municipalityNames ?? []) {
      yield compareName(name, byId.get(name.municipality ?? ""), names);
    }
  },

  message: messageOf,
  remark: remarkOf,
});
