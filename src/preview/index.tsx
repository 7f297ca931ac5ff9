import { createRoot } from "react-dom/client";
import { PreviewPage } from "./PreviewPage";
import { ExcelSeat } from "./seat";

const place = document.getElementById("preview");
if (!place) throw new Error("index.html has no element #preview.");
const seat = new ExcelSeat();
window.blocRankingSeat = seat;
createRoot(place).render(<PreviewPage seat={seat} />);
