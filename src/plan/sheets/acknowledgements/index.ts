import type { Worksheet } from "../worksheet";
import { planAcknowledgementSheet } from "./sheet";

/** 確認記録. What staff wrote there is no part of the dataset: `readAcknowledgements` reads it. */
export const acknowledgements: Worksheet = {
  plan: planAcknowledgementSheet,
  places: {},
  readBack: "nothing",
  provenance: "nothing",
};
