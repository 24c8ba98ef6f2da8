import { keptFile, type Keeping } from "./kept-page";
import { hasDigest, pathOf } from "./page-file";

/** Whether a request asks for something of the page. */
export const isOfPage = (
  { method, url }: Pick<Request, "method" | "url">,
  scope: string,
): boolean => method === "GET" && url.startsWith(scope);

/**
 * What the network says, and what is kept only where there is no network (or nothing but a gateway that has lost its server).
 * A file with a digest in its name is the same everywhere.
 */
export const answerRequest = async (
  url: string,
  keeping: Keeping,
  askNetwork: () => Promise<Response>,
): Promise<Response> => {
  const path = pathOf(keeping.scope, url);
  if (hasDigest(path)) return (await keptFile(path, keeping)) ?? askNetwork();
  try {
    const response = await askNetwork();
    return response.status < 500 ? response : ((await keptFile(path, keeping)) ?? response);
  } catch (error) {
    const kept = await keptFile(path, keeping);
    if (kept === undefined) throw error;
    return kept;
  }
};
