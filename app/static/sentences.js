// What read-aloud.js reads: the page's sentences, each with its place and its voice.

const main = document.querySelector("main");
const BLOCKS = "h1, h2, h3, p, li, dt, dd, figcaption, small, address > *, .doors a, .pair > *";
const LONG = 160; // letters; some voices go silent in the middle of a longer text

// Voices know "de", not our "de-simple"; Android writes "de_DE".
const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];

// A voice of this device, if there is one; one that sends the text to a company only if `remote`.
function voiceFor(tag, remote) {
  const fitting = speechSynthesis
    .getVoices()
    .filter((voice) => primary(voice.lang) === primary(tag) && (voice.localService || remote));
  const own = fitting.filter((voice) => voice.localService);
  return own.find((voice) => voice.default) ?? own[0] ?? fitting[0];
}

// A browser that translates the page changes the language of the whole page, and of no part.
const writtenIn = document.documentElement.lang;
function spokenBy(element) {
  const translated = document.documentElement.lang !== writtenIn;
  return translated && !element.closest("[translate=no]")
    ? document.documentElement
    : element.closest("[lang]");
}

// The text nodes that a reader sees, in their order: one group for each block and language.
function groups() {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement.checkVisibility({ visibilityProperty: true }) && !parentElement.closest(".unseen, svg")
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = node.parentElement.closest(BLOCKS) ?? main;
    const spoken = spokenBy(node.parentElement);
    const last = found.at(-1);
    if (last?.block === block && last.spoken === spoken) last.nodes.push(node);
    else found.push({ block, spoken, nodes: [node] });
  }
  return found;
}

// The place [node, offset] of the character `at` of the joined nodes.
function place(nodes, at) {
  for (const node of nodes) {
    if (at <= node.length) return [node, at];
    at -= node.length;
  }
  return [nodes.at(-1), nodes.at(-1).length];
}

// What keeps a line together is nothing for a voice: some spell signs that they do not know.
const asSpoken = (text) =>
  text.replaceAll("\u2060", "").replaceAll("\u2011", "-").replace(/\s+/g, " ").trim();

// A long sentence in parts that end at a comma, or else between two words.
const partsOf = (text) =>
  text.length > LONG ? text.match(/.{60,160}[,;:](?=\s)|.{1,160}(?=\s|$)|\S+/g) : [text];

function sentencesOf({ block, spoken, nodes }, remote) {
  const whole = nodes.map((node) => node.data).join("");
  // Easy language has one sentence to a line already, and knows dates such as 1. April.
  const pieces = spoken.lang.endsWith("-simple")
    ? [{ segment: whole, index: 0 }]
    : [...new Intl.Segmenter(spoken.lang, { granularity: "sentence" }).segment(whole)];
  // The voice of the block reads a foreign word in it, too, where there is no voice for that.
  const voice = voiceFor(spoken.lang, remote) ?? voiceFor(spokenBy(block).lang, remote);
  return pieces.flatMap(({ segment, index }) => {
    const text = asSpoken(segment);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const range = document.createRange();
    range.setStart(...place(nodes, index + segment.search(/\S/)));
    range.setEnd(...place(nodes, index + segment.trimEnd().length));
    return [{ parts: partsOf(text), range, block, voice }];
  });
}

// All sentences of the page; those without a voice have `voice` undefined.
const sentencesOfPage = (remote) => groups().flatMap((group) => sentencesOf(group, remote));

// Mark `sentence` as the one that is read; null: none is.
function mark(sentence) {
  if (!window.CSS?.highlights) {
    document.querySelector(".spoken")?.classList.remove("spoken");
    sentence?.block.classList.add("spoken");
  } else if (sentence) {
    CSS.highlights.set("spoken", new Highlight(sentence.range));
  } else {
    CSS.highlights.delete("spoken");
  }
}

// Scroll to `range` if it is not wholly within the upper `room` pixels of the window. One that is
// longer than that begins at the top.
function bringIntoView(range, room) {
  const { top, bottom, height } = range.getBoundingClientRect();
  if (top < 0 || bottom > room - 8) scrollBy({ top: top - Math.max(8, (room - height) / 3) });
}
