import { describe, expect, it } from "@jest/globals";
import { readTokenClaims, toCookieToken } from "@headway/shared/client/token-claims";
import { Api, ApiError, askForWelcome, renewToken } from "./api.ts";

function answering(status: number, body: unknown, seen: Request[] = []): typeof fetch {
  return (input, init) => {
    seen.push(new Request(new URL(String(input), "http://headway.test"), init));
    return Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status }));
  };
}

function createApi(fetchIt: typeof fetch) {
  const refused: string[] = [];
  const api = new Api({
    getToken: () => Promise.resolve("a.b.c"),
    onRefused: (token, reason) => refused.push(`${token}: ${reason}`),
    fetch: fetchIt,
  });
  return { api, refused };
}

describe("a call to the gateway", () => {
  it("carries the token in a header, and leaves empty wishes out of the address", async () => {
    const seen: Request[] = [];
    const { api } = createApi(answering(200, { jobs: [], nextCursor: null }, seen));
    await api.jobs({ q: "", state: "failed", kind: undefined, limit: 48 });
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(new URL(seen[0]?.url ?? "").search).toBe("?state=failed&limit=48");
  });

  it("asks for the file by the same query as the list", async () => {
    const seen: Request[] = [];
    const { api } = createApi(answering(200, "[]", seen));
    await api.getFile("/admin/dev/links/export", { format: "csv", q: "late", site: "docs", jobId: "" });
    expect(new URL(seen[0]?.url ?? "").search).toBe("?format=csv&q=late&site=docs");
  });

  it("gives the server's own words and details when it is refused", async () => {
    const details = [{ path: "count", expected: "a whole number", got: "0" }];
    const { api } = createApi(
      answering(400, { error: { code: "invalid-request", message: "One field is wrong.", details } }),
    );
    await expect(api.jobs({})).rejects.toMatchObject({
      code: "invalid-request",
      message: "One field is wrong.",
      details,
    });
  });

  it("ends the session when the token is not taken any more", async () => {
    const { api, refused } = createApi(
      answering(401, { error: { code: "unauthenticated", message: "The token has expired." } }),
    );
    await expect(api.jobs({})).rejects.toBeInstanceOf(ApiError);
    expect(refused).toEqual(["a.b.c: The token has expired."]);
  });

  it("says that nobody answered, and makes sense of answers that are no JSON", async () => {
    const { api } = createApi(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(api.queues()).rejects.toMatchObject({ code: "unreachable" });
    const proxy = createApi(answering(503, "<html>Bad gateway</html>"));
    await expect(proxy.api.queues()).rejects.toMatchObject({ code: "unavailable" });
  });

  it("tells a refused renewal from an unanswered one", async () => {
    expect(await renewToken(answering(200, { token: "d.e.f" }), "a.b.c")).toEqual({ token: "d.e.f" });
    const refusal = { error: { code: "unauthenticated", message: "The token has expired." } };
    expect(await renewToken(answering(401, refusal), "a.b.c")).toEqual({ refused: "The token has expired." });
    expect(await renewToken(answering(503, refusal.error), "a.b.c")).toBe("unreachable");
    expect(await renewToken(() => Promise.reject(new TypeError()), "a.b.c")).toBe("unreachable");
  });
});

describe("a page that nobody has signed in to by a token", () => {
  const welcome = (status: number, body: unknown, seen: Request[] = []) =>
    askForWelcome(answering(status, body, seen));

  it("asks as whom the cookies name, and goes on without a token where that is an operator", async () => {
    const seen: Request[] = [];
    expect(await welcome(200, { queues: [], operator: "read" }, seen)).toEqual({ operator: "read" });
    expect(seen.map(({ url }) => new URL(url).pathname)).toEqual(["/queues"]);
    const api = new Api({
      getToken: () => Promise.resolve(toCookieToken("read")),
      onRefused: () => undefined,
      fetch: answering(200, {}, seen),
    });
    await api.get("/queues");
    expect(seen.map(({ headers }) => headers.get("authorization"))).toEqual([null, null]);
    expect(readTokenClaims(toCookieToken("read"))).toMatchObject({ operator: "read", page: "queues" });
  });

  it("tells a server of queues from Headway's own program, which a terminal's link opens", async () => {
    const error = { code: "unauthenticated", message: "Nobody is signed in." };
    expect(await welcome(401, { error })).toBe("queues");
    expect(await welcome(403, { error: { ...error, code: "forbidden" } })).toBe("queues");
    expect(await welcome(404, { error: { ...error, code: "not-found" } })).toBe("program");
    expect(await welcome(200, "<!doctype html>")).toBe("program");
  });
});
