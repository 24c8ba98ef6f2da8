import { namesIn } from "../../src/cli/report/names";
import type { Place } from "../../src/domain";
import { nankoku, projectId, sampleDataset, tosa, visionId } from "../fixtures/sample-dataset";

const project = projectId("鉄道の利用促進");
const initiative = "広域観光の推進";
const names = namesIn(sampleDataset());

test.each<[Place, string]>([
  [{ kind: "project", project }, "事業「鉄道の利用促進」"],
  [{ kind: "budgetYear", project, fiscalYear: 2027 }, "事業「鉄道の利用促進」の令和9年度の事業費"],
  [{ kind: "budgetTotal", project }, "事業「鉄道の利用促進」の事業費の計"],
  [
    { kind: "participation", project, municipalities: [nankoku, tosa], part: "statusList" },
    "事業「鉄道の利用促進」の連携市町(南国市、土佐市)",
  ],
  [
    { kind: "kpi", project, indicator: "利用者数", part: "baseline" },
    "事業「鉄道の利用促進」の指標「利用者数」の基準値",
  ],
  [
    { kind: "kpi", project, indicator: "利用者数", part: "target" },
    "事業「鉄道の利用促進」の指標「利用者数」の目標値",
  ],
  [
    { kind: "agreementInitiative", initiative, municipality: nankoku },
    "連携取組「広域観光の推進」と南国市の連携協約",
  ],
  [
    { kind: "annexItem", initiative, municipality: nankoku, part: "content" },
    "連携取組「広域観光の推進」と南国市の連携協約の取組内容",
  ],
  [
    { kind: "annexItem", initiative, municipality: nankoku, part: "roleB" },
    "連携取組「広域観光の推進」と南国市の連携協約の乙の役割",
  ],
  [{ kind: "documentLine", document: visionId, line: 3 }, "別冊 令和10年3月 3行目"],
])("%j を言葉で示す", (place, text) => {
  expect(names.place(place)).toBe(text);
});
