/*
 * The titles by which documents are recognised, on normalised text. What public papers print: 要綱の様式,
 * 例規集 (「○甲市及び乙町における…連携協約」 without a cover), 定住自立圏の協定書.
 */

/** 「連携中枢都市圏形成に係る(変更)連携協約書」, 「○甲市及び乙町における…圏の形成に係る連携協約」, 「定住自立圏の形成に関する協定書」. */
const agreementTitle =
  /^[○◯〇●]?(?:([^。、「」]{2,20}?)(?:及び|と)([^。、「」]{2,20}?)(?:と)?(?:における|の間における|の間の|の(?=連携|定住)))?[^。、「」]{0,30}圏域?の?形成(?:に係る|に関する)?(変更)?(?:連携)?(?:協約|協定)書?((?:の一部)?を(?:変更|改正)する(?:連携)?(?:協約|協定)書?|の?変更(?:に関する)?(?:連携)?(?:協約|協定)書?)?$/u;

/** 甲 and 乙 as an agreement's title names them, and whether it amends another; `null` for other texts. */
export const readAgreementTitle = (
  text: string,
): { readonly isAmendment: boolean; readonly parties: readonly string[] } | null => {
  const match = agreementTitle.exec(text);
  if (match === null) return null;
  const [, partyA, partyB, changed, amends] = match;
  return {
    isAmendment: changed !== undefined || amends !== undefined,
    parties: partyA === undefined || partyB === undefined ? [] : [partyA, partyB],
  };
};

const statusListTitle =
  /^(?:.{0,40}取り?組み?状況一覧表?(?:\([^()]{1,10}年度\))?|.{0,40}連携(?:中枢都市圏)?事業(?:の)?(?:進捗状況)?一覧表?(?:.{0,6}進捗(?:状況)?概要)?|.{0,40}進捗(?:状況)?概要)$/u;

/** Whether a line is the title of a status list: 「岡山市と連携市町との取組状況一覧」, 「連携事業一覧表」, 「進捗概要」. */
export const isStatusListTitle = (text: string): boolean => statusListTitle.test(text);

/** The core city in a title, behind the year: 「令和8年度 岡山市と連携市町との取組状況一覧」 → 岡山市; `null` where none stands there. */
export const coreCityInTitle = (title: string): string | null =>
  /^(?:【?(?:資料|別紙|参考)[\d-]*】?\s?)?(?:(?:[^\d元\s]{0,2}(?:元|\d{1,4})年度)\s?の?)?(.{1,20}?)と連携市町/u.exec(
    title.trim(),
  )?.[1] ?? null;

/** What is said where no title is recognised. */
export const knownTitles = [
  "別冊（「○○連携中枢都市圏ビジョン」か「○○定住自立圏共生ビジョン」の題名と「別冊」）",
  "取組状況一覧（「○○市と連携市町との取組状況一覧」「連携事業一覧表」「進捗概要」）",
  "連携協約（「連携中枢都市圏形成に係る連携協約書」「○○市及び○○町における…連携協約」「定住自立圏の形成に関する協定書」とその変更）",
].join("、");
