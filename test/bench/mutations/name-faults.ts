import { normalizeText, type Listing, type Source } from "../../../src/domain";
import type { Random } from "../../fixtures/region-documents/random";
import type { Fault, FaultKind } from "./fault";
import { withOtherCharacter } from "./other-character";
import { replaced, withLine, type Subject } from "./subject";

interface PrintedName {
  readonly name: string;
  readonly source: Source;
  readonly detectable: boolean;
}

/** Names in their lines with one character put as another. */
const eachName =
  (namesOf: (subject: Subject) => readonly PrintedName[]) =>
  (subject: Subject, random: Random): readonly Fault[] =>
    namesOf(subject).flatMap(({ name, source, detectable }): readonly Fault[] => {
      const other = withOtherCharacter(name, random);
      if (other === null || !source.text.includes(name)) return [];
      return [
        {
          label: `${source.document} ${String(source.line)}行 ${name} → ${other}`,
          detectable,
          inText: () => withLine(subject, source, (text) => text.replace(name, other)),
        },
      ];
    });

/** How often a project's name is printed: in listings and among 圏域間連携事業. */
const printedProjects = ({
  dataset,
}: Subject): readonly { readonly id: string; readonly name: string; readonly source: Source }[] => [
  ...dataset.listings.map(({ project, printedName, source }) => ({
    id: project,
    name: printedName,
    source,
  })),
  ...dataset.crossRegionProjects.map(({ project, printedName, source }) => ({
    id: project,
    name: printedName,
    source,
  })),
];

const projectNames = (subject: Subject): readonly PrintedName[] => {
  const all = printedProjects(subject);
  return all.map(({ id, name, source }) => ({
    name,
    source,
    detectable: all.some((other) => other.id === id && other.source !== source),
  }));
};

/** A row of a list under another name; its project is then another one. */
const renamedListings = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.listings.flatMap((listing): readonly Fault[] => {
    const other = withOtherCharacter(listing.printedName, random);
    if (other === null) return [];
    const project = normalizeText(other);
    const { dataset } = subject;
    const renamed: Listing = { ...listing, project, printedName: other };
    return [
      {
        label: `${listing.kind} ${listing.printedName} → ${other}`,
        detectable: dataset.listings.some(
          (one) => one.project === listing.project && one !== listing,
        ),
        inDataset: () => ({
          ...dataset,
          listings: replaced(dataset.listings, listing, renamed),
          projects: [
            ...dataset.projects,
            { id: project, name: other, initiative: listing.initiative },
          ],
        }),
      },
    ];
  });

const renamedInSheets = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.projects.flatMap((project): readonly Fault[] => {
    const name = withOtherCharacter(project.name, random);
    return name === null
      ? []
      : [
          {
            label: `${project.name} → ${name}`,
            detectable: true,
            inWorkbook: () => ({
              ...subject.dataset,
              projects: replaced(subject.dataset.projects, project, { ...project, name }),
            }),
          },
        ];
  });

/** Where the vision and the status list print a name of an initiative; of agreements only those of the plan's time. */
const initiativeNames = (subject: Subject): readonly PrintedName[] => {
  const { dataset } = subject;
  const printed = dataset.documents
    .filter(({ kind }) => kind === "vision" || kind === "status-list")
    .flatMap(({ id, lines }) =>
      lines.flatMap((text, index) =>
        dataset.initiatives
          .filter(({ name }) => text.split(/\t|】 ?/u).some((cell) => cell.trim() === name))
          .map(({ name }) => ({ name, source: { document: id, line: index + 1, text } })),
      ),
    );
  const annexes = dataset.agreements
    .filter(({ date }) => date.year >= (dataset.fiscalYears[0] ?? 0))
    .flatMap(({ annex }) => annex.map(({ name }) => ({ name: name.value, source: name.source })));
  const all = [...printed, ...annexes];
  return all.map(({ name, source }) => ({
    name,
    source,
    detectable: all.some((other) => other.name === name && other.source !== source),
  }));
};

/** Whether a name first stands where municipalities are named, not in what is said beside them (「瀬戸内市新火葬場」). */
const isInList = (text: string, name: string): boolean =>
  /で構成される圏域/u.test(text) ||
  (text.split("\t").find((cell) => cell.includes(name)) ?? "").split(/[、 ]/u).includes(name);

/** Every line that is there to name municipalities: headings, 連携市町, parties, lists. */
const municipalityNames =
  (other: (name: string, random: Random) => string) =>
  (subject: Subject, random: Random): readonly Fault[] =>
    subject.dataset.documents.flatMap(({ id, lines, kind }) =>
      lines.flatMap((text, index) => {
        const isNamed =
          !/^\t連携市町/u.test(text) &&
          /^連携市町\t|\t[^\t、]+[市町村]\t|^(?:甲|乙)? ?[^\t、。 ]{1,5}[市町村]$|で構成される圏域/u.test(
            text,
          );
        if (!isNamed) return [];
        const named = subject.dataset.municipalities.filter(({ name }) => text.includes(name));
        const one = named[random.integer(Math.max(1, named.length))];
        if (one === undefined) return [];
        const name = other(one.name, random);
        return [
          {
            label: `${kind} ${String(index + 1)}行 ${one.name} → ${name}`,
            detectable: isInList(text, one.name),
            inText: () =>
              withLine(subject, { document: id, line: index + 1 }, (line) =>
                line.replace(one.name, name),
              ),
          },
        ];
      }),
    );

const pillarNames = (subject: Subject): readonly PrintedName[] =>
  subject.dataset.pillarHeadings.map(({ name, source }) => ({ name, source, detectable: true }));

const otherNumeral: Readonly<Record<string, string>> = {
  I: "II",
  II: "III",
  III: "II",
  Ⅰ: "Ⅱ",
  Ⅱ: "Ⅲ",
  Ⅲ: "Ⅱ",
};

const pillarNumbers = (subject: Subject): readonly Fault[] =>
  subject.dataset.pillarHeadings.map((heading) => ({
    label: `${heading.source.document} ${heading.source.text}`,
    detectable: subject.dataset.pillars.some(
      ({ name, number }) => name === heading.name && number === heading.number,
    ),
    inText: () =>
      withLine(subject, heading.source, (text) =>
        text.replace(/I+|[ⅠⅡⅢ]/u, (numeral) => otherNumeral[numeral] ?? numeral),
      ),
    inDataset: () => ({
      ...subject.dataset,
      pillarHeadings: replaced(subject.dataset.pillarHeadings, heading, {
        ...heading,
        number: (heading.number % subject.dataset.pillars.length) + 1,
      }),
    }),
  }));

const slogans = (subject: Subject): readonly PrintedName[] =>
  subject.dataset.slogans.flatMap(({ lines, sources }) =>
    lines.flatMap((name, at) => {
      const source = sources[at];
      return source === undefined
        ? []
        : [{ name, source, detectable: subject.dataset.slogans.length > 1 }];
    }),
  );

const headingWords = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.statusListBlocks.flatMap((block): readonly Fault[] =>
    (["initiativeHeading", "projectHeading"] as const).flatMap((part) => {
      const other = withOtherCharacter(block[part], random);
      if (other === null) return [];
      return [
        {
          label: `${String(block.number)} ${block[part]} → ${other}`,
          detectable: subject.dataset.statusListBlocks.length > 1,
          inText: () => withLine(subject, block.source, (text) => text.replace(block[part], other)),
          inDataset: () => ({
            ...subject.dataset,
            statusListBlocks: replaced(subject.dataset.statusListBlocks, block, {
              ...block,
              [part]: other,
            }),
          }),
        },
      ];
    }),
  );

const foreign = ["福山市", "鳥取市", "高松市"];

export const nameKinds: readonly FaultKind[] = [
  {
    title: "事業名の1文字（資料）",
    detectableWhen: "同じ事業の名前が2か所以上に書かれているとき",
    faults: eachName(projectNames),
  },
  {
    title: "事業名の1文字（読み取った行）",
    detectableWhen: "同じ事業の名前が2か所以上に書かれているとき",
    faults: renamedListings,
  },
  {
    title: "事業名の1文字（シート）",
    detectableWhen: "資料が名前を述べているため、常に",
    faults: renamedInSheets,
  },
  {
    title: "連携取組の名称の1文字",
    detectableWhen: "別冊、取組状況一覧、計画期間の協約のうち2か所以上に名称が書かれているとき",
    faults: eachName(initiativeNames),
  },
  {
    title: "市町名の1文字",
    detectableWhen: "市町を挙げる欄や文であれば、名前がほかの行にも全国の一覧にもあるため",
    faults: municipalityNames((name, random) => withOtherCharacter(name, random) ?? name),
  },
  {
    title: "市町名をほかの圏域の市にする",
    detectableWhen: "市町を挙げる欄や文であれば、その市は見出しのどの市町でもないため",
    faults: municipalityNames((_, random) => foreign[random.integer(foreign.length)] ?? ""),
  },
  {
    title: "役割の名称の1文字",
    detectableWhen: "役割の名称は一覧と見出しと協約にあるため、常に",
    faults: eachName(pillarNames),
  },
  {
    title: "役割の番号",
    detectableWhen: "元の番号が一覧の役割の順と合うとき、その順が番号を述べているため",
    faults: pillarNumbers,
  },
  {
    title: "将来像の1文字",
    detectableWhen: "将来像が2つ以上の資料にあるとき",
    faults: eachName(slogans),
  },
  {
    title: "取組状況一覧の見出しの言葉",
    detectableWhen: "同じ見出しが2つ以上あるとき",
    faults: headingWords,
  },
];
