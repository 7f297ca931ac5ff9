import type { Budget } from "../limits";
import type { PackageFile } from "./package-file";
import { parseRelationships, relationshipsPart } from "./relationships";
import type { Relationship } from "./relationships";

/** Relationships of a part of an opened file; none where it has no relationships part. */
export function relationshipsOf(file: PackageFile, part: string, budget: Budget): Relationship[] {
  const name = relationshipsPart(part);
  return file.has(name) ? parseRelationships(file.text(name, budget), part, budget) : [];
}
