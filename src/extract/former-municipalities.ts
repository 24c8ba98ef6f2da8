/** A municipality that goes by another name since, or has become part of another. */
interface FormerMunicipality {
  readonly name: string;
  readonly prefecture: string;
  readonly successor: string;
}

/**
 * Changes of names since the first 連携中枢都市圏 (2014). Source: 総務省「全国地方公共団体コード」改正一覧表, by 平成26年1月1日 (滝沢),
 * 平成26年4月5日 (岩舟), 平成28年10月10日 (富谷), 平成30年10月1日 (那珂川), 令和元年5月1日 (篠山).
 */
export const formerMunicipalities: readonly FormerMunicipality[] = [
  { name: "滝沢村", prefecture: "岩手県", successor: "滝沢市" },
  { name: "岩舟町", prefecture: "栃木県", successor: "栃木市" },
  { name: "富谷町", prefecture: "宮城県", successor: "富谷市" },
  { name: "那珂川町", prefecture: "福岡県", successor: "那珂川市" },
  { name: "篠山市", prefecture: "兵庫県", successor: "丹波篠山市" },
];
