import { columnKey, rowKey } from "../../keys/keys";
import type { Worksheet } from "../worksheet";
import { agreementProvenance } from "./provenance";
import { annexColumns, readAgreements } from "./read";
import { planAgreementSheet } from "./sheet";

/** 協約 */
export const agreement: Worksheet = {
  plan: ({ dataset }) => planAgreementSheet(dataset),
  places: {
    agreementInitiative: {
      rank: 0,
      cells: ({ municipality, initiative }) => [
        { row: rowKey.annexItem(municipality, initiative), column: columnKey.annexItem },
      ],
    },
    annexItem: {
      rank: 0,
      cells: ({ municipality, initiative, part }) => [
        { row: rowKey.annexItem(municipality, initiative), column: annexColumns[part] },
      ],
    },
  },
  readBack: {
    part: "agreement",
    columns: new RegExp(`^(?:${Object.values(annexColumns).join("|")})$`, "u"),
    read: readAgreements,
  },
  provenance: agreementProvenance,
};
