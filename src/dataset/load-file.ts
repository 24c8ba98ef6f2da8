import type * as z from "zod/mini";
import { faultAt, faultsOfIssues, firstPerPath, isRecord, type Fault } from "./load-fault";
import { parseJson } from "./load-json";

/** A format of our own: its name, the version this program reads, and what to call it in Japanese. */
export interface FileFormat {
  readonly format: string;
  readonly version: number;
  readonly word: string;
}

/** The value under the schema, or all faults; never both. */
export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A file of another kind or version would only yield a flood of faults: one says it. */
const headerFault = (
  statedFormat: unknown,
  statedVersion: unknown,
  { format, version, word }: FileFormat,
): Fault | null => {
  if (statedFormat !== format) {
    return faultAt(["format"], statedFormat, `${word}を示す「${format}」`);
  }
  if (Number.isInteger(statedVersion) && Number(statedVersion) > version) {
    return {
      path: "$.version",
      message: `第${String(statedVersion)}版の${word}です。このプログラムが読めるのは第${version}版までです。新しいプログラムで開いてください。`,
    };
  }
  return statedVersion === version
    ? null
    : faultAt(["version"], statedVersion, `版の番号「${version}」`);
};

/** The schema library hands all issues on in one call, which the engine refuses for some hundred thousand: `null` for those. */
const parseBody = <Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
): z.core.util.SafeParseResult<z.output<Schema>> | null => {
  try {
    return schema.safeParse(body);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const tooManyFaults = ({ word }: FileFormat): Fault => ({
  path: "$",
  message: `${word}として読めない項目が多すぎます。正しいファイルかどうかを確認してください。`,
});

/** Validates JSON text by a schema and further checks of the raw value; lists every fault, one per JSON path. */
export const loadFile = <Schema extends z.ZodMiniType>(
  text: string,
  format: FileFormat,
  schema: Schema,
  furtherFaults: (value: unknown) => readonly Fault[],
): Loaded<z.output<Schema>> => {
  const { value, faults: keyFaults, isUsable } = parseJson(text);
  if (!isUsable) return { ok: false, faults: keyFaults };
  if (!isRecord(value))
    return { ok: false, faults: [faultAt([], value, `${format.word}の項目の組({ })`)] };
  const { format: statedFormat, version: statedVersion, ...body } = value;
  const wrongHeader = headerFault(statedFormat, statedVersion, format);
  if (wrongHeader !== null) return { ok: false, faults: [...keyFaults, wrongHeader] };
  const parsed = parseBody(schema, body);
  if (parsed === null) return { ok: false, faults: [tooManyFaults(format)] };
  const faults = firstPerPath([
    ...keyFaults,
    ...(parsed.success ? [] : faultsOfIssues(parsed.error.issues, body)),
    ...furtherFaults(body),
  ]);
  return parsed.success && faults.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, faults };
};
