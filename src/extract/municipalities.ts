import {
  createProblem,
  describeDifference,
  groupBy,
  type Extraction,
  type Municipality,
  type MunicipalityNames,
  type Problem,
} from "../domain";
import { likelyMunicipalities } from "./likely-municipalities";
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
const certainPrefectures = (names: MunicipalityNames): ReadonlyMap<string, string> =>
  new Map(
    names.flatMap((name) => {
      const [only, ...others] = findMunicipalities(name);
      return only?.prefecture != null && others.length === 0 ? [[name, only.prefecture]] : [];
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

/** A name with the document in which it was first printed. */
export interface PrintedName {
  readonly name: string;
  readonly fileName: string;
  readonly document?: string;
}

type Resolved = Omit<Extraction["municipalities"][number], "name"> & {
  readonly problem: Problem | null;
};

const certain = (municipality: Municipality): Resolved => ({
  municipality,
  open: null,
  problem: null,
});

/** A name that a person must tell the meaning of; until then it is read without a code. */
const open = (
  { name, fileName, document }: PrintedName,
  candidates: readonly Municipality[],
  labelOf: (municipality: Municipality) => string,
  words: Pick<Problem, "kind" | "found" | "expected" | "action">,
): Resolved => {
  const readings = candidates.map((value) => ({ label: labelOf(value), value }));
  const problem = createProblem({
    ...words,
    fileName,
    document: document ?? null,
    quoted: name,
    readings: readings.map(({ label }) => ({ label })),
  });
  return {
    municipality: unlisted(name),
    open: { kind: "ambiguous", problem, readings },
    problem,
  };
};

const nameInPrefecture = ({ name, prefecture }: Municipality): string =>
  `${name}（${prefecture ?? ""}）`;

/** The list does not know the name: what it can mean is offered. */
const unknown = (printed: PrintedName, prefectures: ReadonlySet<string>): Resolved => {
  const likely = likelyMunicipalities(printed.name, prefectures);
  const [first] = likely;
  const offered = likely.map((one) => `「${nameInPrefecture(one)}」`).join("");
  const difference = first === undefined ? null : describeDifference(printed.name, first.name);
  return open(printed, likely, nameInPrefecture, {
    kind: "municipality-unknown",
    found: `市町名「${printed.name}」`,
    expected: "全国地方公共団体コードの一覧にある市町村名",
    action:
      first === undefined
        ? "原本の表記を確認してください。コードのないまま読み込んでいます。"
        : `${offered}のことか、原本の表記を確認し、判断記録に書いてください${difference === null ? "" : `（${difference}）`}。コードのないまま読み込んでいます。`,
  });
};

/** The name is that of several municipalities, or of one where no other of the region lies. */
const ambiguous = (
  printed: PrintedName,
  all: readonly Municipality[],
  prefectures: ReadonlySet<string>,
): Resolved => {
  const renamed = likelyMunicipalities(printed.name, prefectures).filter(
    (one) => one.prefecture !== null && prefectures.has(one.prefecture),
  );
  const candidates = [...all, ...renamed.filter((one) => !all.includes(one))];
  const isAll = (one: Municipality): boolean => all.includes(one);
  return open(
    printed,
    candidates,
    (one) => (isAll(one) ? (one.prefecture ?? "") : nameInPrefecture(one)),
    {
      kind: "municipality-ambiguous",
      found: `市町名「${printed.name}」（${all.map(({ prefecture }) => prefecture ?? "").join("、")}）`,
      expected:
        prefectures.size === 0
          ? "圏域の都道府県から1つに決まる市町村名"
          : `圏域のほかの市町と同じ都道府県（${[...prefectures].join("、")}）の市町村名`,
      action:
        "どの市町村のことか原本で確認し、判断記録に書いてください。コードのないまま読み込んでいます。",
    },
  );
};

/** So many other names tell where the region lies. */
const leastOthers = 2;

/** Where the region lies: the prefectures of several names; that of one alone counts only where no other is borne by more. */
const prefecturesOf = (borne: readonly string[]): ReadonlySet<string> => {
  const counts = [...groupBy(borne, (prefecture) => prefecture)];
  const several = counts.filter(([, { length }]) => length > 1);
  return new Set((several.length > 0 ? several : counts).map(([prefecture]) => prefecture));
};

/** A name in several prefectures (府中市) is taken where the rest of the region lies, if that leaves one. */
const resolveName = (printed: PrintedName, certainOnes: ReadonlyMap<string, string>): Resolved => {
  const all = findMunicipalities(printed.name);
  const others = [...certainOnes].filter(([name]) => name !== printed.name);
  const prefectures = prefecturesOf(others.map(([, prefecture]) => prefecture));
  if (all.length === 0) return unknown(printed, prefectures);
  const near = all.filter(({ prefecture }) => prefecture !== null && prefectures.has(prefecture));
  const [only] = all.length === 1 && others.length < leastOthers ? all : near;
  return only !== undefined && (near.length === 1 || all.length === 1)
    ? certain(only)
    : ambiguous(printed, all, prefectures);
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
  const certainOnes = certainPrefectures(all);
  const problems: Problem[] = [];
  const municipalities = names.map((printed) => {
    const repaired = repairedName(printed.name, all);
    const name = repaired ?? printed.name;
    const { problem, ...resolved } = resolveName({ ...printed, name }, certainOnes);
    if (repaired !== null) problems.push(repairReport(printed, repaired));
    else if (problem !== null) problems.push(problem);
    return { name: printed.name, ...resolved, open: repaired === null ? resolved.open : null };
  });
  return { municipalities, problems };
};
