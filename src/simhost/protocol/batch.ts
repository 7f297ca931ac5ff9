/**
 * Runs one request: actions in order, up to the first that fails. What was done before it stays done, and the
 * error says which action failed.
 */
import { isHostObject } from "./class-table";
import { HostError, itemNotFound, notSimulated } from "../host-error";
import { ActionType, PathType, type ActionInfo, type ActionResult, type ArgumentInfo, type ObjectPathInfo, type RequestBody, type ResponseBody } from "./messages";
import { answerQuery, identityOf } from "./query";
import type { HostObject, Session } from "./session";

/** An answer, plus the failed action's index where one failed. Any error but HostError is a bug of the host and is thrown. */
export function runBatch(body: RequestBody, root: HostObject, session: Session): ResponseBody {
  const run = new BatchRun(body, root, session);
  const Results: ActionResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const Value = run.perform(action);
      Results.push({ ActionId: action.Id, Value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const Location = run.location(action);
      return { Results, Error: { Code: error.code, Message: error.message, Location, ActionIndex: index } };
    }
  }
  return { Results };
}

class BatchRun {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(private readonly body: RequestBody, private readonly root: HostObject, private readonly session: Session) {}

  perform(action: ActionInfo): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : identityOf(object, this.session);
      case ActionType.query:
        return object === null ? null : answerQuery(object, action.QueryInfo ?? {}, this.session);
      case ActionType.method:
        return this.callMethod(object, action);
      case ActionType.setProperty:
        this.setProperty(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.setProperty(object, name, value);
        return null;
      default:
        throw notSimulated(`action type ${action.ActionType}`);
    }
  }

  /** "Range.values", for the error's location. */
  location(action: ActionInfo): string {
    const object = this.resolved.get(action.ObjectPathId);
    const owner = object?.className ?? this.pathName(action.ObjectPathId);
    const member = action.Name === "" ? "" : `.${action.Name.charAt(0).toLowerCase()}${action.Name.slice(1)}`;
    return owner + member;
  }

  private callMethod(object: HostObject | null, action: ActionInfo): unknown {
    // A method on a null object does nothing: Excel's own samples write getItemOrNullObject("Sample").delete().
    if (object === null) return null;
    if (action.Name === "_KeepReference") {
      this.session.keep(object);
      return null;
    }
    const found = object.find(action.Name);
    if (found.kind !== "method") throw notSimulated(`${object.className}.${found.name} as a method`);
    const result = object.call(found.name, this.argumentsOf(action.ArgumentInfo), this.session);
    return result === undefined ? null : result;
  }

  private setProperty(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw itemNotFound();
    const found = object.find(name);
    if (found.kind !== "scalar") throw notSimulated(`${object.className}.${found.name} to set`);
    object.write(found.name, value, this.session);
  }

  private objectAt(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError("InvalidObjectPath", `The request has no object path ${pathId}.`);
    const object = this.resolve(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private resolve(path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return this.session.kept(path.Name);
    if (path.ParentObjectPathId === undefined) throw notSimulated(`object path type ${path.ObjectPathType}`);
    const parent = this.objectAt(path.ParentObjectPathId);
    // What hangs on a null object is null as well.
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.property(parent.find(path.Name).name, this.session);
      case PathType.indexer:
        return parent.item(this.argumentsOf(path.ArgumentInfo), this.session);
      case PathType.method: {
        const made = parent.call(parent.find(path.Name).name, this.argumentsOf(path.ArgumentInfo), this.session);
        if (made === null || isHostObject(made)) return made;
        throw notSimulated(`${parent.className}.${path.Name} as an object`);
      }
      default:
        throw notSimulated(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Arguments with the objects they refer to put in place of path ids. */
  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    if (!references) return values;
    return values.map((value, index) => {
      const reference = references[index];
      return typeof reference === "number" && reference > 0 ? this.objectAt(reference) : value;
    });
  }

  private pathName(pathId: number): string {
    const path = this.body.ObjectPaths[String(pathId)];
    return path?.Name ? path.Name.charAt(0).toLowerCase() + path.Name.slice(1) : "workbook";
  }
}
