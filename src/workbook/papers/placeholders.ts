/** The words in braces: what each stands for in one bloc, and how a wording is filled with them. */
import type { AwardFor } from "../../core/award";
import type { Bloc } from "../../core/bloc";
import { wordsFor, type Words } from "../../i18n";
import type { PlaceholderKey } from "../../i18n/words-papers";
import { fold } from "../format/fold";
import { signersOf } from "./signers";

/** What each name in braces stands for. */
export type PlaceholderValues = Readonly<Record<PlaceholderKey, string>>;

const PRINTED = [wordsFor("vi"), wordsFor("en")].map((words) => Object.entries(words.papers.placeholders) as [PlaceholderKey, string][]).flat();
const KEYS: ReadonlyMap<string, PlaceholderKey> = new Map(PRINTED.map(([key, name]) => [fold(name), key]));

/** Longest that a name in braces can be; more is no name but somebody's text with braces. */
const NAME_LIMIT = 60;

/** The values for one bloc, in the language of the papers. What the set-up does not tell is dots to write on, the issuer nothing. `commended`: who is put forward. */
export function placeholderValues({ bloc, members }: Bloc, words: Words, commended: ReadonlySet<AwardFor>): PlaceholderValues {
  const { papers, inputs } = words;
  const nameOf = (code: string | undefined): string => members.find((member) => member.code === code)?.name ?? papers.blank;
  const roles = inputs.roles[bloc.kind];
  const head = nameOf(bloc.head);
  return {
    bloc: bloc.name, kind: inputs.values.kind[bloc.kind], word: papers.kindWord[bloc.kind], period: papers.period(bloc.period, bloc.year),
    year: String(bloc.year), nextYear: String(bloc.year + 1), head: roles.head, deputy: roles.deputy, headUnit: head, deputyUnit: nameOf(bloc.deputy),
    chief: head === papers.blank ? papers.blank : papers.chiefOf(head), place: bloc.place ?? papers.placeBlank, issuer: bloc.issuer ?? "",
    members: String(members.length), signers: String(signersOf(members).length), symbol: papers.symbol[bloc.kind],
    commended: papers.commended(commended),
  };
}

/**
 * A wording with every name in braces replaced, once: braces within a value are the value's own. A name in capitals
 * gives capitals, a name with a capital first letter a capital first letter. `unknown` hears of a name that stands
 * for nothing, which stays as it was typed.
 */
export function fillWording(wording: string, values: PlaceholderValues, unknown: (given: string) => void): string {
  return wording.normalize("NFC").replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const key = name.length <= NAME_LIMIT ? KEYS.get(fold(name)) : undefined;
    if (key === undefined) {
      unknown(whole);
      return whole;
    }
    const value = values[key];
    const typed = name.trim();
    if (typed === typed.toUpperCase() && typed !== typed.toLowerCase()) return value.toUpperCase();
    const first = typed.charAt(0);
    return first !== first.toLowerCase() ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}

/** The names that may stand in braces, as they are typed in a language. */
export function placeholderNames({ papers }: Words): string {
  return Object.values(papers.placeholders).map((name) => `{${name}}`).join(" ");
}
