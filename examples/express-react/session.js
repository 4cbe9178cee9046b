// A stand-in for an application's own sign-in: each browser is a visitor of its own.
import { randomUUID } from "node:crypto";

export function readVisitor(cookies) {
  const id = /(?:^|; )visitor=([\w-]+)/.exec(cookies ?? "")?.[1];
  return id === undefined ? undefined : { id };
}

/** Express middleware: sets `request.visitor`. */
export function session(request, response, next) {
  request.visitor = readVisitor(request.headers.cookie);
  if (request.visitor === undefined) {
    request.visitor = { id: randomUUID() };
    response.cookie("visitor", request.visitor.id, { httpOnly: true, sameSite: "lax" });
  }
  next();
}
