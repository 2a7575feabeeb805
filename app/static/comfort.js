// Two comforts for browsers that run scripts; without them the page's links do the same by other ways.

// The explanation of a difficult word opens beside the word, where the browser knows popovers: Escape
// or a press beside it closes it, and the page does not move. Else the word's link shows it (:target).
const knowsPopovers = HTMLElement.prototype.hasOwnProperty("popover");
if (knowsPopovers)
  for (const note of document.querySelectorAll(".explanation")) note.popover = "auto";

function explain(link) {
  const note = document.querySelector(link.hash);
  note.showPopover({ source: link });
  note.focus();
}

// What is open would lie over the text on paper, where all explanations stand at the end.
addEventListener("beforeprint", () => {
  if (knowsPopovers) document.querySelector(".explanation:popover-open")?.hidePopover();
});

// A press on another language keeps the section that the address names, or that one is reading: the
// last one that has begun in the upper half of the window.
function keepSection(link) {
  const begun = [...document.querySelectorAll("main section[id]")].filter(
    (section) => scrollY && section.getBoundingClientRect().top < innerHeight / 2,
  );
  const section = document.querySelector("main section:target, main h3:target") ?? begun.at(-1);
  link.hash = section?.id ?? "";
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const note = link.closest(".explanation[popover]");
  if (link.matches(".switches a, .pairs a")) {
    keepSection(link);
  } else if (knowsPopovers && link.matches(".word")) {
    explain(link);
    event.preventDefault();
  } else if (note?.matches(":popover-open") && link.getAttribute("role") === "doc-backlink") {
    note.hidePopover();
    event.preventDefault();
  }
});
