import { CanActivate, ExecutionContext, Injectable } from "@nestjs/common";
import type { Request } from "express";

export interface Visitor {
  id: string;
}

/** A stand-in for the application's own sign-in. */
export function readVisitor(authorization: string | null | undefined): Visitor | undefined {
  const id = /^Bearer visitor-(\w+)$/.exec(authorization ?? "")?.[1];
  return id === undefined ? undefined : { id };
}

/** Lets known visitors alone in. Headway asks the same question in `authenticate`. */
@Injectable()
export class VisitorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request & { visitor?: Visitor }>();
    request.visitor = readVisitor(request.headers.authorization);
    return request.visitor !== undefined;
  }
}
