/** How the person at the top of a body is called, by how the body's name begins. */

/**
 * "whole": the title and the name. "swallowed": the title holds the first word, "Trưởng ban Ban Dân tộc" would say it
 * twice. "territory": what is headed is its people's committee.
 */
type Form = "whole" | "swallowed" | "territory";

/** The first that fits counts; longer beginnings stand before those that they begin with. */
const CHIEFS: readonly (readonly [beginning: string, title: string, form?: Form])[] = [
  ["tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn thanh niên|đoàn tncs|đoàn khối", "Bí thư"],
  ["tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu", "Chủ tịch", "territory"],
  ["sở|bảo hiểm|bhxh|kho bạc|ngân hàng|bệnh viện|trung tâm|công ty|điện lực|bưu điện|viễn thông|quỹ|thư viện|bảo tàng|đài|nhà xuất bản|nhà hát|học viện|đại học", "Giám đốc"],
  ["công an (?:tỉnh|thành phố)", "Giám đốc"], ["công an|thống kê|thuế|thi hành án", "Trưởng"],
  ["trường", "Hiệu trưởng"], ["báo|tạp chí", "Tổng Biên tập"],
  ["ban", "Trưởng ban", "swallowed"], ["phòng", "Trưởng phòng", "swallowed"],
  ["văn phòng|vp", "Chánh Văn phòng", "swallowed"], ["thanh tra", "Chánh Thanh tra", "swallowed"], ["tòa án|toà án", "Chánh án"],
  ["viện", "Viện trưởng"], ["bộ chỉ huy", "Chỉ huy trưởng"], ["bộ tư lệnh", "Tư lệnh"], ["bộ", "Bộ trưởng"],
  ["tổng cục", "Tổng cục trưởng"], ["chi cục", "Chi cục trưởng"], ["cục", "Cục trưởng"], ["vụ", "Vụ trưởng"],
  ["liên minh|hội|ủy ban|uỷ ban|liên đoàn|liên hiệp|mặt trận|ubnd|hđnd", "Chủ tịch"],
];

/** Title and body of who stands at the top; "Thủ trưởng" where the name does not tell the title. */
export function chiefOf(unit: string): string {
  const name = unit.trim();
  for (const [beginning, title, form = "whole"] of CHIEFS) {
    const found = new RegExp(`^(?:${beginning})(?=\\s|$)`, "i").exec(name)?.[0];
    if (found === undefined) continue;
    if (form === "territory") return `${title} Ủy ban nhân dân ${found.toLowerCase()}${name.slice(found.length)}`;
    return form === "swallowed" ? `${title}${name.slice(found.length)}` : `${title} ${name}`;
  }
  return `Thủ trưởng ${name}`;
}
