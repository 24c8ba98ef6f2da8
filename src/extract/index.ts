import type {
  Decision,
  DocumentFacts,
  ExtractedDocument,
  Extraction,
  Problem,
  Readable,
} from "../domain";
import { createProblem, formatIsoDate, undated } from "../domain";
import { readAgreement } from "./agreement";
import type { Identity } from "./identify";
import { noKnownNames, type KnownNames } from "./known-names";
import { openLedger, type Ledger } from "./ledger";
import { resolveMunicipalities, type PrintedName } from "./municipalities";
import { findMunicipalities } from "./municipality-directory";
import { readMunicipalityNames } from "./printed-names";
import { isProblem, readFile, type Doubt, type InputFile, type RecognisedFile } from "./read-file";
import { readStatusList } from "./status-list";
import { headingReadingsFor } from "./unknown-headings";
import { namesInSheets, readVision } from "./vision";

export { findMunicipalities, isSameMunicipality } from "./municipality-directory";
export { readParticipantWords } from "./vision/participants";
export { readKpiValue } from "./kpi-value";
export { decodeText } from "./decode";
export { isKnownDocument, largestFile, type Doubt, type InputFile } from "./read-file";

/** The id of a document: what it is, its date and, for agreements, the code of its partner (or its name, where several prefectures have one). Without a date it is told apart by its bytes. */
const documentId = ({ kind, date, parties }: Identity, sha256: string): string => {
  const partner = parties[1];
  const [only, ...others] = partner === undefined ? [] : findMunicipalities(partner);
  const code = others.length === 0 ? (only?.lgCode ?? partner) : partner;
  const parts = [kind, date === null ? `undated-${sha256.slice(0, 8)}` : formatIsoDate(date), code];
  return parts.filter((part) => part !== undefined).join("-");
};

const readFacts = (ledger: Ledger, identity: Identity): DocumentFacts => {
  const { rows } = ledger;
  switch (identity.kind) {
    case "vision":
      return readVision(ledger, rows, identity);
    case "status-list":
      return readStatusList(ledger, rows, identity);
    case "agreement":
    case "amendment":
      return readAgreement(ledger, rows, identity);
  }
};

/** So many lines with other dates are shown. */
const mostDates = 3;

/** The imprint, or the last lines of an agreement, say another date than the cover. Lines that nobody has read are told anyhow. */
const reportOtherDates = (
  ledger: Ledger,
  { date, dateText, otherDates }: Identity,
  facts: DocumentFacts,
): void => {
  const others = otherDates.filter(
    ({ line }) =>
      facts.kind !== "vision" || facts.imprint.some(({ source }) => source.line === line),
  );
  const [first] = others;
  if (date === null || first === undefined) return;
  const words = others
    .slice(0, mostDates)
    .map((one) => `${String(one.line)}行目の日付は「${one.dateText}」`);
  if (others.length > mostDates) words.push(`ほか${String(others.length - mostDates)}行`);
  ledger.report({
    kind: "text-ambiguous",
    line: first.line,
    found: `表紙の日付は「${dateText}」、${words.join("、")}`,
    expected: "1つの資料に1つの日付",
    action: "どちらがこの資料の日付か、原本で確かめてください。表紙の日付の資料として読みました。",
  });
};

const reportIdentity = (
  ledger: Ledger,
  { date, dateText, kind, parties, lines }: Identity,
): void => {
  if (date === null) {
    ledger.report({
      kind: "part-missing",
      line: lines[0] ?? null,
      found: dateText === "" ? "日付のない資料" : `日付が「${dateText}」の資料`,
      expected:
        "題名の近くに「令和7年4月1日」「令和5年3月」「2025年4月1日」のような、元号か西暦のある、平成20年からの1つの日付",
      action:
        "原本と見比べ、表紙の行が欠けていないか確認してください。日付なしの資料として読みました。",
    });
  }
  if ((kind === "agreement" || kind === "amendment") && parties.length < 2) {
    ledger.report({
      kind: "part-missing",
      line: lines[0] ?? null,
      found: "甲と乙の市町名のない資料",
      expected: "題名の近くに甲と乙の市町名",
      action: "原本と見比べ、表紙の行が欠けていないか確認してください。",
    });
  }
};

/** Nothing is chosen: somebody who has compared the place with the file says so. */
const asRead = { label: "読んだとおり", value: null } as const;

/** A doubt, until a decision takes what was read. It quotes its line, which next year's paper may have as well. */
const toReadable = (ledger: Ledger, { line, ...words }: Doubt): Readable<null> => {
  const text = line === null ? "" : ledger.quote(line).text;
  const problem = ledger.problem({
    kind: "import-doubtful",
    line,
    ...words,
    quoted: [words.found, text].filter((part) => part !== "").join("\t"),
    readings: [asRead],
  });
  return { kind: "ambiguous", problem, readings: [asRead] };
};

/** Characters that an encoding had no place for are gone for good: what stood there no reader can know. */
const reportLostCharacters = ({ rows, report }: Ledger): void => {
  const damaged = rows.filter(({ text }) => text.includes("\uFFFD"));
  const [first] = damaged;
  if (first === undefined) return;
  report({
    kind: "value-unreadable",
    line: first.line,
    found: `失われた文字「\uFFFD」のある行が${String(damaged.length)}行`,
    expected: "原本のとおりの文字",
    action:
      "資料を UTF-8 で保存し直してください。失われた文字のある名前や金額は、そのまま点検しています。",
  });
};

/** What one file says. */
interface ReadDocument {
  readonly extracted: ExtractedDocument;
  readonly problems: readonly Problem[];
}

const readDocument = (
  file: RecognisedFile,
  decisions: readonly Decision[],
  partners: KnownNames,
): ReadDocument => {
  const { identity, lines, places, fileName, sha256 } = file;
  const id = documentId(identity, sha256);
  const headings = headingReadingsFor(decisions, {
    kind: identity.kind,
    date: formatIsoDate(identity.date ?? undated),
  });
  const ledger = openLedger(id, fileName, lines, headings, partners);
  identity.lines.forEach((line) => ledger.cite(line));
  reportIdentity(ledger, identity);
  reportLostCharacters(ledger);
  const facts = readFacts(ledger, identity);
  reportOtherDates(ledger, identity, facts);
  const { counts, problems } = ledger.close();
  const { kind, title, date, dateText, statuses, isDraft, isExcerpt } = identity;
  return {
    extracted: {
      document: {
        id,
        kind,
        title,
        date: date ?? undated,
        dateText,
        statuses,
        isDraft,
        isExcerpt,
        fileName,
        sha256,
        lineCounts: counts,
        lines,
        ...(places === undefined ? {} : { places }),
      },
      facts,
      doubts: [
        ...file.doubts.map((doubt) => toReadable(ledger, doubt)),
        ...ledger.headings.questions(ledger.problem),
      ],
      municipalityNames: readMunicipalityNames(ledger, identity, facts),
    },
    problems,
  };
};

const repeated = (fileName: string, first: ExtractedDocument): Problem =>
  createProblem({
    kind: "document-repeated",
    fileName,
    document: first.document.id,
    found: `「${first.document.fileName}」と同じ資料（${first.document.title} ${first.document.dateText}）`,
    expected: "資料ごとに1つのファイル",
    action: "どちらが正しい資料か確認し、もう一方をフォルダーから取り除いてください。",
  });

const namesOf = ({ facts }: ExtractedDocument): readonly string[] => [
  ...(facts.coreCity === null ? [] : [facts.coreCity]),
  ...facts.partners,
];

/** All municipalities that a document names in full, also those of single projects. */
const fullNamesIn = (extracted: ExtractedDocument): readonly string[] => [
  ...namesOf(extracted),
  ...(extracted.facts.kind === "vision" ? namesInSheets(extracted.facts) : []),
];

/** Reads the documents, and once more where a heading has a short name: the others may tell whom it means. */
const readDocuments = (
  files: readonly RecognisedFile[],
  decisions: readonly Decision[],
): readonly ReadDocument[] => {
  const unsure = new Set<RecognisedFile>();
  const first = files.map((file) =>
    readDocument(file, decisions, {
      among: () => {
        unsure.add(file);
        return [];
      },
    }),
  );
  if (unsure.size === 0) return first;
  // What a decision makes of a short name is no full name that a document prints.
  const isDecided = decisions.some(({ problem }) => problem === "heading-unknown");
  const printed = files.flatMap((file, index) =>
    isDecided && unsure.has(file) ? readDocument(file, [], noKnownNames) : (first[index] ?? []),
  );
  const known = new Set(printed.flatMap(({ extracted }) => fullNamesIn(extracted)));
  const partners = { among: (names: readonly string[]) => names.filter((name) => known.has(name)) };
  return first.map((read, index) => {
    const file = files[index];
    return file !== undefined && unsure.has(file) ? readDocument(file, decisions, partners) : read;
  });
};

/**
 * Reads all files of a folder. Documents are recognised by what they say; the order of the files
 * does not matter. What cannot be read is a problem, never an exception. Of the decisions those on unknown headings say how to read
 * on; all others are settled when the dataset is built.
 */
export const extractDocuments = (
  files: readonly InputFile[],
  decisions: readonly Decision[] = [],
): Extraction => {
  const problems: Problem[] = [];
  const documents = new Map<string, ExtractedDocument>();
  const recognised: RecognisedFile[] = [];
  for (const file of files) {
    const read = readFile(file);
    if (isProblem(read)) problems.push(read);
    else recognised.push(read);
  }
  for (const { extracted, problems: found } of readDocuments(recognised, decisions)) {
    const first = documents.get(extracted.document.id);
    if (first === undefined) {
      documents.set(extracted.document.id, extracted);
      for (const problem of found) problems.push(problem);
    } else {
      problems.push(repeated(extracted.document.fileName, first));
    }
  }
  const printed = new Map<string, PrintedName>();
  for (const extracted of documents.values()) {
    const { id, fileName } = extracted.document;
    for (const name of namesOf(extracted)) {
      if (!printed.has(name)) printed.set(name, { name, fileName, document: id });
    }
  }
  const resolved = resolveMunicipalities([...printed.values()]);
  return {
    documents: [...documents.values()],
    municipalities: resolved.municipalities,
    problems: [...problems, ...resolved.problems],
  };
};
