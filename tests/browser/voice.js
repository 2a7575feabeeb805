// A voice for the tests, in place of the browser's own: says nothing, keeps note of what it was told
// and of what the page marked meanwhile, and behaves as `voice.behaviour` says.
window.voice = { told: [], behaviour: "speaks", voices: VOICES };
const holding = new Set();
const speak = (utterance) => {
  const [range] = CSS.highlights.get("spoken");
  voice.told.push({
    text: utterance.text, lang: utterance.lang, rate: utterance.rate, voice: utterance.voice.name,
    marked: range.toString().replace(/\s+/g, " ").trim(),
    written: range.startContainer.parentElement.closest("[lang]").lang,
    original: Boolean(range.startContainer.parentElement.closest("[translate=no]")),
  });
  holding.add(utterance);
  queueMicrotask(() => {
    if (!holding.delete(utterance)) return; // cancelled before it began
    if (voice.behaviour === "speaks") utterance.onend();
    if (voice.behaviour === "fails") utterance.onerror({ error: "synthesis-failed" });
    // "silent": an engine that has stopped without telling anyone
  });
};
Object.defineProperty(window, "SpeechSynthesisUtterance", {
  value: class { constructor(text) { this.text = text; } },
});
Object.defineProperty(window, "speechSynthesis", {
  value: {
    getVoices: () => voice.voices, speak, cancel: () => holding.clear(), addEventListener() {},
  },
});
