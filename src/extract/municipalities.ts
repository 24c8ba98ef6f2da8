import {
  createProblem,
  type Extraction,
  type Municipality,
  type MunicipalityNames,
  type Problem,
} from "../domain";
import { findMunicipalities } from "./municipality-directory";

/** Characters that stand where a file's encoding had no character. */
const lostCharacter = /[?〓\uFFFD]/gu;

const unlisted = (name: string): Municipality => ({
  id: name,
  name,
  lgCode: null,
  prefecture: null,
});

/** Names whose only possible municipality lies in one prefecture tell where the region is. */
const certainPrefectures = (names: MunicipalityNames): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) => {
      const [only, ...others] = findMunicipalities(name);
      return only?.prefecture != null && others.length === 0 ? [only.prefecture] : [];
    }),
  );

/** What a name with lost characters (「和?町」) must be: the one other name it fits. */
const repairedName = (name: string, names: MunicipalityNames): string | null => {
  if (name.search(lostCharacter) === -1) return null;
  const pattern = new RegExp(`^${name.replace(lostCharacter, ".")}$`, "u");
  const fitting = names.filter(
    (other) => other.search(lostCharacter) === -1 && pattern.test(other),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

/** A name with the file in which it was first printed. */
export interface PrintedName {
  readonly name: string;
  readonly fileName: string;
}

interface Resolved {
  readonly municipality: Municipality;
  readonly problem: Problem | null;
}

/** A name in several prefectures (府中市) is taken where the rest of the region lies, if that leaves one. */
const resolveName = (
  { name, fileName }: PrintedName,
  prefectures: ReadonlySet<string>,
): Resolved => {
  const all = findMunicipalities(name);
  const near = all.filter(({ prefecture }) => prefecture !== null && prefectures.has(prefecture));
  const fitting = all.length === 1 ? all : near;
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { municipality: only, problem: null };
  return {
    municipality: unlisted(name),
    problem:
      all.length === 0
        ? createProblem({
            kind: "municipality-unknown",
            fileName,
            found: `市町名「${name}」`,
            expected: "全国地方公共団体コードの一覧にある市町村名",
            action: "原本の表記を確認してください。コードのないまま読み込んでいます。",
          })
        : createProblem({
            kind: "municipality-ambiguous",
            fileName,
            found: `市町名「${name}」（${all.map(({ prefecture }) => prefecture ?? "").join("、")}）`,
            expected: "圏域の都道府県から1つに決まる市町村名",
            action: "原本の表記を確認してください。コードのないまま読み込んでいます。",
            readings: all.map(({ prefecture }) => ({ label: prefecture ?? "" })),
          }),
  };
};

const repairReport = ({ name, fileName }: PrintedName, repaired: string): Problem =>
  createProblem({
    kind: "municipality-unknown",
    fileName,
    found: `文字の欠けた市町名「${name}」`,
    expected: "欠けた文字のない市町名",
    action: `ほかの見出しにある「${repaired}」として読みました。ファイルを保存し直すか、原本を確認してください。`,
  });

/** The municipality, with its code, that each printed name means. */
export const resolveMunicipalities = (
  names: readonly PrintedName[],
): Pick<Extraction, "municipalities" | "problems"> => {
  const all = names.map(({ name }) => name);
  const prefectures = certainPrefectures(all);
  const problems: Problem[] = [];
  const municipalities = names.map((printed) => {
    const repaired = repairedName(printed.name, all);
    const { municipality, problem: found } = resolveName(
      { ...printed, name: repaired ?? printed.name },
      prefectures,
    );
    if (repaired !== null) problems.push(repairReport(printed, repaired));
    else if (found !== null) problems.push(found);
    return { name: printed.name, municipality };
  });
  return { municipalities, problems };
};
