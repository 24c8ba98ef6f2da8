import {
  createProblem,
  normalizeText,
  type Listing,
  type MunicipalityId,
  type Participants,
  type Problem,
} from "../../domain";
import { readParticipantWords } from "../../extract";
import type { Outline } from "./outline";
import type { RegionIndex } from "./region";
import type { ListedRow } from "./rows";
import type { Settler } from "./settle";

const unknownName = (row: ListedRow, name: string): Problem =>
  createProblem({
    kind: "municipality-unknown",
    fileName: row.document.fileName,
    document: row.document.id,
    line: row.participantsSource.line,
    found: `「${row.project.value}」の連携市町に「${name}」`,
    expected: "この圏域の連携市町の名前",
    action: "原本の表記を確認してください。この名前を除いて読み込んでいます。",
    source: row.participantsSource,
  });

/** Names → ids in the order of the region. */
const idsOf = (
  participants: Participants,
  { region, partnerNamed }: RegionIndex,
): readonly MunicipalityId[] => {
  if (participants.kind === "all") {
    const excepted = new Set(participants.except?.map(partnerNamed));
    return region.partners.filter((id) => !excepted.has(id));
  }
  const named = new Set(participants.names.map(partnerNamed));
  return region.partners.filter((id) => named.has(id));
};

/** The rows as listings, and the names in them that the region does not know. */
export const buildListings = (
  rows: readonly ListedRow[],
  { projects, initiatives }: Outline,
  region: RegionIndex,
  settler: Settler,
): { readonly listings: readonly Listing[]; readonly problems: readonly Problem[] } => {
  const initiativeOf = new Map(projects.map(({ id, initiative }) => [id, initiative]));
  const initiativeNames = new Map(initiatives.map(({ id, name }) => [id, name]));
  const problems: Problem[] = [];
  const listings = rows.map((row) => {
    const project = normalizeText(row.project.value);
    const printed = row.initiative?.value ?? "";
    const initiative = initiativeOf.get(project) ?? normalizeText(printed);
    const participants =
      row.participants === null
        ? null
        : settler.settle(
            row.participants,
            row.kind === "project-sheet" ? readParticipantWords : undefined,
          );
    const names = participants?.kind === "all" ? participants.except : participants?.names;
    const unknown = (names ?? []).filter(
      (name) => region.partnerNamed(name) === null && region.idOf(name) !== region.region.coreCity,
    );
    for (const name of unknown) problems.push(unknownName(row, name));
    return {
      document: row.document.id,
      kind: row.kind,
      project,
      printedName: row.project.value,
      printedInitiative:
        row.kind === "project-sheet" ? (initiativeNames.get(initiative) ?? printed) : printed,
      initiative,
      page: row.page,
      participants: participants === null ? null : idsOf(participants, region),
      namesAllPartners: participants?.kind === "all" && participants.except === undefined,
      source: row.project.source,
      participantsSource: row.participantsSource,
    };
  });
  return { listings, problems };
};
