import { indexBy, type Municipality, type MunicipalityName } from "../../../domain";
import { type Names, namesIn } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import { showDifference } from "../printed-alike";

type NameArgs =
  | {
      readonly kind: "otherForm";
      readonly printed: string;
      readonly document: string;
      readonly name: string;
    }
  | {
      readonly kind: "otherRegion";
      readonly printed: string;
      readonly document: string;
      readonly prefectures: readonly string[];
    }
  | { readonly kind: "unknown"; readonly printed: string; readonly document: string };

interface NameReason {
  readonly printed: string;
  readonly document: string;
  readonly prefectures: readonly string[];
}

const messageOf = (args: NameArgs): string => {
  const where = `${args.document}の市町名「${args.printed}」`;
  switch (args.kind) {
    case "otherForm":
      return `${where}は、全国地方公共団体コードの一覧では「${args.name}」です${showDifference(args.printed, args.name)}。異体字や文字の欠けでないか、原本の表記を確かめてください。`;
    case "otherRegion":
      return `${where}は、${args.prefectures.join("、")}にある市区町村ですが、この圏域の市町ではありません。別の市町の名前と取り違えていないか、確かめてください。`;
    case "unknown":
      return `${where}は、全国地方公共団体コードの一覧にありません。誤字でないか、市町名が変わっていないかを確かめてください。`;
  }
};

const remarkOf = ({ printed, document, prefectures }: NameReason): string =>
  `${document}の市町名「${printed}」は${prefectures.join("、")}にあり、どの市町か決まらないため判定できません。`;

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
  const { lgCode, name, prefecture } = municipality;
  if (lgCode !== null) {
    const right = [name, `${prefecture ?? ""}${name}`];
    if (right.some((form) => plain(form) === plain(printed))) return { outcome: "match" };
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
