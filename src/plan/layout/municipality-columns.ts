import { indexBy, type Dataset, type Municipality, type MunicipalityId } from "../../domain";
import { columnKey } from "../keys/keys";
import { styles } from "./palette";
import type { ColumnDraft } from "./sheet-draft";
import { displayWidth } from "./text-metrics";

/** More partners than this, and their names are written from top to bottom. */
const mostHorizontalNames = 16;

export const partnersOf = ({
  region,
  municipalities,
}: Pick<Dataset, "region" | "municipalities">): readonly Municipality[] => {
  const byId = indexBy(municipalities, ({ id }) => id);
  return region.partners.flatMap((id) => byId.get(id) ?? []);
};

/** One column of marks per partner, wide enough for the longest name, or narrow with vertical names. */
export const municipalityColumns = (partners: readonly Municipality[]): readonly ColumnDraft[] => {
  const isVertical = partners.length > mostHorizontalNames;
  const longest = Math.max(0, ...partners.map(({ name }) => displayWidth(name)));
  return partners.map(({ id, name }) => ({
    heading: name,
    width: isVertical ? 4.5 : Math.min(14, Math.max(7, longest + 1)),
    style: styles.mark,
    ...(isVertical ? { headingStyle: styles.verticalHeading } : {}),
    key: columnKey.municipality(id),
  }));
};

/** Names of municipalities in a sentence: 「玉野市、瀬戸内市」. */
export const municipalityNames = (
  { municipalities }: Pick<Dataset, "municipalities">,
  ids: readonly MunicipalityId[],
): string => ids.map((id) => municipalities.find((one) => one.id === id)?.name ?? id).join("、");
