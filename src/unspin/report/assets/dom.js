// Elements made by hand: whatever comes from a page becomes a text node, never markup.

const read = (key) => {
  const block = document.querySelector(`script[data-block="${CSS.escape(key)}"]`);
  return block ? JSON.parse(block.textContent) : null;
};
const data = JSON.parse(document.getElementById("data").textContent);
const hiddenMarks = new RegExp(data.hidden, "gu");

/** An element with its attributes, listeners (`onclick`) and children; strings become text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The words as nodes, every character that cannot be seen as a mark with its number. */
function shown(words) {
  const nodes = [];
  let end = 0;
  for (const found of words.matchAll(hiddenMarks)) {
    if (found.index > end) nodes.push(words.slice(end, found.index));
    const number = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    nodes.push(make("span", { class: "hid", title: "a character that cannot be seen" }, `U+${number}`));
    end = found.index + found[0].length;
  }
  if (end < words.length) nodes.push(words.slice(end));
  return nodes;
}

/** The words set apart, so that their writing direction cannot turn what stands around them. */
const apart = (words, attributes = {}) => make("bdi", attributes, shown(words));

const plural = (count, one, many) => `${count} ${count === 1 ? one : many || `${one}s`}`;
const labelOf = (id) => data.labels[id] || id;

/** An article with its text as code points, which is what every span counts. */
const shelf = new Map();
function article(id) {
  if (!shelf.has(id)) {
    const found = read(`article/${id}`);
    if (found) Object.assign(found, { id, points: Array.from(found.text) });
    shelf.set(id, found);
  }
  return shelf.get(id);
}
const words = (points, begin, end) => points.slice(begin, end).join("");
