/** What a use-case needs of the world. The pane, the ribbon button, the command line and the tests each bring one. */
import type { ExcelHost } from "../excel";
import type { Language } from "../i18n";

export interface Shell {
  readonly excel: ExcelHost;
  /** SHA-256 of the UTF-8 bytes, as 64 lower-case hexadecimal digits. */
  digest(text: string): Promise<string>;
  now(): Date;
  /** Language of the words that are written into sheets and of the findings. */
  readonly language: Language;
}

/** The day of the run where the user is, "yyyy-mm-dd". */
export function today(shell: Shell): string {
  return localTime(shell.now()).slice(0, 10);
}

/** A moment on the user's own clock, "yyyy-mm-ddThh:mm:ss". */
export function localTime(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [String(moment.getFullYear()).padStart(4, "0"), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day}T${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(":")}`;
}
