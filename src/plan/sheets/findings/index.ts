import type { Worksheet } from "../worksheet";
import { planFindingsSheet } from "./sheet";

/** 点検結果. What staff type beside the findings is no part of the dataset: `acknowledgementsTyped` reads it. */
export const findings: Worksheet = {
  plan: planFindingsSheet,
  places: {},
  readBack: "nothing",
  provenance: "nothing",
};
