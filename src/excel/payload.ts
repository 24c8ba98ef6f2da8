import type { WriteBlock } from "../plan";

/** Below the 5 MB at which Excel on the web refuses a request; the rest is for what surrounds the values. */
const largestRequest = 3_500_000;
const largestBlock = 1_000_000;

const bytes = new TextEncoder();

/** Bytes that a value takes in a request: its text in UTF-8, quotation marks and comma. */
const bytesOf = (value: string | number): number =>
  typeof value === "number" ? 12 : bytes.encode(value).length + 8;

const rowBytes = (row: readonly (string | number)[]): number =>
  row.reduce<number>((sum, value) => sum + bytesOf(value), 2);

/** A block with about how many bytes it takes in a request. */
interface WeighedBlock extends WriteBlock {
  readonly bytes: number;
}

/** Cuts blocks that are too large for one request, by rows. */
export const weighBlocks = (blocks: readonly WriteBlock[]): readonly WeighedBlock[] =>
  blocks.flatMap(({ range, values }) => {
    const parts: { first: number; rows: (readonly (string | number)[])[]; bytes: number }[] = [];
    values.forEach((row, index) => {
      const weight = rowBytes(row);
      const last = parts.at(-1);
      if (last !== undefined && last.bytes + weight <= largestBlock) {
        last.rows.push(row);
        last.bytes += weight;
      } else parts.push({ first: index, rows: [row], bytes: weight });
    });
    return parts.map((part) => ({
      range: { ...range, row: range.row + part.first, rowCount: part.rows.length },
      values: part.rows,
      bytes: part.bytes,
    }));
  });

/** Adds up what is queued, and says when it has to be sent. */
export const newPayload = () => {
  let queued = 0;
  return {
    /** Whether what is queued has to be sent before so much more is added. */
    isFull: (more: number): boolean => queued > 0 && queued + more > largestRequest,
    add: (more: number): void => {
      queued += more;
    },
    sent: (): void => {
      queued = 0;
    },
  };
};
