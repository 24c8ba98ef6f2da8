import { answerRequest, isOfPage } from "../../../src/preview/offline/answer-request";
import { keepPage, keptFile } from "../../../src/preview/offline/kept-page";
import { listOf, memoryShelf, pageOn, scope, type Page } from "./kept-in-memory";

const first: Page = {
  "index.html": "一版",
  "preview.11111111.js": "one",
  "絵.png": "絵",
  "manifest.xml": "<a/>",
  "preview.11111111.js.map": "{}",
};
const second: Page = { "index.html": "二版", "preview.22222222.js": "two" };

/** What is kept: for each name on the shelf, the files, and the one that was put there last. */
const keptPaths = ({ contents }: ReturnType<typeof memoryShelf>) =>
  [...contents.values()].map((files) => {
    const paths = [...files.keys()].map((address) =>
      decodeURIComponent(address.replace(scope, "")),
    );
    // Files asked for at once are kept in the order in which their digests are ready.
    return { paths: paths.toSorted(), last: paths.at(-1) };
  });

const textOf = async (response: Promise<Response | undefined>): Promise<string | undefined> =>
  (await response)?.text();

describe("画面の保管", () => {
  test("要るファイルを確かめながら取り、一覧を最後に置く", async () => {
    const { keeping, server, shelf } = pageOn(first);
    expect(await keepPage(keeping)).toBe(true);
    expect(keptPaths(shelf)).toEqual([
      {
        paths: ["files.json", "index.html", "preview.11111111.js", "絵.png"],
        last: "files.json",
      },
    ]);
    expect(server.asked).toEqual([
      "files.json no-cache",
      "index.html no-cache",
      "preview.11111111.js no-cache",
      "絵.png no-cache",
    ]);
    expect(await textOf(keptFile("絵.png", keeping))).toBe("絵");
  });

  test("もう一度たずねると、一覧のほかは取らない", async () => {
    const { keeping, server } = pageOn(first);
    await keepPage(keeping);
    server.asked.length = 0;
    expect(await keepPage(keeping)).toBe(true);
    expect(server.asked).toEqual(["files.json no-cache"]);
  });

  test("組み立て直されると新しい画面に替え、ほかのものには触れない", async () => {
    const shelf = memoryShelf();
    const others = [
      "ほかの画面",
      "renkei-totsugo https://example.jp/ 1",
      "renkei-totsugo https://example.jp/renkei-test/ 1",
    ];
    for (const name of others) shelf.put(name, `${scope}index.html`, "他");
    await keepPage(pageOn(first, shelf).keeping);
    const { keeping } = pageOn(second, shelf);
    expect(await keepPage(keeping)).toBe(true);
    expect(keptPaths(shelf).slice(others.length)).toEqual([
      { paths: ["files.json", "index.html", "preview.22222222.js"], last: "files.json" },
    ]);
    expect([...shelf.contents.keys()].slice(0, others.length)).toEqual(others);
    expect(await textOf(keptFile("index.html", keeping))).toBe("二版");
  });

  test("長さの同じ変更も、別の画面として保管する", async () => {
    const shelf = memoryShelf();
    await keepPage(pageOn(first, shelf).keeping);
    const { keeping } = pageOn({ ...first, "index.html": "三版" }, shelf);
    expect(await keepPage(keeping)).toBe(true);
    expect(await textOf(keptFile("index.html", keeping))).toBe("三版");
  });

  test.each<[string, Page]>([
    ["一覧だけ新しい", { ...first, "files.json": listOf(second) }],
    ["ファイルが足りない", { "index.html": "二版", "files.json": listOf(second) }],
    ["中身が一覧と違う", { ...second, "index.html": "一版", "files.json": listOf(second) }],
    ["一覧がない", second],
    ["一覧が途中で切れた", { ...second, "files.json": listOf(second).slice(0, -1) }],
  ])("%sときは、前の画面をそのまま残す", async (_, files) => {
    const shelf = memoryShelf();
    await keepPage(pageOn(first, shelf).keeping);
    const { keeping, server } = pageOn(second, shelf);
    const whole = server.files;
    server.files = files;
    expect(await keepPage(keeping)).toBe(false);
    expect(await textOf(keptFile("index.html", keeping))).toBe("一版");
    server.files = whole;
    expect(await keepPage(keeping)).toBe(true);
    expect(await textOf(keptFile("index.html", keeping))).toBe("二版");
  });

  test("途中で途切れたときは、残りだけを取る", async () => {
    const { keeping, server } = pageOn(first);
    const whole = server.files;
    server.files = { "files.json": listOf(first), "index.html": "一版" };
    expect(await keepPage(keeping)).toBe(false);
    expect(await keptFile("index.html", keeping)).toBeUndefined();
    server.files = whole;
    server.asked.length = 0;
    expect(await keepPage(keeping)).toBe(true);
    expect(server.asked).not.toContain("index.html no-cache");
  });

  test("つながらないときは、保管した画面があるかどうかを答える", async () => {
    const { keeping, server } = pageOn(first);
    const whole = server.files;
    server.files = null;
    expect(await keepPage(keeping)).toBe(false);
    server.files = whole;
    await keepPage(keeping);
    server.files = null;
    expect(await keepPage(keeping)).toBe(true);
    expect(await textOf(keptFile("index.html", keeping))).toBe("一版");
  });
});

describe("画面からの要求", () => {
  test.each<[string, string, boolean]>([
    ["GET", `${scope}index.html`, true],
    ["GET", scope, true],
    ["POST", scope, false],
    ["HEAD", scope, false],
    ["GET", "https://example.jp/", false],
    ["GET", "https://example.jp/renkei-test/", false],
    ["GET", "https://example.com/renkei/", false],
    ["GET", "http://example.jp/renkei/", false],
  ])("%s %s に答えるか: %s", (method, url, expected) => {
    expect(isOfPage({ method, url }, scope)).toBe(expected);
  });

  const network =
    (text: string, status = 200) =>
    (): Promise<Response> =>
      Promise.resolve(new Response(text, { status }));
  const noNetwork = (): Promise<Response> => Promise.reject(new TypeError("Failed to fetch"));

  test.each<[string, string, () => Promise<Response>, string]>([
    ["つながれば新しいもの", "", network("新"), "新"],
    ["つながらなければ保管したもの", "?a=b", noNetwork, "一版"],
    ["中継だけが答えれば保管したもの", "index.html", network("Bad Gateway", 502), "一版"],
    ["なくなったと答えればその答え", "index.html", network("なし", 404), "なし"],
    ["名前が中身を表すものは保管したもの", "preview.11111111.js", noNetwork, "one"],
    ["名前が中身を表すものはたずねない", "preview.11111111.js", network("新"), "one"],
    ["保管していないものはたずねる", "preview.22222222.js", network("新"), "新"],
    ["保管していないものは中継の答え", "x.png", network("Bad Gateway", 502), "Bad Gateway"],
    ["保管した一覧", "files.json", noNetwork, listOf(first)],
  ])("%s", async (_, address, askNetwork, expected) => {
    const { keeping } = pageOn(first);
    await keepPage(keeping);
    expect(await textOf(answerRequest(scope + address, keeping, askNetwork))).toBe(expected);
  });

  test("つながらず、保管してもいないものは、つながらないまま", async () => {
    const { keeping } = pageOn(first);
    await keepPage(keeping);
    await expect(answerRequest(`${scope}x.png`, keeping, noNetwork)).rejects.toThrow(TypeError);
  });
});
