import { fold } from "../format/fold";

const TOTAL = /^(?:tong|tong cong|tong diem|tong so|tong so diem|cong|cong diem|total|grand total|total points|sum|subtotal)$/;
const TOTAL_OF = /^(?:tong cong|tong diem|cong muc|cong phan|tong muc|tong phan|total of|subtotal|grand total) /;

/**
 * Whether the words of a row say that it adds up others. "Tổng kết công tác …" and "Công tác …" do not.
 *
 * @example isTotal("TỔNG CỘNG (I+II+III):") // true
 */
export function isTotal(text: string): boolean {
  const bare = fold(text.replace(/\([^)]*\)/g, " "));
  const formula = fold(text).replace(/(?: (?:[ivx]+|\d+|[a-d]))+$/, "");
  return TOTAL.test(bare) || TOTAL.test(formula) || TOTAL_OF.test(`${bare} `);
}
