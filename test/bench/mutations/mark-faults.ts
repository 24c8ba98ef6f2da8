import type { Dataset, Listing, ListingKind, MunicipalityId } from "../../../src/domain";
import type { Random } from "../../fixtures/region-documents/random";
import type { Fault, FaultKind } from "./fault";
import { isRestated, markPlaces, type MarkPlace } from "./mark-places";
import { replaced, withLine, withLines, type Subject } from "./subject";

const rowsOf = ({ dataset }: Subject, kind: ListingKind): readonly Listing[] =>
  dataset.listings.filter((listing) => listing.kind === kind && listing.participants !== null);

const inOrder = ({ dataset }: Subject, ids: ReadonlySet<MunicipalityId>) =>
  dataset.region.partners.filter((id) => ids.has(id));

const withParticipants = (
  { dataset }: Subject,
  listing: Listing,
  participants: readonly MunicipalityId[],
): Dataset => ({
  ...dataset,
  listings: replaced(dataset.listings, listing, { ...listing, participants }),
});

const withCells = (text: string, cells: ReadonlyMap<number, string>): string =>
  text
    .split("\t")
    .map((cell, column) => cells.get(column) ?? cell)
    .join("\t");

const markOf: Readonly<Record<ListingKind, string>> = {
  "vision-matrix": "○",
  "status-list": "●",
  "project-sheet": "",
};

/** Marks of one row put otherwise: some turned over. */
const turnedOver = (subject: Subject, listing: Listing, places: readonly MarkPlace[]): Fault => {
  const marked = new Set(listing.participants);
  for (const { partner, isMarked } of places) {
    if (isMarked) marked.delete(partner);
    else marked.add(partner);
  }
  const cells = new Map(
    places.map(({ column, isMarked }) => [column, isMarked ? "" : markOf[listing.kind]] as const),
  );
  const inDataset = () => withParticipants(subject, listing, inOrder(subject, marked));
  const changed = places.map(({ partner }) => partner);
  return {
    label: `${listing.printedName} ${changed.join("、")}`,
    detectable: isRestated(subject, listing, changed),
    inText: () => withLine(subject, listing.participantsSource, (text) => withCells(text, cells)),
    inDataset,
    inWorkbook: inDataset,
  };
};

const eachPlace =
  (kind: ListingKind, which: (place: MarkPlace) => boolean) =>
  (subject: Subject): readonly Fault[] =>
    rowsOf(subject, kind).flatMap((row) =>
      markPlaces(subject, row)
        .filter(which)
        .map((place) => turnedOver(subject, row, [place])),
    );

const slippedMark =
  (kind: ListingKind) =>
  (subject: Subject): readonly Fault[] =>
    rowsOf(subject, kind).flatMap((row) => {
      const places = markPlaces(subject, row);
      return places.slice(1).flatMap((right, at) => {
        const left = places[at];
        return left === undefined || left.isMarked === right.isMarked
          ? []
          : [turnedOver(subject, row, [left, right])];
      });
    });

/** Two rows that follow each other have each other's marks. */
const swappedRows =
  (kind: ListingKind) =>
  (subject: Subject): readonly Fault[] => {
    const rows = rowsOf(subject, kind);
    return rows.slice(1).flatMap((lower, at): readonly Fault[] => {
      const upper = rows[at];
      const [above, below] = [upper?.participants ?? [], lower.participants ?? []];
      if (upper === undefined || above.join() === below.join()) return [];
      const changed = subject.dataset.region.partners.filter(
        (id) => above.includes(id) !== below.includes(id),
      );
      const inDataset = () => ({
        ...subject.dataset,
        listings: subject.dataset.listings.map((one) => {
          if (one === upper) return { ...one, participants: below };
          return one === lower ? { ...one, participants: above } : one;
        }),
      });
      return [
        {
          label: `${upper.printedName} ⇔ ${lower.printedName}`,
          detectable: [upper, lower].some((row) => isRestated(subject, row, changed)),
          ...(upper.participantsSource.line + 1 === lower.participantsSource.line
            ? { inText: () => swappedMarks(subject, upper, lower) }
            : {}),
          inDataset,
          inWorkbook: inDataset,
        },
      ];
    });
  };

/** The names change places and the marks stay: the same as swapping the marks. */
const swappedMarks = (subject: Subject, upper: Listing, lower: Listing) =>
  withLines(
    subject,
    upper.participantsSource,
    (text) => {
      const [first = "", second = ""] = text.split("\n");
      return [
        first.replace(upper.printedName, lower.printedName),
        second.replace(lower.printedName, upper.printedName),
      ];
    },
    2,
  );

/** All marks of a row stand one place further to the right; the last one is lost. */
const shiftedMarks =
  (kind: ListingKind) =>
  (subject: Subject): readonly Fault[] => {
    const { partners } = subject.dataset.region;
    return rowsOf(subject, kind).flatMap((row): readonly Fault[] => {
      const old = row.participants ?? [];
      const shifted = partners.filter((_, at) => old.includes(partners[at - 1] ?? ""));
      const changed = partners.filter((id) => old.includes(id) !== shifted.includes(id));
      if (changed.length === 0) return [];
      const inDataset = () => withParticipants(subject, row, shifted);
      return [
        {
          label: row.printedName,
          detectable: isRestated(subject, row, changed),
          inText: () =>
            withLine(subject, row.participantsSource, (text) =>
              text.replace(row.printedName, `${row.printedName}\t`),
            ),
          inDataset,
          inWorkbook: inDataset,
        },
      ];
    });
  };

/** Whether a row below the heading has a mark in only one of two columns: otherwise nothing is said otherwise. */
const tellsApart = (
  { dataset }: Subject,
  document: string,
  line: number,
  pair: readonly string[],
) => {
  const lines = dataset.documents.find(({ id }) => id === document)?.lines ?? [];
  const end = lines.findIndex((text, index) => index >= line && text.trim() === "");
  const ids = dataset.municipalities.filter(({ name }) => pair.includes(name)).map(({ id }) => id);
  return dataset.listings.some(
    ({ document: of, source, participants }) =>
      of === document &&
      source.line > line &&
      (end === -1 || source.line <= end) &&
      ids.filter((id) => participants?.includes(id)).length === 1,
  );
};

/** Two neighbouring names of a heading have changed places. */
const swappedHeadings = (subject: Subject): readonly Fault[] =>
  subject.dataset.documents
    .filter(({ kind }) => kind === "vision" || kind === "status-list")
    .flatMap(({ id, lines }) =>
      lines.flatMap((text, index) => {
        const cells = text.split("\t");
        if (cells.filter((cell) => /[市町村]$/u.test(cell)).length < 3) return [];
        return cells.slice(1).flatMap((right, at): readonly Fault[] => {
          const left = cells[at] ?? "";
          if (!/[市町村]$/u.test(left) || !/[市町村]$/u.test(right)) return [];
          if (left.startsWith("連携") || left === "") return [];
          const swapped = new Map([
            [at, right],
            [at + 1, left],
          ]);
          return [
            {
              label: `${id} ${String(index + 1)}行 ${left} ⇔ ${right}`,
              detectable: tellsApart(subject, id, index + 1, [left, right]),
              inText: () =>
                withLine(subject, { document: id, line: index + 1 }, (line) =>
                  withCells(line, swapped),
                ),
            },
          ];
        });
      }),
    );

const namesIn = (text: string): readonly string[] => (text.split("\t")[1] ?? "").split("、");

const namedRow = (
  subject: Subject,
  row: Listing,
  names: readonly string[],
  label: string,
): Fault => {
  const idOf = new Map(subject.dataset.municipalities.map(({ name, id }) => [name, id]));
  const ids = new Set(names.flatMap((name) => idOf.get(name.trim()) ?? []));
  const participants = inOrder(subject, ids);
  const changed = subject.dataset.region.partners.filter(
    (id) => ids.has(id) !== row.participants?.includes(id),
  );
  return {
    label: `${row.printedName} ${label}`,
    detectable: isRestated(subject, row, changed),
    inText: () =>
      withLine(subject, row.participantsSource, (text) =>
        withCells(text, new Map([[1, names.join("、")]])),
      ),
    inDataset: () => ({
      ...subject.dataset,
      listings: replaced(subject.dataset.listings, row, {
        ...row,
        participants,
        namesAllPartners: false,
      }),
    }),
  };
};

const eachNamedRow =
  (
    change: (
      row: Listing,
      others: readonly string[],
      random: Random,
    ) => readonly (readonly string[])[],
  ) =>
  (subject: Subject, random: Random): readonly Fault[] =>
    rowsOf(subject, "project-sheet").flatMap((row) => {
      const others = subject.dataset.municipalities
        .filter(({ id }) => subject.dataset.region.partners.includes(id))
        .filter(({ id }) => row.participants?.includes(id) !== true)
        .map(({ name }) => name);
      return row.namesAllPartners
        ? []
        : change(row, others, random).map((names) =>
            namedRow(subject, row, names, names.join("、")),
          );
    });

const restated =
  "同じ事業の別の表（一覧、事業ごとの表、取組状況一覧）が、変わった市町について元と同じことを述べているとき";

const names: readonly (readonly [ListingKind, string])[] = [
  ["vision-matrix", "別冊の一覧"],
  ["status-list", "取組状況一覧"],
];

export const markKinds: readonly FaultKind[] = [
  ...names.flatMap(([kind, name]): readonly FaultKind[] => [
    {
      title: `${name}の印の脱落`,
      detectableWhen: restated,
      faults: eachPlace(kind, ({ isMarked }) => isMarked),
    },
    {
      title: `${name}の余分な印`,
      detectableWhen: restated,
      faults: eachPlace(kind, ({ isMarked }) => !isMarked),
    },
    { title: `${name}の印が隣の市町へずれる`, detectableWhen: restated, faults: slippedMark(kind) },
    { title: `${name}の1行の印が1欄ずれる`, detectableWhen: restated, faults: shiftedMarks(kind) },
    {
      title: `${name}の隣り合う2行の入れ替え`,
      detectableWhen: restated,
      faults: swappedRows(kind),
    },
  ]),
  {
    title: "見出しの隣り合う2市町の入れ替え",
    detectableWhen:
      "2市町の印がどこかの行で異なるとき、ほかの資料が印を述べているため（すべて同じなら、資料の述べることは変わらない）",
    faults: swappedHeadings,
  },
  {
    title: "事業ごとの表の連携市町の脱落",
    detectableWhen: restated,
    faults: eachNamedRow(({ participantsSource: { text } }) => {
      const listed = namesIn(text);
      return listed.length < 2 ? [] : listed.map((_, at) => listed.toSpliced(at, 1));
    }),
  },
  {
    title: "事業ごとの表の余分な連携市町",
    detectableWhen: restated,
    faults: eachNamedRow(({ participantsSource: { text } }, others) =>
      others.map((other) => [...namesIn(text), other]),
    ),
  },
  {
    title: "事業ごとの表の連携市町の取り違え",
    detectableWhen: restated,
    faults: eachNamedRow(({ participantsSource: { text } }, others, random) =>
      namesIn(text).flatMap((_, at) => {
        const other = others[random.integer(Math.max(1, others.length))];
        return other === undefined ? [] : [namesIn(text).with(at, other)];
      }),
    ),
  },
];
