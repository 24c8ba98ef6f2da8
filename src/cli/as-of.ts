import { InvalidArgumentError } from "commander";
import { parseIsoDate, type PartialDate } from "../domain";

/** Reads `--as-of`: a whole day. */
export const parseAsOf = (text: string): PartialDate => {
  const date = parseIsoDate(text);
  if (date?.day == null) {
    throw new InvalidArgumentError("「2025-04-01」の形で、暦にある日付を指定してください。");
  }
  return date;
};

/** The day in Japan, whatever the time zone of the machine. */
export const today = (): PartialDate => {
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(new Date());
  return parseAsOf(text);
};
