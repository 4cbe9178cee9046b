/** What a page of an origin that may, may send: https://fetch.spec.whatwg.org/#http-cors-protocol */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "authorization, content-type, if-match, last-event-id",
      "access-control-max-age": "600",
    },
  });
}

export function allowOrigin(answer: Response, origin: string): Response {
  answer.headers.set("access-control-allow-origin", origin);
  answer.headers.set("access-control-allow-credentials", "true");
  answer.headers.append("vary", "origin");
  return answer;
}
