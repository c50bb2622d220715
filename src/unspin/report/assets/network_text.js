// One page's whole text with what was read there: sentences of ties, of techniques, and names that may be listed.

const KIND_WORDS = { tie: "Tie", technique: "Technique", listed: "Listed?" };

/** What a mark is, in a few words, and where its card is. */
function nameMark(mark) {
  const tie = tieById.get(mark.tie);
  const goods = tie?.row.cells[3].textContent.trim();
  return tie ? { ...mark, title: `${nameOf(tie.source)} ${tie.kind} ${nameOf(tie.target)}${goods ? ` (${goods})` : ""}`, href: `#tie/${tie.id}` } : mark;
}

/** The text with every sentence marked; of the one at hand, its parts. */
function markedText(found, marks, chosen, choose) {
  const parts = marks.flatMap((mark) => {
    const mine = mark.key === chosen;
    const own = mine || mark.carried ? mark.parts.map(([begin, end, kind]) => ({ begin, end, names: [`m-${kind}`], mark, mine })) : [];
    return [{ begin: mark.sentence[0], end: mark.sentence[1], names: ["sentence"], mark, mine }, ...own];
  });
  const box = make("div", { class: "text", dir: "auto" });
  let paragraph = null;
  for (const { begin, end, over } of cutText(parts.filter((part) => part.begin < part.end), found.points.length)) {
    const at = over.find((part) => part.mine) || over[0];
    const names = [...new Set(over.filter((part) => !at.mine || part.mine).flatMap((part) => part.names))];
    words(found.points, begin, end).split(/\n+/).forEach((piece, index) => {
      if (index > 0) paragraph = null;
      if (!piece) return;
      if (!paragraph) box.append(paragraph = make("p", { dir: "auto" }));
      paragraph.append(at ? make("span", { class: [...names, at.mine ? "mine" : ""].join(" "), "data-key": at.mark.key, role: "button", tabindex: "-1", title: at.mark.title, onclick: () => choose(at.mark.key) }, shown(piece)) : make("span", {}, shown(piece)));
    });
  }
  return box;
}

function openPage(id, key) {
  const found = article(id);
  if (!found) return null;
  const marks = (read(`marks/${id}`) || []).map(nameMark);
  const title = found.facts.find(([name]) => name === "title");
  const text = make("div", { class: "reader-text", tabindex: "0", role: "region", "aria-label": "The page’s text" });
  const buttons = marks.map((mark) => make("button", { type: "button", onclick: () => page.choose(mark.key) },
    make("span", { class: "muted" }, KIND_WORDS[mark.kind], " "), make("b", {}, shown(mark.title)),
    make("br"), apart(words(found.points, mark.sentence[0], Math.min(mark.sentence[1], mark.sentence[0] + 160)), { class: "serif" })));
  const card = make("section", { class: "card", "aria-live": "polite" });
  const page = { article: id, chosen: marks.some((mark) => mark.key === key) ? key : marks.length ? marks[0].key : null, text };
  page.choose = (next) => {
    page.chosen = next;
    const mark = marks.find((one) => one.key === next);
    text.replaceChildren(markedText(found, marks, next, page.choose));
    buttons.forEach((button, index) => button.setAttribute("aria-current", String(marks[index].key === next)));
    card.replaceChildren(make("h2", {}, "At hand"), ...(mark ? [
      make("p", { class: "who-name" }, link(mark.href, shown(mark.title))),
      make("p", { class: "muted" }, KIND_WORDS[mark.kind], mark.carried ? ", carried here from the page that this one copies: it adds no source" : null)] : [make("p", { class: "notice" }, "No tie was read on this page.")]));
    const mine = text.querySelector(".mine");
    if (mine && text.isConnected) bringIn(text, mine, true);
  };
  page.step = (by) => {
    if (!marks.length) return;
    const at = marks.findIndex((mark) => mark.key === page.chosen);
    page.choose(marks[(at + by + marks.length) % marks.length].key);
  };
  const kin = data.copies.filter((pair) => pair.includes(id)).map(([target, source]) => make("li", {}, target === id ? ["a copy of ", link(`#page/${source}`, apart(labelOf(source)))] : ["copied by ", link(`#page/${target}`, apart(labelOf(target)))]));
  const key1 = (name, text) => make("li", {}, make("span", { class: `key mine ${name}` }, text));
  page.root = make("div", {},
    make("nav", { class: "trail", "aria-label": "Back" }, make("button", { type: "button", onclick: () => history.back() }, "← Back"), link("#picture", "The network"), make("span", { class: "space" }), marks.length > 1 ? [
      make("button", { type: "button", onclick: () => page.step(-1) }, "↑ Before"), make("button", { type: "button", onclick: () => page.step(1) }, "↓ Next")] : null),
    make("header", { class: "desk-head" }, make("p", { class: "kicker" }, "Page ", apart(labelOf(id))), make("h1", {}, apart(title ? title[1] : labelOf(id)))),
    make("div", { class: "split" }, make("div", { class: "entry first" }, card),
      make("section", { class: "reader", "aria-label": "Text" },
        make("ul", { class: "legend", "aria-label": "How the text is marked" }, key1("m-source", "who, and whom"), key1("m-words", "the words for the tie"), key1("m-goods", "goods"), key1("m-places", "places, days"), key1("m-quoted", "quoted"), make("li", { class: "muted" }, "dots: other sentences")), text),
      make("div", { class: "entry rest" },
        buttons.length ? make("section", {}, make("h2", {}, `Read on this page (${buttons.length})`), make("ul", { class: "page-marks" }, buttons.map((button) => make("li", {}, button)))) : null,
        kin.length ? make("section", {}, make("h2", {}, "Copies"), make("ul", { class: "plain" }, kin)) : null,
        aboutElement(found, "What the page says of itself"))));
  if (page.chosen) page.choose(page.chosen);
  else { text.replaceChildren(markedText(found, [], null, () => {})); page.choose(null); }
  return page;
}
