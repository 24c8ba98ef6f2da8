import { digestOf, type ComparedValue, type Place, type TotalScope } from "../domain";

/** What a fingerprint is taken over: values only, so that a shifted line or a new wording keeps it. */
export type FingerprintValue = ComparedValue | readonly FingerprintValue[];

const scopeIdentity = (scope: TotalScope): readonly FingerprintValue[] => {
  switch (scope.kind) {
    case "initiative":
      return [scope.kind, scope.initiative];
    case "pillar":
      return [scope.kind, scope.pillar];
    case "region":
      return [scope.kind];
  }
};

/** What makes a place the same place: its ids, never a line number. */
export const identityOf = (place: Place): readonly FingerprintValue[] => {
  switch (place.kind) {
    case "budgetYear":
      return [place.kind, place.project, place.fiscalYear];
    case "participation":
      return [place.kind, place.project, place.municipalities.toSorted()];
    case "subtotal":
      return [place.kind, ...scopeIdentity(place.scope), place.column];
    case "initiative":
      return [place.kind, place.initiative];
    case "municipality":
      return [place.kind, place.municipality];
    case "participationCount":
    case "budgetTotal":
    case "project":
      return [place.kind, place.project];
    case "agreementInitiative":
      return [place.kind, place.initiative, place.municipality];
    case "kpi":
      return [place.kind, place.project, place.indicator, place.part];
    case "annexItem":
      return [place.kind, place.initiative, place.municipality, place.part];
    case "documentLine":
      return [place.kind, place.document];
  }
};

/**
 * The first 16 hexadecimal digits of the SHA-256 of the rule, the place (without its line number) and the compared values.
 * `occurrence` tells apart findings of one rule that agree in all of these.
 */
export const fingerprintOf = (
  rule: string,
  at: Place,
  values: readonly FingerprintValue[],
  occurrence: number,
): string => {
  const repeated = occurrence === 0 ? [] : [occurrence];
  return digestOf(JSON.stringify([rule, identityOf(at), values, ...repeated]));
};
