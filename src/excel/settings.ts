import { digestOf, formatIsoDate, parseIsoDate, type Dataset, type PartialDate } from "../domain";
// Not by way of the index: what writes CSV is not for browsers.
import { saveDataset } from "../dataset/save";
import type { SheetId, SheetMemory } from "../plan";
import { unpackMemory } from "./packed-memory";

const prefix = "renkei-totsugo";

export const settingKey = {
  dataset: `${prefix}.dataset`,
  statusList: `${prefix}.status-list`,
  lastCheck: `${prefix}.last-check`,
  claim: (writer: string) => `${prefix}.claim.${writer}`,
  sheet: (id: SheetId) => `${prefix}.sheet.${id}`,
  layout: (id: SheetId) => `${prefix}.layout.${id}`,
} as const;

/** From which dataset a workbook was filled. */
export interface FilledFrom {
  readonly region: string | null;
  /** Name of the core city; `null` also in workbooks that do not remember it. */
  readonly coreCity: string | null;
  /** Ids of the core city and the partners: two regions can bear one name. */
  readonly municipalities: readonly string[];
  readonly digest: string;
}

/** Settings of the workbook by key, as they were read. */
export type Settings = ReadonlyMap<string, unknown>;

/** What a setting holds that was asked for by its key; nothing where there is none. */
export const settingValue = (setting: Excel.Setting): unknown => {
  const held: unknown = setting.isNullObject ? "" : setting.value;
  return held;
};

/** The JSON that a setting holds; `null` for anything else. */
export const parsedSetting = (value: unknown): unknown => {
  if (typeof value !== "string") return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
};

const parsed = (settings: Settings, key: string): unknown => parsedSetting(settings.get(key));

/** Stands for the digest of a layout of which nothing, or only a part, could be drawn. */
export const undrawn = { wholly: "", partly: "partly" } as const;

/** What was last written into a sheet. Which layout it has stands by itself: it is drawn in a later request. */
export const sheetMemoryIn = (settings: Settings, id: SheetId): SheetMemory | null => {
  const memory = unpackMemory(parsed(settings, settingKey.sheet(id)));
  const layout = settings.get(settingKey.layout(id));
  return memory === null || typeof layout !== "string" ? memory : { ...memory, layout };
};

/** Whether a sheet was written and drawn to the end. */
export const isFinishedIn = (settings: Settings, id: SheetId): boolean =>
  (sheetMemoryIn(settings, id)?.layout ?? undrawn.wholly) !== undrawn.wholly;

export const filledFromIn = (settings: Settings): FilledFrom | null => {
  const value = parsed(settings, settingKey.dataset);
  if (typeof value !== "object" || value === null) return null;
  if (!("region" in value && "municipalities" in value && "digest" in value)) return null;
  const { region, municipalities, digest } = value;
  if (typeof digest !== "string" || !Array.isArray(municipalities)) return null;
  const coreCity = "coreCity" in value ? value.coreCity : null;
  return {
    region: typeof region === "string" ? region : null,
    coreCity: typeof coreCity === "string" ? coreCity : null,
    municipalities: municipalities.map(String),
    digest,
  };
};

/** 現在日 with which 取組状況一覧 was last made; `null` when it was filled as the document states it. */
export const statusListDateIn = (settings: Settings): PartialDate | null => {
  const value = parsed(settings, settingKey.statusList);
  return typeof value === "string" ? parseIsoDate(value) : null;
};

export const statusListSetting = (asOf: PartialDate): string => JSON.stringify(formatIsoDate(asOf));

const known = new WeakMap<Dataset, FilledFrom>();

/** What a workbook remembers of the dataset it is filled from. */
export const filledFromOf = (dataset: Dataset): FilledFrom => {
  const before = known.get(dataset);
  if (before !== undefined) return before;
  const { region, municipalities } = dataset;
  const result = {
    region: region.name,
    coreCity: municipalities.find(({ id }) => id === region.coreCity)?.name ?? null,
    municipalities: municipalities.map(({ id }) => id),
    digest: digestOf(saveDataset(dataset)),
  };
  known.set(dataset, result);
  return result;
};
