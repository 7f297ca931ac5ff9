import { noticeText } from "./notice-query";

/** The small window of the ribbon button: puts the words of its address on the page. */
function show(): void {
  const { language, title, what, todo, close } = noticeText(location.search);
  document.documentElement.lang = language;
  document.title = title;
  const place = document.getElementById("notice");
  if (place === null) throw new Error("The page has no element with the id notice.");
  const line = (tag: string, text: string): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  place.replaceChildren(line("h1", what), line("p", todo), line("p", close));
}

show();
