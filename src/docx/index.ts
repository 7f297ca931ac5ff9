export { paperToDocx } from "./paper-to-docx";
