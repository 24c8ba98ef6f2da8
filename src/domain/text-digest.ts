import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

const digits = 16;

/** The first 16 hexadecimal digits of the SHA-256 of a text: by it a layout, a finding or an edition is known again. */
export const digestOf = (text: string): string => bytesToHex(sha256(text)).slice(0, digits);
