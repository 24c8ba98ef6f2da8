import type { Dataset } from "../../src/domain";

/** The documents as they were before one project was added and the amounts of another were revised. */
export const earlierEdition = (dataset: Dataset): Dataset => {
  const [gone, revised] = dataset.projects;
  const stays = ({ project }: { readonly project: string }): boolean => project !== gone?.id;
  return {
    ...dataset,
    projects: dataset.projects.filter(({ id }) => id !== gone?.id),
    listings: dataset.listings.filter(stays),
    kpis: dataset.kpis.filter(stays),
    projectSheets: dataset.projectSheets.filter(stays),
    budgets: dataset.budgets.filter(stays).map((budget) =>
      budget.project === revised?.id
        ? {
            ...budget,
            years: budget.years.map((year) => ({
              ...year,
              amount: { kind: "decided" as const, thousandYen: 7 },
            })),
          }
        : budget,
    ),
  };
};
