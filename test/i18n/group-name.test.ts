import { groupLine, ofGroup } from "../../src/i18n/vi-VN/group-name";

test.each([
  ["Sở, ngành", "Nhóm: Sở, ngành", "nhóm Sở, ngành"],
  ["Nhóm có đánh giá", "Nhóm có đánh giá", "nhóm có đánh giá"],
  ["nhóm 2", "nhóm 2", "nhóm 2"],
  ["Toàn khối", "Toàn khối", "toàn khối"],
  ["Nhómx", "Nhóm: Nhómx", "nhóm Nhómx"],
])("the group %s is told once that it is one", (name, line, within) => {
  expect([groupLine(name), ofGroup(name)]).toEqual([line, within]);
});
