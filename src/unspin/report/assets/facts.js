// What is known of an article, and what a comparison found: lists that lead into the text.

const FACTS = { title: "Title", byline: "Byline", outlet: "Outlet", date: "Date", url: "Address", language: "Language" };

function factsElement(found) {
  const fact = (name, value, how) => make("div", {}, make("dt", {}, name), make("dd", {}, value, how ? make("small", {}, shown(how)) : null));
  const address = (url) => (found.link ? make("a", { href: found.link, rel: "noreferrer noopener", target: "_blank" }, shown(url)) : apart(url));
  return make("dl", { class: "facts" },
    fact("File", apart(found.place)),
    found.facts.map(([name, value, how]) => fact(FACTS[name], name === "url" ? address(value) : apart(String(value)), how)),
    found.credits.map((credit) => fact("Credits", [apart(credit.outlet), ": “", apart(credit.words), "”"], [credit.is_original ? "as the original" : "as a help", credit.is_reworded ? "reworded by machine" : ""].filter(Boolean).join(", "))),
  );
}

function folded(title, items) {
  return items.length ? make("details", {}, make("summary", {}, `${title} (${items.length})`), make("ul", { class: "plain" }, items.map((item) => make("li", {}, item)))) : null;
}

/** Facts of one article, and what was cut away from its page, folded. */
function aboutElement(found, heading) {
  const note = (is) => (is ? make("span", { class: "muted" }, " · reworded by machine") : null);
  return make("section", {}, make("h2", {}, heading), factsElement(found),
    folded("Other stories offered on the page", found.related.map((one) => [one.lead ? `${one.lead}: ` : "", apart(one.headline), note(one.is_reworded)])),
    folded("Cut from the page", found.furniture.map((one) => [make("span", { class: "muted" }, `${one.kind} `), apart(one.words), note(one.is_reworded)])));
}

const KIND_TITLES = { name: "Names altered", number: "Numbers changed", meaning: "Meaning changed" };
const SHOWN_AT_ONCE = 6;
const SIGNS_AT_ONCE = 3;
const QUOTATIONS_AT_ONCE = 3;
const LONG = 160;

/** A list of which the first few are seen, and the rest one click away. */
function shortList(items, few = SHOWN_AT_ONCE) {
  const list = make("ul", {}, items.slice(0, few));
  if (items.length <= few) return list;
  const more = make("button", { type: "button", class: "more", onclick: () => { list.append(...items.slice(few)); more.remove(); } }, `Show ${items.length - few} more`);
  return [list, more];
}

/** A sentence of which a long rest unfolds. */
function longText(sentence) {
  if (sentence.length <= LONG) return make("div", {}, shown(sentence));
  const button = make("button", { type: "button", class: "jump folded", "aria-expanded": "false", onclick: () => button.setAttribute("aria-expanded", String(!button.classList.toggle("folded"))) }, shown(sentence));
  return button;
}

function findingSections(view) {
  const { comparison } = view;
  const jump = (link, ...children) => make("button", { type: "button", class: "jump", onclick: () => view.choose(link, null) }, children);
  const section = (title, items, few) => (items.length ? make("section", {}, make("h2", {}, `${title} (${items.length})`), shortList(items, few)) : null);
  const bySwap = new Map(view.links.filter((link) => link.swap).map((link) => [link.number, link]));
  const kinds = Object.entries(KIND_TITLES).map(([kind, title]) => section(title, comparison.findings[kind].map(([left, right, numbers]) =>
    make("li", {}, jump(bySwap.get(numbers[0]), apart(left), " → ", apart(right, { class: `hit ${kind}` }), numbers.length > 1 ? make("span", { class: "muted" }, ` ${numbers.length} times`) : null)))));
  const quotations = section("Quotations altered", comparison.quotations.map(([lb, le, rb, re]) =>
    make("li", {}, jump(linkAt(view, lb, le), "“", quoted(view, "left", lb, le), "”", make("br"), "→ “", quoted(view, "right", rb, re), "”"))), QUOTATIONS_AT_ONCE);
  return [...kinds, quotations, directionSection(view), relatedSection(comparison)];
}

/** The first change inside a stretch of the left text, or what stands there. */
function linkAt(view, begin, end) {
  const inside = view.links.filter((link) => link.left[0] < end && link.left[1] >= begin);
  return inside.find((link) => link.kind !== "keep") || inside[0];
}

/** A quotation with its changed words marked. */
function quoted(view, side, begin, end) {
  return make("bdi", {}, stretches(view.maps[side], side, begin, end).map(({ begin: from, end: to, link }) => {
    const text = shown(words(view[side].points, from, to));
    return link && link.kind !== "keep" ? make("span", { class: `hit ${link.group}` }, text) : text;
  }));
}

function directionSection(view) {
  const { comparison } = view;
  if (comparison.kind === "no copy") return null;
  const strongest = Math.max(1, ...comparison.signs.map((sign) => Math.abs(sign.weight)));
  const signs = comparison.signs.map((sign) => {
    const bar = make("span", { class: "bar" });
    bar.style.width = `${(100 * Math.abs(sign.weight)) / strongest}%`;
    return make("li", { class: "sign" }, make("div", {}, make("span", { class: "weight" }, sentence(sign.strength)), make("br"), `${sign.odds} for ${sign.for}`, bar), longText(sign.reason));
  });
  return make("section", {}, make("h2", {}, "Direction"), make("p", { class: "sans" }, shown(comparison.direction), "."), shortList(signs, SIGNS_AT_ONCE));
}

function relatedSection(comparison) {
  if (!comparison.related.length) return null;
  return make("section", {}, make("h2", {}, "The same stories offered on both pages"), shortList(comparison.related.map(([left, right]) => make("li", {}, apart(left), left === right ? null : [" / ", apart(right)]))));
}
