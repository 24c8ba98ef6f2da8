const signature = "\x89PNG\r\n\x1a\n";

/** Width and height from the header of a PNG file (PNG 1.2, 11.2.2 IHDR); `null` for anything else. */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  if (bytes.toString("latin1", 0, 8) !== signature || bytes.length < 24) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
