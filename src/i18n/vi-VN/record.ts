import type { RecordWords } from "../words-record";

export const record: RecordWords = {
  tab: "Bản ghi",
  note: "Tiện ích ghi ở đây số liệu của hai lần tính gần nhất để đối chiếu. Không sửa, không xóa: nội dung bị sửa sẽ bị coi là hỏng.",
};
