/**
 * Runs inside the frame of the pane (and of the ribbon command), after Microsoft's client library and before
 * the add-in's own bundle. The page around the frame plays Excel; here it is only told that the library is there.
 */
import type {} from "./seat";

const seat = window.parent.blocRankingSeat;
if (!seat) throw new Error("The page around this frame has no seat for it.");
seat.attach(window);
