import type { Random } from "../../fixtures/region-documents/random";

const strangeValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  "",
  "x",
  "\u0000",
  "\u202e",
  "__proto__",
  [],
  {},
  [[]],
  { kind: "decided" },
  "令和20000年",
  "2025-02-30",
];

interface Place {
  readonly holder: unknown[] | Record<string, unknown>;
  readonly key: string;
}

const isHolder = (value: unknown): value is unknown[] | Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Walks down at random, so that small parts are met as often as large lists. */
const placeIn = (root: unknown, random: Random): Place | null => {
  let place: Place | null = null;
  let value = root;
  while (isHolder(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0) return place;
    const key = keys[random.integer(keys.length)] ?? "";
    place = { holder: value, key };
    value = Array.isArray(value) ? value[Number(key)] : value[key];
    if (random.isOneIn(6)) return place;
  }
  return place;
};

const write = ({ holder, key }: Place, value: unknown): void => {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
};

const remove = ({ holder, key }: Place): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
};

const readAt = ({ holder, key }: Place): unknown =>
  Array.isArray(holder) ? holder[Number(key)] : holder[key];

type ValueChange = (place: Place, random: Random) => void;

const valueChanges: readonly ValueChange[] = [
  (place, random) => {
    write(place, strangeValues[random.integer(strangeValues.length)]);
  },
  remove,
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else holder[`${key}x`] = structuredClone(holder[key]);
  },
  (place) => {
    const value = readAt(place);
    write(
      place,
      typeof value === "string" ? `${value}い` : typeof value === "number" ? value + 1 : [value],
    );
  },
];

const damageText = (text: string, random: Random): string => {
  const at = random.integer(text.length);
  switch (random.integer(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + random.integer(5));
    case 2:
      return `${text.slice(0, at)}${"[".repeat(50_000)}${text.slice(at)}`;
    case 3:
      return `${text.slice(0, at)}${'"'.repeat(1 + random.integer(3))}${text.slice(at)}`;
    default:
      return `${text.slice(0, at)}${"\\".repeat(20_000)}${text.slice(at)}`;
  }
};

/** A JSON text after one to three changes: of its values, or one time in five of its letters. */
export const changeJson = (text: string, random: Random): string => {
  if (random.isOneIn(5)) return damageText(text, random);
  const value: unknown = JSON.parse(text);
  for (let left = 1 + random.integer(3); left > 0; left -= 1) {
    const place = placeIn(value, random);
    if (place !== null) valueChanges[random.integer(valueChanges.length)]?.(place, random);
  }
  return JSON.stringify(value, null, 2);
};
