const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Files of Office before 2007, of other programs of that time, and encrypted ones of today: MS-CFB 2.2. */
export const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, head);

/** Whether a compound file has a stream of this name; its names are UTF-16. */
export const holdsStream = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
};
