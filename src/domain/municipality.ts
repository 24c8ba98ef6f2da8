/** The six-digit code where the municipality is in the national list, otherwise its name. */
export type MunicipalityId = string;

/** 市区町村 */
export interface Municipality {
  readonly id: MunicipalityId;
  readonly name: string;
  /** 全国地方公共団体コード, six digits with its check digit; `null` when no list knows the name. */
  readonly lgCode: string | null;
  readonly prefecture: string | null;
}

/**
 * Whether the sixth digit of a 全国地方公共団体コード follows from the first five.
 * Source: 総務省「全国地方公共団体コード仕様」 (modulus 11, weights 6 to 2).
 */
export const hasValidCheckDigit = (lgCode: string): boolean => {
  if (!/^\d{6}$/.test(lgCode)) return false;
  const digits = Array.from(lgCode, Number);
  const weighted = digits.slice(0, 5).reduce((sum, digit, index) => sum + digit * (6 - index), 0);
  return (11 - (weighted % 11)) % 10 === digits[5];
};
