// Reads the page aloud, sentence by sentence, with a voice of this device. Nothing is sent anywhere,
// unless there are only voices from the internet and the visitor has agreed to that. A device without
// any voice has no button; one without a voice for the page's language is told so. What is not written
// here stands in sentences.js.

const button = document.querySelector("#read-aloud");
const player = document.querySelector("#player");
const SLOW = 0.7;
const LATE = 60_000; // milliseconds in which voices may arrive without the browser telling so

let sentences = [];
let current = 0;
let state = "closed"; // or "asking", "mute", "reading", "paused"
let message = ""; // what the player says: "asking", "broken", "mute", "part" or nothing
let rate = 1;
let agreed = false; // that voices from the internet get the text
let turn = 0; // Each call of speak() is a turn; what an older one tells later is not heard.
let queue = []; // Chrome forgets an utterance, and with it its end, that nobody holds.
let watch; // Ends a turn whose voice has gone silent without telling.

// Show the player as `next`: what is for another state, and all other messages, are hidden.
function show(next, says = "") {
  [state, message] = [next, says];
  player.hidden = state === "closed";
  for (const one of player.querySelectorAll("[data-when]")) {
    one.hidden = !one.dataset.when.split(" ").includes(state);
  }
  for (const one of player.querySelectorAll("[data-says]")) {
    one.hidden = one.dataset.says !== message;
  }
  document.body.style.paddingBlockEnd = `${player.offsetHeight}px`;
  document.documentElement.style.scrollPaddingBlockEnd = `${player.offsetHeight + 16}px`;
  if (sentences[current] && !player.hidden) {
    bringIntoView(sentences[current].range, player.getBoundingClientRect().top);
  }
}

function silence() {
  turn += 1;
  clearTimeout(watch);
  speechSynthesis.cancel();
}

function speak() {
  silence();
  const sentence = sentences[current];
  if (!sentence) return stop();
  const mine = turn;
  const now = (act) => () => mine === turn && act();
  const broken = now(() => pause("broken"));
  const listen = (text) => {
    clearTimeout(watch);
    watch = setTimeout(broken, 5000 + (150 * text.length) / rate); // twice as long as it takes
  };
  queue = sentence.parts.map((text) => {
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice: sentence.voice, lang: sentence.voice.lang, rate });
    utterance.onstart = utterance.onboundary = utterance.onend = now(() => listen(text));
    utterance.onerror = broken;
    return utterance;
  });
  queue.at(-1).onend = now(() => move(1));
  mark(sentence);
  show("reading", message === "part" ? "part" : "");
  listen(sentence.parts[0]);
  for (const utterance of queue) speechSynthesis.speak(utterance);
}

function move(steps) {
  current = Math.max(0, current + steps);
  speak();
}

// Pausing keeps the place and begins the sentence anew: resume() is unreliable on old phones.
function pause(says) {
  silence();
  show("paused", says);
}

function stop() {
  silence();
  mark(null);
  // The place in the text stays where it is; with the keyboard one goes on from the button.
  if (player.contains(document.activeElement)) button.focus({ preventScroll: true });
  sentences = [];
  show("closed");
}

function start() {
  reset();
  const voice = voiceFor(spokenBy(main).lang, true);
  if (!voice) {
    show("mute", "mute");
    return player.focus();
  }
  if (!voice.localService && !agreed) {
    player.querySelector("[data-voice]").textContent = voice.name;
    show("asking", "asking");
    return player.focus();
  }
  const all = sentencesOfPage(agreed);
  sentences = all.filter((sentence) => sentence.voice);
  current = 0;
  message = sentences.length < all.length ? "part" : "";
  speak();
  player.querySelector("[data-do=toggle]").focus();
}

const actions = {
  agree: () => {
    agreed = true;
    start();
  },
  back: () => move(-1),
  toggle: () => (state === "reading" ? pause() : speak()),
  forward: () => move(1),
  slower: (pressed) => {
    rate = rate === 1 ? SLOW : 1;
    pressed.setAttribute("aria-pressed", rate !== 1);
    if (state === "reading") speak();
  },
  stop,
};

function offer() {
  button.classList.toggle("ready", speechSynthesis.getVoices().length > 0);
}

function reset() {
  stop();
  offer();
}

if (button && window.speechSynthesis && window.Intl?.Segmenter && main.checkVisibility) {
  offer();
  speechSynthesis.addEventListener("voiceschanged", offer);
  const waiting = setInterval(offer, 1000);
  setTimeout(() => clearInterval(waiting), LATE);
  // The browser may show the page again as it was left, when one comes back to it.
  addEventListener("pagehide", () => state === "reading" && pause());
  addEventListener("pageshow", offer);
  // The browser translates the page: the sentences are others, and so is their voice.
  new MutationObserver(reset).observe(document.documentElement, { attributeFilter: ["lang"] });
  document.querySelector("#player-style").media = "screen";
  button.addEventListener("click", start);
  player.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-do]");
    if (pressed) actions[pressed.dataset.do](pressed);
  });
  addEventListener("keydown", ({ key }) => {
    const opened = "popover" in player && document.querySelector(":popover-open");
    if (key === "Escape" && state !== "closed" && !opened) stop();
  });
}
