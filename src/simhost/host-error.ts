/** Errors that the host answers with. Add-ins compare the code; the message is for developers. */

export class HostError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (what = "The argument is invalid or missing or has an incorrect format."): HostError =>
  new HostError("InvalidArgument", what);

export const accessDenied = (what = "You cannot perform the requested operation."): HostError =>
  new HostError("AccessDenied", what);

export const itemNotFound = (what = "The requested resource doesn't exist."): HostError =>
  new HostError("ItemNotFound", what);

export const itemAlreadyExists = (what = "A resource with the same name or identifier already exists."): HostError =>
  new HostError("ItemAlreadyExists", what);

export const invalidOperation = (what: string): HostError => new HostError("InvalidOperation", what);

export const apiNotFound = (member: string, since: string): HostError =>
  new HostError("ApiNotFound", `${member} is part of ExcelApi ${since}, which this host does not have.`);

/** A member that Excel has and the simulated host has not. Never answered silently. */
export const notSimulated = (member: string): HostError => new HostError("NotSimulated", `not simulated: ${member}`);
