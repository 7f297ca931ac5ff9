/**
 * Runs inside the frame of the pane (and of the ribbon command), after Microsoft's client library and before
 * the add-in's own bundle. The page around the frame plays Excel; here it is only told that the library is there.
 */
import type { SeatWindow } from "./seat";

(window.parent as unknown as SeatWindow).blocRankingSeat.attach(window);
