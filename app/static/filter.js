// Narrows the list of professions while one types. Nothing is sent anywhere; without JavaScript the
// page is whole and the field is not there.

import names from "/professions.js";

const field = document.querySelector("#filter");
const input = field.querySelector("input");
const status = field.querySelector("[role=status] span");
const folded = document.querySelector("#alphabet details");
const list = folded.querySelector("ul");
const others = document.querySelectorAll("main > .doors, #groups");
const missing = document.querySelector("#missing");

// As one types on any keyboard: no accents, no capitals, ß and ss alike.
const plain = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");

const entries = [...list.children].map((item) => ({
  item,
  names: plain(`${item.textContent} ${names[item.firstElementChild.href.split("/").at(-1)]}`),
}));

function narrow() {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { item, names } of entries) {
    item.hidden = !words.every((word) => names.includes(word));
    found += !item.hidden;
  }
  folded.open = words.length > 0;
  for (const other of others) other.hidden = words.length > 0;
  missing.hidden = found > 0 && words.length > 0;
  status.textContent = words.length > 0 ? found : "";
}

input.addEventListener("input", narrow);
field.hidden = false;
// A browser that comes back to the page fills the field itself.
narrow();
