// The desk: one comparison with its findings, filters, views and the change at hand.

const ALL_KINDS = [...data.kinds, "change"];
const KIND_WORDS = { meaning: "of meaning", quotation: "in quotations", wording: "of wording", change: "added or dropped" };
const MODES = { panes: "Side by side", rows: "Passage by passage", restored: "Restored text" };
let desk = null;

const countWords = (kind, count) => (kind === "name" || kind === "number" ? plural(count, kind) : `${count} ${KIND_WORDS[kind]}`);

function openDesk(target, source, mode) {
  const comparison = read(`copy/${target}/${source}`);
  const [left, right] = [comparison && article(comparison.source), comparison && article(comparison.target)];
  if (!comparison || !left || !right) return null;
  const view = { comparison, left, right, links: makeLinks(comparison), off: new Set(), current: -1, together: true, mode };
  view.maps = makeMaps(comparison, view.links);
  view.restored = read(`restored/${target}`);
  view.changes = view.links.filter((link) => link.kind !== "keep");
  view.choose = (link, side) => chooseLink(view, link, side);
  view.step = (by) => stepLink(view, by);
  view.show = (next) => { view.mode = next; showMode(view); };
  view.stage = make("div", { class: "stage" });
  view.inspector = make("div", { class: "inspector" });
  const root = make("div", {}, trailElement(view), headElement(view), make("div", { class: "board" }, findingSections(view)), make("div", {}, benchElement(view), view.stage, view.inspector),
    make("div", { class: "about" }, aboutElement(left, `About ${comparison.sides[0]}`), aboutElement(right, `About ${comparison.sides[1]}`)));
  showMode(view);
  showInspector(view);
  return Object.assign(view, { root });
}

function trailElement(view) {
  const at = data.copies.findIndex(([target, source]) => target === view.right.id && source === view.left.id);
  view.go = (by) => { const next = data.copies[at + by]; if (next) location.hash = `#copy/${next.join("/")}`; };
  const step = (by, text) => make("button", { type: "button", disabled: !data.copies[at + by], onclick: () => view.go(by) }, text);
  const home = data.home ? null : make("a", { href: "#" }, "All findings");
  const rest = data.copies.length > 1 ? [make("span", { class: "muted" }, `Copy ${at + 1} of ${data.copies.length}`), step(-1, "Before"), step(1, "Next")] : null;
  return make("nav", { class: "trail", "aria-label": "Copies" }, home, make("span", { class: "space" }), rest);
}

/** Title, outlet and date, as far as known. */
function whence(found) {
  const facts = Object.fromEntries(found.facts);
  return [facts.title, facts.outlet, facts.date].filter(Boolean).join(" · ") || found.place;
}

function headElement(view) {
  const { comparison, left, right } = view;
  const isPair = comparison.kind === "no copy" || (comparison.kind === "copy" && !comparison.decided);
  const kind = { "no copy": "Not a copy", copy: "Copy" }[comparison.kind] || `${sentence(comparison.kind)} copy`;
  const order = isPair ? [left, right] : [right, left];
  const name = (one) => comparison.sides[one === left ? 0 : 1];
  return make("header", { class: "desk-head" },
    make("p", { class: "kicker" }, kind, make("span", { class: "muted" }, comparison.decided || comparison.kind === "no copy" ? "" : "direction open")),
    make("h1", {}, apart(labelOf(order[0].id)), isPair ? " and " : " from ", apart(labelOf(order[1].id))),
    order.map((one) => make("p", { class: "whence" }, make("span", { class: "muted" }, `${sentence(name(one))}: `), apart(whence(one)))),
    sharesElement(comparison));
}

function sharesElement(comparison) {
  if (!comparison.passages.length) return make("p", { class: "shares" }, "No passages correspond.");
  const number = (value, text) => [make("b", {}, value), text];
  const [left, right, swapped] = comparison.shares;
  return make("p", { class: "shares" }, number(left, ` of ${comparison.sides[0]}, `), number(right, ` of ${comparison.sides[1]}, `), number(swapped, ` of the words swapped, ${comparison.ordered ? "in the same order" : "in another order"}`));
}

function benchElement(view) {
  const modes = Object.keys(MODES).filter((mode) => mode !== "restored" || view.restored);
  view.tabs = modes.map((mode) => make("button", { type: "button", "data-mode": mode, onclick: () => view.show(mode) }, MODES[mode]));
  const count = (kind) => view.changes.filter((link) => link.group === kind).length;
  view.filters = ALL_KINDS.map((kind, index) => make("button", { type: "button", class: kind, "aria-pressed": "true", disabled: !count(kind), title: `show or hide (${index + 1})`, onclick: () => toggleKind(view, kind) }, countWords(kind, count(kind))));
  const together = make("input", { type: "checkbox", checked: true, onchange: (event) => { view.together = event.target.checked; } });
  view.togetherLabel = make("label", {}, together, " Scroll together");
  return make("div", { class: "bench" }, make("div", { class: "tabs", role: "group", "aria-label": "View" }, view.tabs), make("div", { class: "filters", role: "group", "aria-label": "Kinds of change shown" }, view.filters), view.togetherLabel, make("span", { class: "muted tip" }, make("kbd", {}, "j"), " ", make("kbd", {}, "k"), " from change to change"));
}

function toggleKind(view, kind) {
  const button = view.filters[ALL_KINDS.indexOf(kind)];
  if (!button || button.disabled) return;
  if (view.off.has(kind)) view.off.delete(kind);
  else view.off.add(kind);
  button.setAttribute("aria-pressed", String(!view.off.has(kind)));
  view.stage.classList.toggle(`off-${kind}`, view.off.has(kind));
}

function showMode(view) {
  if (view.mode === "restored" && !view.restored) view.mode = "panes";
  const make = { panes: panesElement, rows: rowsElement, restored: (one) => restoredElement(one, one.restored) }[view.mode];
  view.stage.replaceChildren(make(view));
  for (const tab of view.tabs) tab.setAttribute("aria-pressed", String(tab.dataset.mode === view.mode));
  view.togetherLabel.hidden = view.mode !== "panes";
  view.inspector.hidden = view.mode === "restored" || view.current < 0;
  if (view.current >= 0) mark(view, view.links[view.current]);
}

/** The change before or after the one at hand, of the kinds that are shown. */
function stepLink(view, by) {
  const open = view.changes.filter((link) => !view.off.has(link.group));
  if (!open.length) return;
  if (view.mode === "restored") view.show("panes");
  let at = open.findIndex((link) => link.index >= view.current);
  if (at < 0) at = open.length;
  const here = open[at] && open[at].index === view.current;
  const next = view.current < 0 ? (by > 0 ? 0 : open.length - 1) : at + (by > 0 && !here ? 0 : by);
  chooseLink(view, open[(next + open.length) % open.length], null);
}

/** Both sides show the link; the side that was touched stays where it is, the other comes to it. */
function chooseLink(view, link, side) {
  if (!link) return;
  if (view.mode === "restored") view.show("panes");
  view.current = link.index;
  view.inspector.hidden = false;
  mark(view, link);
  showInspector(view);
  const [left, right] = ["left", "right"].map((name) => view.stage.querySelector(`[data-side="${name}"] [data-link="${link.index}"]`));
  if (view.mode === "rows") return (left || right)?.scrollIntoView({ block: "center" });
  if (!side) view.stage.scrollIntoView({ block: "nearest" });
  const panes = [...view.stage.querySelectorAll(".pane")];
  const touched = { left, right }[side];
  const height = touched ? touched.getBoundingClientRect().top - touched.closest(".pane").getBoundingClientRect().top : panes[0].clientHeight / 3;
  [left, right].forEach((element, index) => {
    if (element && element !== touched) panes[index].scrollTop += element.getBoundingClientRect().top - panes[index].getBoundingClientRect().top - height;
  });
}

function mark(view, link) {
  for (const element of view.stage.querySelectorAll(".on")) { element.classList.remove("on"); if (element.tabIndex === 0) element.tabIndex = -1; }
  const found = view.stage.querySelectorAll(`[data-link="${link.index}"]`);
  for (const element of found) element.classList.add("on");
  const last = found[found.length - 1];
  if (last && last.hasAttribute("role")) { last.tabIndex = 0; last.focus({ preventScroll: true }); }
}

function showInspector(view) {
  const link = view.links[view.current];
  const open = view.changes.filter((one) => !view.off.has(one.group));
  const at = open.indexOf(link);
  const steps = make("div", { class: "steps" }, make("span", { class: "muted" }, at < 0 ? plural(open.length, "change") : `${at + 1} of ${open.length}`), make("button", { type: "button", "aria-label": "previous change", onclick: () => view.step(-1) }, "↑"), make("button", { type: "button", "aria-label": "next change", onclick: () => view.step(1) }, "↓"));
  view.inspector.replaceChildren(make("div", { class: "words", "aria-live": "polite" }, inspectorWords(view, link)), steps);
}

function inspectorWords(view, link) {
  if (!link) return null;
  const text = (side) => apart(words(view[side].points, ...link[side]).replace(/\s+/g, " ").slice(0, 300), link.kind === "keep" ? {} : { class: `hit ${link.group}` });
  const place = `${view.comparison.sides[0]} ${link.left.join("–")}, ${view.comparison.sides[1]} ${link.right.join("–")}`;
  if (link.kind === "keep") return [make("span", { class: "muted" }, "Kept word for word"), make("div", { class: "why" }, place)];
  if (link.kind === "insert") return [`Only in ${view.comparison.sides[1]}: `, text("right"), make("div", { class: "why" }, place)];
  if (link.kind === "drop") return [`Only in ${view.comparison.sides[0]}: `, text("left"), make("div", { class: "why" }, place)];
  const why = link.swap ? [`${sentence(link.kind)}${link.swap.quoted ? ", inside a quotation" : ""}: `, shown(link.swap.reason), ` · likeness ${link.swap.score.toFixed(2)} · ${place}`] : place;
  return [text("left"), " → ", text("right"), make("div", { class: "why" }, why)];
}
