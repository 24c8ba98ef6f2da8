import { parsedSetting, settingKey, settingValue, type Settings } from "./settings";

/** One pane on one computer. */
export interface Writer {
  /** The same as long as the pane is on this computer; other than that of any other. */
  readonly id: string;
  /** Who sits there, where it is known; otherwise empty. */
  readonly name: () => string;
}

/** Somebody who is writing into the workbook right now. */
export interface Claim {
  readonly name: string;
  /** Milliseconds since 1970, by that person's clock. */
  readonly since: number;
  /** When it was last renewed: it is with every request. */
  readonly renewed: number;
}

/** A claim that nobody has renewed for so long is none: its pane was closed, or has lost its connection. */
const lastsMilliseconds = 120_000;

/** What a claim is set to when it is given up: the next one of this pane takes its place. */
const released = "";

const parsedClaim = (value: unknown): Claim | null => {
  const claim = parsedSetting(value);
  if (typeof claim !== "object" || claim === null) return null;
  if (!("name" in claim && "since" in claim && "renewed" in claim)) return null;
  const { name, since, renewed } = claim;
  return typeof name === "string" && typeof since === "number" && typeof renewed === "number"
    ? { name, since, renewed }
    : null;
};

/** Clocks differ: one that goes ahead must not keep others out for longer. */
const isLive = ({ renewed }: Claim, now: number): boolean =>
  Math.abs(now - renewed) < lastsMilliseconds;

const isClaimOfOther = (key: string, { id }: Writer): boolean =>
  key.startsWith(settingKey.claim("")) && key !== settingKey.claim(id);

const firstLive = (values: readonly unknown[]): Claim | null =>
  values.flatMap((value) => parsedClaim(value) ?? []).find((claim) => isLive(claim, Date.now())) ??
  null;

/** Fails where somebody else is writing, as the settings of the workbook say: what was read is half of what comes. */
export const respectClaims = (settings: Settings, writer: Writer): void => {
  const values = [...settings].flatMap(([key, value]) =>
    isClaimOfOther(key, writer) ? [value] : [],
  );
  const other = firstLive(values);
  if (other !== null) throw new ClaimedByOther(other);
};

/** Somebody else is writing: thrown before anything is written. */
export class ClaimedByOther extends Error {
  constructor(readonly claim: Claim) {
    super("Somebody else is writing into the workbook.");
  }
}

/** The claim of this pane while it writes. */
export interface OwnClaim {
  /** Queues that it lasts on. */
  readonly renew: (context: Excel.RequestContext) => void;
  /** Queues that it is given up. */
  readonly release: (context: Excel.RequestContext) => void;
}

/**
 * Says in the workbook who is writing, and then looks whether somebody else has said so as well: of two who begin together at
 * least one sees the other, and gives way.
 */
export const takeClaim = async (
  context: Excel.RequestContext,
  writer: Writer,
  before: Settings,
): Promise<OwnClaim> => {
  const { settings } = context.workbook;
  const key = settingKey.claim(writer.id);
  const since = Date.now();
  const renew = ({ workbook }: Excel.RequestContext): void => {
    const claim: Claim = { name: writer.name(), since, renewed: Date.now() };
    workbook.settings.add(key, JSON.stringify(claim));
  };
  const release = ({ workbook }: Excel.RequestContext): void => {
    workbook.settings.add(key, released);
  };
  renew(context);
  const known = [...before.keys()].filter((one) => isClaimOfOther(one, writer));
  const claims = known.map((one) => settings.getItemOrNullObject(one));
  for (const claim of claims) claim.load("value");
  settings.load("items/key");
  await context.sync();
  const fresh = settings.items
    .filter((one) => isClaimOfOther(one.key, writer) && !known.includes(one.key))
    .map((setting) => setting.load("value"));
  if (fresh.length > 0) await context.sync();
  const other = firstLive([...claims, ...fresh].map(settingValue));
  if (other === null) return { renew, release };
  release(context);
  await context.sync();
  throw new ClaimedByOther(other);
};
