// Reads the page aloud, sentence by sentence, with the browser's own voice. Nothing is sent
// anywhere. Without a voice for the page's language there is no button.

const button = document.querySelector("#read-aloud");
const player = document.querySelector("#player");
const main = document.querySelector("main");
const BLOCKS = "h1, h2, h3, p, li, dt, dd, figcaption, small, address > *, .doors a";
const SLOW = 0.7;

// The voices know "de", not our "de-simple".
const spokenTag = (element) => element.closest("[lang]").lang.split("-")[0];
const voiceFor = (tag) =>
  speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(tag));

// The text nodes that a reader sees, in their order: one group for each block and language.
function groups() {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement.checkVisibility() && !parentElement.closest(".unseen, svg")
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = node.parentElement.closest(BLOCKS) ?? main;
    const spoken = node.parentElement.closest("[lang]");
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

function sentencesOf({ block, spoken, nodes }) {
  const whole = nodes.map((node) => node.data).join("");
  // Easy language has one sentence to a line already, and knows dates such as 1. April.
  const parts = spoken.lang.endsWith("-simple")
    ? [{ segment: whole, index: 0 }]
    : [...new Intl.Segmenter(spokenTag(spoken), { granularity: "sentence" }).segment(whole)];
  return parts.flatMap(({ segment, index }) => {
    const text = segment.replace(/\s+/g, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const range = document.createRange();
    const start = index + segment.search(/\S/);
    range.setStart(...place(nodes, start));
    range.setEnd(...place(nodes, index + segment.trimEnd().length));
    return [{ text, range, block, tag: spokenTag(spoken) }];
  });
}

let sentences = [];
let current = 0;
let rate = 1;
let turn = 0; // Each call of speak() is a turn; the end of an older one moves nothing on.

function mark(sentence) {
  if (!window.CSS?.highlights) {
    document.querySelector(".spoken")?.classList.remove("spoken");
    sentence?.block.classList.add("spoken");
  } else if (sentence) {
    CSS.highlights.set("spoken", new Highlight(sentence.range));
  } else {
    CSS.highlights.delete("spoken");
  }
  sentence?.block.scrollIntoView({ block: "nearest" });
}

function silence() {
  turn += 1;
  speechSynthesis.cancel();
}

function speak() {
  silence();
  const sentence = sentences[current];
  if (!sentence) return stop();
  const mine = turn;
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  utterance.voice = voiceFor(sentence.tag) ?? null;
  utterance.lang = sentence.tag;
  utterance.rate = rate;
  utterance.onend = utterance.onerror = () => {
    if (mine !== turn) return;
    current += 1;
    speak();
  };
  mark(sentence);
  show(true);
  speechSynthesis.speak(utterance);
}

// Pausing keeps the place and begins the sentence anew: resume() is unreliable on old phones.
function pause() {
  silence();
  show(false);
}

function stop() {
  silence();
  mark(null);
  player.hidden = true;
  current = 0;
}

function show(speaking) {
  player.hidden = false;
  player.querySelector("[data-do=pause]").hidden = !speaking;
  player.querySelector("[data-do=go]").hidden = speaking;
}

const actions = {
  go: () => speak(),
  pause,
  stop,
  back: () => {
    current = Math.max(0, current - 1);
    speak();
  },
  slower: (pressed) => {
    rate = rate === 1 ? SLOW : 1;
    pressed.setAttribute("aria-pressed", rate !== 1);
    if (!player.querySelector("[data-do=pause]").hidden) speak();
  },
};

function offer() {
  const voice = voiceFor(spokenTag(main));
  button.classList.toggle("ready", Boolean(voice));
}

if (button && window.speechSynthesis && window.Intl?.Segmenter && main.checkVisibility) {
  offer();
  speechSynthesis.addEventListener("voiceschanged", offer);
  addEventListener("pagehide", silence);
  button.addEventListener("click", () => {
    stop();
    sentences = groups()
      .flatMap(sentencesOf)
      .filter((sentence) => voiceFor(sentence.tag));
    speak();
    player.querySelector("[data-do=pause]").focus();
  });
  player.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-do]");
    if (pressed) actions[pressed.dataset.do](pressed);
  });
}
