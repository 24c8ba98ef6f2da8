/** One number for the place of a cell. More columns than a sheet has rows of it never meet. */
const stride = 16_384;

export const cellKey = (row: number, column: number): number => row * stride + column;
export const rowOfKey = (key: number): number => Math.floor(key / stride);
export const columnOfKey = (key: number): number => key % stride;
