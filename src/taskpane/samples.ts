import type { BlocDescription } from "../app";

/** A filled bloc that ships with the add-in. Its name is the bloc's own, as in the published report. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly year: string;
  /** Fetches the description; each sample is a file of its own, loaded only when it is chosen. */
  load(): Promise<BlocDescription>;
}

interface Loaded {
  readonly default: unknown;
}

/** The files are checked against the published schema by the tests, so here their shape is taken as given. */
const description = async (file: Promise<Loaded>): Promise<BlocDescription> => (await file).default as BlocDescription;

export const samples: readonly Sample[] = [
  {
    id: "khoi-3-2017",
    name: "Khối thi đua 3 - Khối cơ quan hành chính - tổng hợp",
    year: "2017",
    load: () => description(import("../../samples/khoi-3-2017.bloc.json")),
  },
  {
    id: "cum-so-noi-vu-2022",
    name: "Cụm thi đua Sở Nội vụ các tỉnh Bắc Trung Bộ",
    year: "2022",
    load: () => description(import("../../samples/cum-so-noi-vu-2022.bloc.json")),
  },
  {
    id: "khoi-tham-muu-2023",
    name: "Khối thi đua các cơ quan Tham mưu - Tổng hợp",
    year: "2023",
    load: () => description(import("../../samples/khoi-tham-muu-2023.bloc.json")),
  },
  {
    id: "cum-bac-trung-bo-2017",
    name: "Cụm thi đua các tỉnh Bắc Trung Bộ",
    year: "2017",
    load: () => description(import("../../samples/cum-bac-trung-bo-2017.bloc.json")),
  },
  {
    id: "khoi-so-3-2019",
    name: "Khối thi đua số 3 tỉnh Bình Phước",
    year: "2019",
    load: () => description(import("../../samples/khoi-so-3-2019.bloc.json")),
  },
];
