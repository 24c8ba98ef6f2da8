import {
  childrenNamed,
  everyElementNamed,
  type ManifestElement,
  type ManifestProblem,
} from "./manifest-element";

const short = 125;
const long = 250;
const resourceId = 32;

interface LimitedText {
  readonly element: ManifestElement;
  readonly text: string | undefined;
  readonly limit: number;
}

function* limitedTexts(root: ManifestElement): Generator<LimitedText> {
  const ofValues = (elements: readonly ManifestElement[], limit: number) =>
    elements.map((element) => ({ element, text: element.attributes.get("DefaultValue"), limit }));
  const ofContents = (elements: readonly ManifestElement[], limit: number) =>
    elements.map((element) => ({ element, text: element.text, limit }));
  const ofIds = (elements: readonly ManifestElement[], limit: number) =>
    elements.map((element) => ({ element, text: element.attributes.get("id"), limit }));

  yield* ofContents(childrenNamed(root, "ProviderName"), short);
  yield* ofValues(childrenNamed(root, "DisplayName"), short);
  yield* ofValues(childrenNamed(root, "Description"), long);
  for (const strings of everyElementNamed(root, "bt:ShortStrings"))
    yield* ofValues(strings.children, short);
  for (const strings of everyElementNamed(root, "bt:LongStrings"))
    yield* ofValues(strings.children, long);
  for (const resources of everyElementNamed(root, "ov:Resources"))
    for (const list of resources.children) yield* ofIds(list.children, resourceId);
  for (const name of ["ov:CustomTab", "ov:Group", "ov:Control"])
    yield* ofIds(everyElementNamed(root, name), short);
  yield* ofContents(everyElementNamed(root, "ov:TaskpaneId"), short);
}

/** No text is empty or longer than its type in the schema: ShortString 125, LongString 250, ReferenceId 32 characters. */
export function* checkTexts(root: ManifestElement): Generator<ManifestProblem> {
  for (const { element, text = "", limit } of limitedTexts(root)) {
    const length = Array.from(text).length;
    if (length === 0 || length > limit) {
      yield {
        line: element.line,
        message: `「${element.writtenName}」の文字列「${text}」は${length}文字です。1文字以上${limit}文字以下にしてください。`,
      };
    }
  }
}
