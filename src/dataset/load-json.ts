import { formatPath, type Fault, type Path } from "./load-fault";

/** What `parseJson` gives: the value where the text is JSON at all, and every fault of its keys. */
export interface ParsedJson {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** `false` when there is no value, or it is nested too deeply to look at. */
  readonly isUsable: boolean;
}

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Far more than the formats nest; a deeper text would exhaust the stack. */
const deepest = 100;

interface Container {
  readonly path: Path;
  readonly keys: Set<string> | null;
  /** The key or index the next value stands under. */
  next: string | number;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gu;

const keyFault = (key: string, container: Container): Fault | null => {
  const path = formatPath([...container.path, key]);
  if (forbiddenKeys.has(key)) {
    return { path, message: `項目名「${key}」は使えません。この項目を取り除いてください。` };
  }
  return container.keys?.has(key) === true
    ? {
        path,
        message: `項目「${key}」が同じまとまりに2つ以上あります。1つだけ必要です。正しい方を残してください。`,
      }
    : null;
};

const unquote = (token: string): string => {
  const value: unknown = JSON.parse(token);
  return typeof value === "string" ? value : token;
};

/** Walks the tokens of valid JSON: `JSON.parse` keeps only the last of several equal keys and says nothing. */
const keyFaults = (json: string): { readonly faults: readonly Fault[]; readonly depth: number } => {
  const faults: Fault[] = [];
  const open: Container[] = [];
  let depth = 0;
  let previous = "";
  for (const [token] of json.matchAll(tokens)) {
    const container = open.at(-1);
    if (token === "{" || token === "[") {
      const path = container === undefined ? [] : [...container.path, container.next];
      const isObject = token === "{";
      open.push({ path, keys: isObject ? new Set() : null, next: isObject ? "" : 0 });
      depth = Math.max(depth, open.length);
      if (depth > deepest) return { faults, depth };
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (container !== undefined) {
      if (token === "," && typeof container.next === "number") container.next += 1;
      if (container.keys !== null && (previous === "{" || previous === ",") && token !== ",") {
        const key = unquote(token);
        const fault = keyFault(key, container);
        if (fault !== null) faults.push(fault);
        container.keys.add(key);
        container.next = key;
      }
    }
    previous = token;
  }
  return { faults, depth };
};

const unusable = (message: string): ParsedJson => ({
  value: undefined,
  faults: [{ path: "$", message }],
  isUsable: false,
});

/** Reads JSON (a leading byte order mark is allowed) and lists keys that are repeated or forbidden. */
export const parseJson = (text: string): ParsedJson => {
  const json = text.replace(/^\uFEFF/u, "");
  if (json.trim() === "") {
    return unusable("中身がありません。JSON が必要です。正しいファイルを選んでください。");
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return unusable(
      "JSON として読めません。途中で切れているか、記号に誤りがあります。正しいファイルを選び直してください。",
    );
  }
  const { faults, depth } = keyFaults(json);
  return depth > deepest
    ? unusable(
        `入れ子が${deepest}段を超えています。正本データはこれほど深くなりません。正しいファイルを選んでください。`,
      )
    : { value, faults, isUsable: true };
};
