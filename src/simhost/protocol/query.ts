/** Answers load(): the properties asked for, in the shape that the client library reads. */
import { notSimulated } from "../host-error";
import type { QueryInfo } from "./messages";
import type { HostObject, Session } from "./session";

type Answer = Record<string, unknown>;

/**
 * `Select` holds paths such as "values", "format/font/bold" or, on a collection, "name" of each item. Without it,
 * or with "*", every plain property that the host knows is given; reading another one later fails in the library.
 */
export function answerQuery(object: HostObject, query: QueryInfo, session: Session): Answer {
  const wanted = query.Select && query.Select.length > 0 ? query.Select : ["*"];
  const paths = [...wanted, ...(query.Expand ?? [])].map((path) => path.split("/").filter((part) => part !== ""));
  return answer(object, paths, query, session);
}

/** What identifies an object, given with every answer about it. */
export function identityOf(object: HostObject, session: Session): Answer {
  const result: Answer = {};
  for (const name of object.identity) result[name] = object.read(name, session);
  if (object.referenceId !== undefined) result["_ReferenceId"] = object.referenceId;
  return result;
}

function answer(object: HostObject, paths: readonly (readonly string[])[], query: QueryInfo, session: Session): Answer {
  if (object.isCollection) {
    const all = object.items(session);
    const from = query.Skip ?? 0;
    const shown = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
    return { _Items: shown.map((item) => answer(item, paths, {}, session)) };
  }
  const result = identityOf(object, session);
  const deeper = new Map<string, string[][]>();
  for (const [first = "*", ...rest] of paths) {
    if (first === "*") {
      for (const name of object.readable(session)) result[name] = object.read(name, session);
      continue;
    }
    const found = object.find(first);
    if (found.kind === "scalar") result[found.name] = object.read(found.name, session);
    else if (found.kind === "object") deeper.set(found.name, [...(deeper.get(found.name) ?? []), rest]);
    else if (first.toLowerCase() !== "$none") throw notSimulated(`${object.className}.${first} to load`);
  }
  for (const [name, below] of deeper) {
    const child = object.property(name, session);
    result[name] = child === null ? null : answer(child, below, {}, session);
  }
  return result;
}
