/** Exit codes of the command line, as the contract gives them. */
export const exitCode = { ranked: 0, stopped: 1, usage: 2, bug: 70 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends the command with lines for the user on stderr: wrong usage or a file that cannot be read or written. */
export class Stop extends Error {
  constructor(readonly lines: readonly string[], readonly code: ExitCode = exitCode.usage) {
    super(lines.join("\n"));
  }
}
