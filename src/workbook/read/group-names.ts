import type { Group } from "../../core/bloc";
import { wordsFor } from "../../i18n";
import { fold } from "../format/fold";

/** Finds groups by what people type: the code, the name, or the name with "Nhóm" before it. */
export class GroupNames {
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, string | null>();

  constructor(groups: readonly Pick<Group, "code" | "name">[]) {
    for (const { code, name } of groups) {
      this.byCode.set(code, code);
      for (const key of new Set([folded(code), folded(name)])) {
        // Two groups that differ only in accents or case are told apart by their exact code alone.
        this.byName.set(key, this.byName.has(key) ? null : code);
      }
    }
  }

  /** The code of the group that is meant; undefined where none or several could be. */
  find(typed: string): string | undefined {
    return this.byCode.get(typed) ?? this.byName.get(folded(typed)) ?? undefined;
  }

  /**
   * The groups of a list such as "Nhóm A; Nhóm B"; undefined for a blank and for "Tất cả". A name that is no
   * group stays as typed, for the engine to report.
   */
  list(typed: string): readonly string[] | undefined {
    const whole = fold(typed);
    if (whole === "" || [wordsFor("vi"), wordsFor("en")].some((words) => fold(words.inputs.allGroups) === whole)) return undefined;
    const one = this.find(typed);
    if (one !== undefined) return [one];
    const parts = (typed.includes(";") ? typed.split(";") : typed.split(",")).map((part) => part.trim()).filter((part) => part !== "");
    return parts.map((part) => this.find(part) ?? part);
  }

  /** The group whose name a heading row holds, such as "A. Nhóm có đánh giá công vụ (7 đơn vị)". */
  inHeading(text: string): string | undefined {
    return this.find(text.replace(/\([^)]*\)/g, " ").replace(/^\s*[A-Z0-9]+[.)]\s+/, "").replace(/^\s*Các đơn vị\s+/i, "").trim());
  }
}

function folded(text: string): string {
  return fold(text).replace(/^(?:nhom|group) (?=.)/, "");
}
