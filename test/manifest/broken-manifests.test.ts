import { readFileSync } from "node:fs";
import { checkManifest, hostedFilesIn } from "./check";

const manifest = readFileSync("manifest.xml", "utf8");
const files = hostedFilesIn([".", "src/taskpane"]);

interface SingleFault {
  readonly title: string;
  readonly replace: string | RegExp;
  readonly by: string;
  /** A part of the line of the broken file that the message points to. */
  readonly line: string;
  readonly message: string;
}

const faults: readonly SingleFault[] = [
  {
    title: "終了タグがない",
    replace: "</Requirements>",
    by: "",
    line: "</OfficeApp>",
    message: "XMLとして読めません",
  },
  {
    title: "引用符がない",
    replace: 'Name="Workbook"',
    by: "Name=Workbook",
    line: "Name=Workbook",
    message: "XMLとして読めません",
  },
  {
    title: "最初の要素の名前空間が違う",
    replace: "appforoffice/1.1",
    by: "appforoffice/1.0",
    line: "<OfficeApp",
    message:
      "最初の要素が「OfficeApp」です。名前空間「http://schemas.microsoft.com/office/appforoffice/1.1」",
  },
  {
    title: "要素の順序が違う（Id と Version）",
    replace: /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    by: "$2\n$1",
    line: "<Id>",
    message: "「OfficeApp」の中に「Id」がありますが、順序が違います。「Version」より前",
  },
  {
    title: "要素の順序が違う（ボタンの Icon と Supertip）",
    replace: /(<Supertip>[\s\S]*?<\/Supertip>)\s*(<Icon>[\s\S]*?<\/Icon>)/,
    by: "$2\n$1",
    line: "<Supertip>",
    message: "順序が違います。「Icon」より前に置いてください",
  },
  {
    title: "要素の順序が違う（タブの Label が先）",
    replace: /(<Group [\s\S]*<\/Group>)\s*(<Label resid="Tab.Label" \/>)/,
    by: "$2\n$1",
    line: "<Group ",
    message: "「CustomTab」の中に「Group」がありますが、順序が違います",
  },
  {
    title: "知らない要素",
    replace: "<Permissions>",
    by: "<Permission>x</Permission><Permissions>",
    line: "<Permission>",
    message: "「OfficeApp」の中に「Permission」は置けません",
  },
  {
    title: "名前空間が違う要素",
    replace: '<bt:Url id="Check.Url"',
    by: '<Url id="Check.Url"',
    line: '<Url id="Check.Url"',
    message: "「bt:Urls」の中に「Url」は置けません",
  },
  {
    title: "必要な要素がない",
    replace: "<Permissions>ReadWriteDocument</Permissions>",
    by: "",
    line: "<OfficeApp",
    message: "「OfficeApp」の中の「Permissions」は1つ必要ですが、0個あります",
  },
  {
    title: "要素が2つある",
    replace: "<DefaultLocale>",
    by: "<DefaultLocale>ja-JP</DefaultLocale><DefaultLocale>",
    line: "<OfficeApp",
    message: "「OfficeApp」の中の「DefaultLocale」は1つ必要ですが、2個あります",
  },
  {
    title: "リボンがない",
    replace: /<VersionOverrides[\s\S]*<\/VersionOverrides>/,
    by: "",
    line: "<OfficeApp",
    message: "「VersionOverrides」は1つ必要ですが、0個あります",
  },
  {
    title: "種類が違う",
    replace: 'xsi:type="TaskPaneApp"',
    by: 'xsi:type="ContentApp"',
    line: "<OfficeApp",
    message: "「OfficeApp」の「xsi:type」が「ContentApp」です。「TaskPaneApp」",
  },
  {
    title: "Id がGUIDでない",
    replace: /<Id>.*<\/Id>/,
    by: "<Id>32fb5067-9b57-49ab-b6e7</Id>",
    line: "<Id>",
    message: "「Id」が「32fb5067-9b57-49ab-b6e7」です。「GUID",
  },
  {
    title: "Id がすべて0",
    replace: /<Id>.*<\/Id>/,
    by: "<Id>00000000-0000-0000-0000-000000000000</Id>",
    line: "<Id>",
    message: "「GUID",
  },
  {
    title: "版が3つの数",
    replace: /<Version>.*<\/Version>/,
    by: "<Version>1.2.0</Version>",
    line: "<Version>",
    message: "「Version」が「1.2.0」です。「4つの数",
  },
  {
    title: "言語が違う",
    replace: ">ja-JP<",
    by: ">en-US<",
    line: "en-US",
    message: "「DefaultLocale」が「en-US」です",
  },
  {
    title: "Excel 以外のアプリ",
    replace: 'Host Name="Workbook"',
    by: 'Host Name="Document"',
    line: "Document",
    message: "「Host」の「Name」が「Document」です。「Workbook」",
  },
  {
    title: "リボンがほかのアプリのもの",
    replace: 'Host xsi:type="Workbook"',
    by: 'Host xsi:type="Document"',
    line: "Document",
    message: "「Host」の「xsi:type」が「Document」です",
  },
  {
    title: "要件セットが上がった",
    replace: 'MinVersion="1.10"',
    by: 'MinVersion="1.11"',
    line: "1.11",
    message: "「MinVersion」が「1.11」です。「1.10」",
  },
  {
    title: "要件セットの版がない",
    replace: ' MinVersion="1.10"',
    by: "",
    line: "<Set ",
    message: "「MinVersion」が「」です",
  },
  {
    title: "権限が足りない",
    replace: ">ReadWriteDocument<",
    by: ">ReadDocument<",
    line: "ReadDocument",
    message: "「Permissions」が「ReadDocument」です",
  },
  {
    title: "パネルを開かないボタン",
    replace: 'Action xsi:type="ShowTaskpane"',
    by: 'Action xsi:type="ExecuteFunction"',
    line: "ExecuteFunction",
    message: "「Action」の「xsi:type」が「ExecuteFunction」です",
  },
  {
    title: "名前が126文字",
    replace: '<DisplayName DefaultValue="連携突合"',
    by: `<DisplayName DefaultValue="${"連".repeat(126)}"`,
    line: "<DisplayName",
    message: "126文字です。1文字以上125文字以下",
  },
  {
    title: "説明が251文字",
    replace: /<Description DefaultValue="[^"]*"/,
    by: `<Description DefaultValue="${"説".repeat(251)}"`,
    line: "<Description DefaultValue",
    message: "251文字です。1文字以上250文字以下",
  },
  {
    title: "提供者の名前が空",
    replace: /<ProviderName>.*<\/ProviderName>/,
    by: "<ProviderName></ProviderName>",
    line: "<ProviderName>",
    message: "0文字です",
  },
  {
    title: "ボタンの名前が126文字",
    replace: 'DefaultValue="点検する"',
    by: `DefaultValue="${"点".repeat(126)}"`,
    line: 'id="Check.Label"',
    message: "126文字です。1文字以上125文字以下",
  },
  {
    title: "ボタンの説明が251文字",
    replace: /(id="Check.Description" DefaultValue=")[^"]*/,
    by: `$1${"点".repeat(251)}`,
    line: 'id="Check.Description"',
    message: "251文字です。1文字以上250文字以下",
  },
  {
    title: "文字列に値がない",
    replace: ' DefaultValue="公表資料の突合"',
    by: "",
    line: 'id="Group.Label"',
    message: "0文字です",
  },
  {
    title: "リソースのidが33文字",
    replace: /Group\.Label/g,
    by: "G".repeat(33),
    line: `id="${"G".repeat(33)}"`,
    message: "33文字です。1文字以上32文字以下",
  },
  {
    title: "暗号化しないアドレス",
    replace: '"https://localhost:3000/taskpane.html?task=check"',
    by: '"http://localhost:3000/taskpane.html?task=check"',
    line: 'id="Check.Url"',
    message: "「https://」で始まるアドレス",
  },
  {
    title: "ほかのサーバーのアドレス",
    replace: "https://localhost:3000/assets/check-32.png",
    by: "https://example.com/assets/check-32.png",
    line: 'id="Check.32"',
    message: "ほかのアドレスと同じ「https://localhost:3000/」の中に置いてください",
  },
  {
    title: "アドレスがない",
    replace: '<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png" />',
    by: "<IconUrl />",
    line: "<IconUrl",
    message: "アドレスが「」です",
  },
  {
    title: "ないページ",
    replace: "taskpane.html?task=check",
    by: "panel.html?task=check",
    line: 'id="Check.Url"',
    message: "「panel.html」というファイルがありません",
  },
  {
    title: "ない画像",
    replace: "assets/icon-64.png",
    by: "assets/icon-65.png",
    line: "<HighResolutionIconUrl",
    message: "「assets/icon-65.png」というファイルがありません",
  },
  {
    title: "画像の大きさが違う（アドインのアイコン）",
    replace: "assets/icon-64.png",
    by: "assets/icon-80.png",
    line: "<HighResolutionIconUrl",
    message: "「assets/icon-80.png」は80×80ピクセルです。64×64ピクセル",
  },
  {
    title: "画像の大きさが違う（リボンのアイコン）",
    replace: "assets/status-list-16.png",
    by: "assets/status-list-20.png",
    line: 'resid="StatusList.16"',
    message: "「assets/status-list-20.png」は20×20ピクセルです。16×16ピクセル",
  },
  {
    title: "PNGでない画像",
    replace: "assets/check-32.png",
    by: "assets/check.svg",
    line: 'resid="Check.32"',
    message: "「assets/check.svg」はPNG画像ではありません",
  },
  {
    title: "必要な大きさのアイコンがない",
    replace: /<bt:Image size="80" resid="Check\.80" \/>/,
    by: "",
    line: "<Icon>",
    message: "アイコンに80の大きさがありません",
  },
  {
    title: "使えない大きさのアイコン",
    replace: /<bt:Image size="64" resid="Check\.64" \/>/,
    by: '<bt:Image size="128" resid="Check.64" />',
    line: "<Icon>",
    message: "アイコンの大きさ「128」は使えません",
  },
  {
    title: "ない文字列",
    replace: 'Label resid="Tab.Label"',
    by: 'Label resid="Tab.Name"',
    line: "Tab.Name",
    message: "「Label」の「Tab.Name」が「bt:ShortStrings」にありません",
  },
  {
    title: "種類の違うリソース",
    replace: 'Description resid="Check.Description"',
    by: 'Description resid="Check.Label"',
    line: 'Description resid="Check.Label"',
    message: "「Description」の「Check.Label」が「bt:LongStrings」にありません",
  },
  {
    title: "resid がない",
    replace: 'SourceLocation resid="Check.Url"',
    by: "SourceLocation",
    line: "<SourceLocation />",
    message: "「SourceLocation」の「」が「bt:Urls」にありません",
  },
  {
    title: "使われていないリソース",
    replace: "</bt:Urls>",
    by: '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/taskpane.html" /></bt:Urls>',
    line: "Old.Url",
    message: "「bt:Urls」の「Old.Url」はどこからも使われていません",
  },
  {
    title: "リソースのidの重複",
    replace: "</bt:ShortStrings>",
    by: '<bt:String id="Tab.Label" DefaultValue="突合" /></bt:ShortStrings>',
    line: 'DefaultValue="突合"',
    message: "リソースのid「Tab.Label」が2回使われています",
  },
  {
    title: "ボタンのidの重複",
    replace: 'id="RenkeiTotsugo.Check"',
    by: 'id="RenkeiTotsugo.OpenPane"',
    line: "RenkeiTotsugo.OpenPane",
    message: "リボンのid「RenkeiTotsugo.OpenPane」が2回使われています",
  },
  {
    title: "別のパネルを開くボタン",
    replace: /RenkeiTotsugo\.Pane(?=<\/TaskpaneId>\s*<SourceLocation resid="Check)/,
    by: "RenkeiTotsugo.Other",
    line: "RenkeiTotsugo.Other",
    message: "「TaskpaneId」が「RenkeiTotsugo.Other」です",
  },
  {
    title: "ボタンが7つ",
    replace: /(<Control [^>]*id=")([^"]*)("[\s\S]*?<\/Control>)/,
    by: "$1$2$3$1a$3$1b$3$1c$3$1d$3",
    line: "<Group ",
    message: "グループに7個のボタンがあります。6個以下",
  },
];

test.each(faults)("$title", ({ replace, by, line, message }) => {
  const broken = manifest.replace(replace, by);
  expect(broken).not.toBe(manifest);

  const lines = broken.split("\n");
  const found = checkManifest(broken, files).map(
    (problem) => `${lines[problem.line - 1] ?? "（ない行）"} | ${problem.message}`,
  );

  expect(found).toContainEqual(
    expect.stringMatching(new RegExp(`${escaped(line)}.*\\| .*${escaped(message)}`)),
  );
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
