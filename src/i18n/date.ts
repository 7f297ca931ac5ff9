/**
 * An ISO date as the field writes it, dd/mm/yyyy, in both languages. Other text comes back unchanged.
 *
 * @example formatDate("2017-06-05") // "05/06/2017"
 */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? iso : `${parts[3]}/${parts[2]}/${parts[1]}`;
}
