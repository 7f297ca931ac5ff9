import { cells } from "./cells";
import { drawn } from "./drawn";
import { looks } from "./looks";
import { requests } from "./requests";
import type { Topic } from "./scenario";
import { sharing } from "./sharing";
import { sheets } from "./sheets";

export const TOPICS: readonly Topic[] = [requests, cells, looks, drawn, sheets, sharing];
