import { columnKey, rowKey, type FoundValue } from "../../../src/plan";
import { deleteColumn, type } from "../../fixtures/found-sheets";
import { problemLines, readEdited, seedPlan, seeds, sheetPlan, type Edits } from "./read-edited";

const volunteers = "市民協働事業の推進(災害ボランティア)";
const typing = (
  id: "participation" | "budget" | "statusList",
  value: FoundValue,
  project = volunteers,
) => type(sheetPlan(seedPlan, id), rowKey.project(project), columnKey.project, value);

describe("事業の名称", () => {
  test.each<readonly [string, Edits, string, readonly string[]]>([
    [
      "参加マトリクスで変えた",
      { participation: [typing("participation", "災害ボランティア")] },
      "災害ボランティア",
      [],
    ],
    ["事業費で変えた", { budget: [typing("budget", "災害ボランティア")] }, "災害ボランティア", []],
    [
      "取組状況一覧で変えた",
      { statusList: [typing("statusList", "災害ボランティア")] },
      "災害ボランティア",
      [],
    ],
    ["前後の空白は名称ではない", { budget: [typing("budget", ` ${volunteers} `)] }, volunteers, []],
    ["数値も名称になる", { budget: [typing("budget", 2030)] }, "2030", []],
    [
      "2つのシートで同じ名称に変えた",
      {
        participation: [typing("participation", "新名称")],
        statusList: [typing("statusList", "新名称")],
      },
      "新名称",
      [],
    ],
    [
      "2つのシートで別の名称に変えた",
      { budget: [typing("budget", "甲")], participation: [typing("participation", "乙")] },
      "乙",
      [
        `事業費!B41 notice 「${volunteers}」の名称は、「参加マトリクス」では「乙」、「事業費」では「甲」です。「乙」として点検しました。`,
      ],
    ],
    [
      "名称を消した",
      { budget: [typing("budget", "")] },
      volunteers,
      [`事業費!B41 cell 「${volunteers}」の名称が空欄です。`],
    ],
    [
      "名称が計算結果の失敗である",
      { participation: [typing("participation", "#NAME?")] },
      volunteers,
      [`参加マトリクス!B29 cell 「${volunteers}」の名称の計算結果が「#NAME?」です。`],
    ],
  ])("%s", (_, edits, name, problems) => {
    const read = readEdited(seeds, edits);
    expect(read.current).toEqual({
      ...seeds,
      projects: seeds.projects.map((project) =>
        project.id === volunteers ? { ...project, name } : project,
      ),
    });
    expect(problemLines(read)).toEqual(problems);
  });

  test("取組状況一覧の印字のままなら、ほかの資料と表記が違っても名称の変更ではない", () => {
    const printed = seeds.listings.find(
      ({ kind, project }) => kind === "status-list" && project === volunteers,
    )?.printedName;
    expect(printed).not.toBe(volunteers);
    expect(readEdited(seeds).current.projects).toEqual(seeds.projects);
  });

  test("名称の列がなければ、そう伝えて元の名称とする", () => {
    const read = readEdited(seeds, {
      budget: [deleteColumn(sheetPlan(seedPlan, "budget"), columnKey.project)],
    });
    expect(read.current).toEqual(seeds);
    expect(problemLines(read)).toEqual([
      "事業費 cell 「事務事業」の列がありません。名称の変更は点検していません。",
    ]);
  });
});
