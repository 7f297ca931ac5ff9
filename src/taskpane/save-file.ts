const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The browser reads the file after the click; then its copy can go. */
const KEEP = 60_000;

/** Hands a Word file to the user as a download. Only from a click of the user: browsers refuse others. */
export function saveFile(fileName: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: DOCX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
