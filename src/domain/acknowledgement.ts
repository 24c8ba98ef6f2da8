/**
 * 確認済み: somebody looked at one finding, and says why it may stand. 照会中: somebody was asked about it, and it stays open.
 * Lapses when a compared value changes.
 */
export interface Acknowledgement {
  /** 照会中; 確認済み without it. */
  readonly kind?: "inquiry";
  /** Of the finding; it is taken over the compared values. */
  readonly fingerprint: string;
  readonly rule: string;
  /** The finding in words, as it stood: title of the rule, place, message, and both values. */
  readonly ruleTitle: string;
  readonly place: string;
  readonly message: string;
  readonly stated: string;
  readonly computed: string;
  readonly reason: string;
  readonly confirmedBy: string;
  /** ISO 8601 day. */
  readonly confirmedOn: string;
  /** 取り消し; `null` while it holds. */
  readonly withdrawn: { readonly on: string; readonly by: string } | null;
}
