/**
 * Small things remembered per user. A browser may refuse storage to an embedded page, by throwing; then nothing is
 * remembered and the pane works all the same, so a refusal is an answer here and not an error.
 */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch (refusal) {
    if (refusal instanceof DOMException) return null;
    throw refusal;
  }
}

export function recall(key: string): string | null {
  return storage()?.getItem(key) ?? null;
}

/** Returns whether it will be remembered. */
export function remember(key: string, value: string): boolean {
  const place = storage();
  if (place === null) return false;
  try {
    place.setItem(key, value);
    return true;
  } catch (refusal) {
    if (refusal instanceof DOMException) return false;
    throw refusal;
  }
}

export function forget(key: string): void {
  storage()?.removeItem(key);
}
