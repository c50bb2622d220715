// Side by side: two texts that scroll together, each stretch tied to its like on the other side.

const TAGS = { insert: "ins", drop: "del", keep: "span" };

/** One stretch of text as an element. */
function stretchElement(view, part, text, side) {
  const link = part.link;
  if (!link) return make("span", part.passage < 0 ? { class: "out" } : {}, shown(text));
  const tag = TAGS[link.kind] || "mark";
  const name = link.kind === "keep" ? null : describe(view, link);
  const attributes = { "data-link": link.index, class: link.kind === "keep" ? "keep" : link.group };
  if (name) Object.assign(attributes, { role: "button", tabindex: "-1", "aria-label": name });
  return make(tag, { ...attributes, onclick: (event) => { event.stopPropagation(); view.choose(link, side); } }, shown(text));
}

function describe(view, link) {
  const [left, right] = [words(view.left.points, ...link.left), words(view.right.points, ...link.right)];
  if (link.kind === "insert") return `only in ${view.comparison.sides[1]}: ${right}`;
  if (link.kind === "drop") return `only in ${view.comparison.sides[0]}: ${left}`;
  return `${link.kind}: ${left} became ${right}`;
}

/** The text of one side from `begin` to `end`, in paragraphs; `only` as for `stretches`. */
function textElement(view, side, begin, end, { starts = new Map(), only } = {}) {
  const points = view[side].points;
  const box = make("div", { class: "text", dir: "auto" });
  const empty = gaps(view.maps[side], side, begin, end, only);
  let paragraph = null;
  const put = (node) => {
    if (!paragraph) box.append(paragraph = make("p", { dir: "auto" }));
    paragraph.append(node);
  };
  const before = (at) => {
    if (starts.has(at)) put(make("span", { class: "stop", title: `passage ${starts.get(at)}` }, starts.get(at)));
    for (const link of empty.get(at) || []) put(caret(view, link, side));
    empty.delete(at);
  };
  for (const part of stretches(view.maps[side], side, begin, end, only)) {
    let from = part.begin;
    const cuts = [...empty.keys(), ...starts.keys()].filter((at) => at > part.begin && at < part.end);
    for (const to of [...cuts.sort((a, b) => a - b), part.end]) {
      before(from);
      const pieces = words(points, from, to).split(/\n+/);
      pieces.forEach((piece, index) => {
        if (index > 0) paragraph = null;
        if (piece) put(stretchElement(view, part, piece, side));
      });
      from = to;
    }
  }
  before(end);
  return box;
}

function caret(view, link, side) {
  const choose = (event) => { event.stopPropagation(); view.choose(link, side); };
  return make("span", { class: "gap", "data-link": link.index, title: describe(view, link), onclick: choose }, "‸");
}

function panesElement(view) {
  const many = view.comparison.passages.length > 1;
  const panes = ["left", "right"].map((side, index) => {
    const starts = new Map();
    if (many) view.comparison.passages.forEach((passage, number) => starts.set(passage[index * 2], `${number + 1}${passage[6] ? "↕" : ""}`));
    const text = textElement(view, side, 0, view[side].points.length, { starts });
    const heading = make("h3", {}, sentence(view.comparison.sides[index]), " ", apart(labelOf(view[side].id), { class: "muted" }));
    return make("div", { class: "pane", "data-side": side, role: "region", tabindex: "0", "aria-label": `${view.comparison.sides[index]}: ${labelOf(view[side].id)}` }, heading, text);
  });
  const box = make("div", { class: "panes" }, panes);
  scrollTogether(view, panes);
  return box;
}

const sentence = (phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** While one pane is scrolled by its reader, the other keeps the corresponding words at the same height. */
function scrollTogether(view, panes) {
  let active = null, waiting = false;
  panes.forEach((pane, index) => {
    const take = () => { active = pane; };
    for (const event of ["pointerenter", "pointerdown", "wheel", "touchstart", "focusin"]) pane.addEventListener(event, take, { passive: true });
    pane.addEventListener("keydown", take);
    pane.addEventListener("scroll", () => {
      if (!view.together || active !== pane || waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; follow(pane, panes[1 - index]); });
    }, { passive: true });
  });
}

/** The other pane goes where the linked words that this pane shows near its top stand at the same height. */
function follow(pane, other) {
  const linked = pane.querySelectorAll("[data-link]");
  const line = pane.getBoundingClientRect().top + pane.clientHeight / 4;
  let low = 0, high = linked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (linked[middle].getBoundingClientRect().bottom < line) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < Math.min(low + 8, linked.length); at += 1) {
    const like = other.querySelector(`[data-link="${linked[at].dataset.link}"]`);
    if (like) return meet(linked[at], pane, like, other, line);
  }
}

/** The other pane scrolled so that both elements show the same share of themselves above the line. */
function meet(element, pane, like, other, line) {
  const here = element.getBoundingClientRect(), there = like.getBoundingClientRect();
  const share = here.height ? Math.min(1, Math.max(0, (line - here.top) / here.height)) : 0;
  const height = here.top > line ? here.top - pane.getBoundingClientRect().top : line - pane.getBoundingClientRect().top;
  other.scrollTop += there.top + share * there.height - other.getBoundingClientRect().top - height;
}
