import { groupBy, type Dataset, type Initiative, type Pillar, type Project } from "../../domain";

interface InitiativeGroup {
  readonly initiative: Initiative;
  readonly projects: readonly Project[];
}

export interface PillarGroup {
  readonly pillar: Pillar;
  readonly initiatives: readonly InitiativeGroup[];
}

/** Projects under their initiatives and pillars, in the order of the documents; groups without a project are left out. */
export const outlineProjects = (
  { pillars, initiatives }: Pick<Dataset, "pillars" | "initiatives">,
  projects: readonly Project[],
): readonly PillarGroup[] => {
  const byInitiative = groupBy(projects, ({ initiative }) => initiative);
  const byPillar = groupBy(initiatives, ({ pillar }) => pillar);
  return pillars.flatMap((pillar) => {
    const groups = (byPillar.get(pillar.id) ?? []).flatMap((initiative) => {
      const members = byInitiative.get(initiative.id) ?? [];
      return members.length === 0 ? [] : [{ initiative, projects: members }];
    });
    return groups.length === 0 ? [] : [{ pillar, initiatives: groups }];
  });
};

/** One project of an outline with what it belongs to. */
export interface OutlineLine {
  readonly pillar: Pillar;
  readonly initiative: Initiative;
  readonly project: Project;
}

export const outlineLines = (groups: readonly PillarGroup[]): readonly OutlineLine[] =>
  groups.flatMap(({ pillar, initiatives }) =>
    initiatives.flatMap(({ initiative, projects }) =>
      projects.map((project) => ({ pillar, initiative, project })),
    ),
  );
