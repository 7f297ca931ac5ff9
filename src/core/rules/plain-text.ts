/**
 * Text as it is compared when people type names and keywords: lower case, without accents, with every run of
 * signs and spaces as one space. "Đạt / Không đạt", "DAT/KHONG DAT" and the decomposed form are all
 * "dat khong dat".
 */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
