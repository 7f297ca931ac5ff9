/** The workbooks in samples/, in the order of the menu; the page opens with the first. */
import type { Language } from "../i18n";

export interface Sample {
  /** File name in samples/, without ".xlsx". */
  readonly file: string;
  readonly title: Readonly<Record<Language, string>>;
}

export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    file: "khoi-3-2017",
    title: { vi: "Khối thi đua 3, sơ kết 6 tháng 2017", en: "Khối thi đua 3, half-year 2017" },
  },
  {
    file: "cum-so-noi-vu-2022",
    title: { vi: "Cụm Sở Nội vụ Bắc Trung Bộ, sơ kết 6 tháng 2022", en: "Cụm Sở Nội vụ Bắc Trung Bộ, half-year 2022" },
  },
  {
    file: "khoi-tham-muu-2023",
    title: { vi: "Khối Tham mưu - Tổng hợp, tổng kết năm 2023", en: "Khối Tham mưu - Tổng hợp, year 2023" },
  },
  {
    file: "cum-bac-trung-bo-2017",
    title: { vi: "Cụm các tỉnh Bắc Trung Bộ, sơ kết 6 tháng 2017", en: "Cụm các tỉnh Bắc Trung Bộ, half-year 2017" },
  },
  { file: "khoi-so-3-2019", title: { vi: "Khối thi đua số 3, năm 2019", en: "Khối thi đua số 3, year 2019" } },
  ...[2018, 2017, 2016, 2015].map((year) => ({
    file: `khoi-so-3-${year}`, title: { vi: `Khối thi đua số 3, năm ${year}`, en: `Khối thi đua số 3, year ${year}` },
  })),
  { file: "khoi-15x180", title: { vi: "Khối lớn: 15 đơn vị, 180 tiêu chí", en: "A large bloc: 15 members, 180 criteria" } },
  {
    file: "nguoi-khac-openpyxl",
    title: { vi: "Sổ tính của đơn vị khác (openpyxl)", en: "A workbook in another person's hand (openpyxl)" },
  },
  {
    file: "nguoi-khac-libreoffice",
    title: { vi: "Sổ tính của đơn vị khác (LibreOffice)", en: "A workbook in another person's hand (LibreOffice)" },
  },
];
