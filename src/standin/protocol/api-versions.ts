import { HostError } from "../model/host-error";

/** The `ExcelApi` set of the modelled members that are newer than 1.10; all others are in every Excel that matters. */
const versions: Readonly<Record<string, string>> = {
  "Application.DecimalSeparator": "1.11",
  "Application.ThousandsSeparator": "1.11",
  "Application.UseSystemSeparators": "1.11",
  "AutoFilter.ClearColumnCriteria": "1.14",
  "Comment.ContentType": "1.12",
  "Comment.Resolved": "1.11",
  "CommentCollection.GetItemOrNullObject": "1.14",
  "CommentReplyCollection.GetItemOrNullObject": "1.14",
  "ConditionalFormatCollection.GetItemOrNullObject": "1.14",
  "Range.GetMergedAreasOrNullObject": "1.13",
  "Table.Resize": "1.13",
  "Worksheet._RegisterEventNameChanged": "1.17",
  "Worksheet._RegisterProtectionChangedEvent": "1.14",
  "Worksheet._RegisterRowHiddenChangedEvent": "1.11",
  "WorksheetCollection._RegisterEventNameChanged": "1.17",
  "WorksheetCollection._RegisterProtectionChangedEvent": "1.14",
  "WorksheetCollection._RegisterRowHiddenChangedEvent": "1.11",
};

export const isVersionSupported = (wanted: string, newest: string): boolean => {
  const numberOf = (version: string): number => {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    return major * 1000 + minor;
  };
  return numberOf(wanted) <= numberOf(newest);
};

export const isMemberSupported = (className: string, member: string, newest: string): boolean => {
  const version = versions[`${className}.${member}`];
  return version === undefined || isVersionSupported(version, newest);
};

/** An older Excel answers a newer member with `ApiNotFound`. */
export const requireVersion = (className: string, member: string, newest: string): void => {
  if (isMemberSupported(className, member, newest)) return;
  throw new HostError(
    "ApiNotFound",
    `The API you are trying to use could not be found: ${className}.${member} is newer than ExcelApi ${newest}.`,
  );
};
