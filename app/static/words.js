// Opens the explanation of a difficult word beside the word, where the browser knows popovers: Escape
// or a press beside it then closes it, and the page does not move. Everywhere else, and without this
// script, the word's link shows it.

if (HTMLElement.prototype.hasOwnProperty("popover")) {
  for (const note of document.querySelectorAll(".explanation")) note.popover = "auto";

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.word, .explanation [role=doc-backlink]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const open = link.closest(":popover-open");
    if (link.matches(".word")) {
      const note = document.querySelector(link.hash);
      note.showPopover({ source: link });
      note.focus();
    } else if (open) {
      open.hidePopover();
    } else {
      return;
    }
    event.preventDefault();
  });
}
