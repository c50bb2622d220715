// A statement beside its texts, or one page with all its claims.

/** The text at hand with its head; `view` holds pages, article, chosen, and is told of changes by `view.changed`. */
function readerElement(view) {
  view.select = make("select", { id: "page-at-hand", onchange: (event) => view.go(event.target.value) },
    view.pages.map(([id, , isOriginal]) => make("option", { value: id }, `${isOriginal ? "" : "copy: "}${labelOf(id)}`)));
  view.steps = make("span", { class: "steps" });
  view.note = make("p", { class: "reader-note" });
  view.text = make("div", { class: "reader-text", tabindex: "0", role: "region", "aria-label": "The page’s text" });
  const others = make("button", { type: "button", "aria-pressed": "true", onclick: () => view.toggleOthers() }, "Other claims");
  view.others = others;
  return make("section", { class: "reader", "aria-label": "Text" },
    make("div", { class: "reader-head" }, make("label", { for: "page-at-hand" }, "Page"), view.select, view.steps, others),
    legendElement(), view.note, view.text);
}

function makeView(pages, article, chosen) {
  const view = { pages, article, chosen, isWhole: false };
  const move = (by) => {
    const at = view.pages.findIndex(([id]) => id === view.article);
    view.go(view.pages[(at + by + view.pages.length) % view.pages.length][0]);
  };
  view.row = () => seenOn(view.article).find((row) => row.claim === view.chosen) || null;
  view.go = (id) => {
    view.article = id;
    const [, own] = view.pages.find(([page]) => page === id);
    const here = seenOn(id).map((row) => row.claim);
    if (!here.includes(view.chosen)) view.chosen = own.find((one) => here.includes(one)) || here[0] || null;
    refresh(view);
  };
  view.choose = (id) => { view.chosen = id; refresh(view, true); focusMine(view); };
  view.turn = (by) => (view.pages.length > 1 ? move(by) : null);
  view.step = (by) => {
    const rows = seenOn(view.article);
    if (!rows.length) return;
    const at = rows.findIndex((row) => row.claim === view.chosen);
    view.choose(rows[(at + by + rows.length) % rows.length].claim);
  };
  view.toggleOthers = () => {
    const isOff = view.text.classList.toggle("alone");
    view.others.setAttribute("aria-pressed", String(!isOff));
  };
  return view;
}

/** Text, card and picture after another page or claim was chosen; the text goes to the claim. */
function refresh(view, keepsPlace = false) {
  const found = article(view.article);
  const row = view.row();
  const at = view.pages.findIndex(([id]) => id === view.article);
  view.select.value = view.article;
  view.select.hidden = view.pages.length < 2;
  view.steps.replaceChildren(...(view.pages.length < 2 ? [apart(labelOf(view.article))] : [
    make("button", { type: "button", "aria-label": "page before", onclick: () => view.turn(-1) }, "←"),
    make("button", { type: "button", "aria-label": "next page", onclick: () => view.turn(1) }, "→"),
    make("span", { class: "muted" }, `${at + 1} of ${view.pages.length}`)]));
  const where = found.facts.filter(([name]) => name === "outlet" || name === "date").map(([, value]) => apart(String(value)));
  view.note.replaceChildren(make("b", {}, apart(labelOf(view.article))), " · ", ...where.flatMap((one) => [one, " · "]), row && !row.original ? `a copy: the claim was read in ${labelOf(row.home)} and carried here` : `${plural(seenOn(view.article).length, "claim")} on this page`);
  const top = view.text.scrollTop;
  view.text.replaceChildren(paintedText(found, seenOn(view.article), view.chosen, view.choose));
  const mine = view.text.querySelector(".mine");
  if (keepsPlace) view.text.scrollTop = top;
  if (mine) bringIn(view.text, mine, keepsPlace);
  view.changed(row);
}

/** The keyboard stands at the claim at hand, so that a reader of the screen is told of it. */
function focusMine(view) {
  const mine = view.text.querySelector("[data-claim].mine");
  if (!mine) return;
  mine.tabIndex = 0;
  mine.focus({ preventScroll: true });
}

function trail(...children) {
  return make("nav", { class: "trail", "aria-label": "Back" }, link("#", "All statements"), make("span", { class: "space" }), children);
}

function openStatement(id, claimId, articleId) {
  const statement = read(`statement/${id}`);
  if (!statement || !statement.pages.length) return null;
  const page = statement.pages.find(([one]) => one === articleId) || statement.pages.find(([, own]) => own.includes(claimId)) || statement.pages[0];
  const view = makeView(statement.pages, page[0], page[1].includes(claimId) ? claimId : page[1][0]);
  const card = make("div", { class: "entry first" }), chain = make("section", { class: "chain" });
  const more = make("button", { type: "button", class: "more", onclick: () => { view.isWhole = true; more.hidden = true; view.changed(view.row()); } }, "Draw every copy");
  more.hidden = statement.pictures.length < 2;
  const picture = make("div", {});
  chain.append(make("h2", {}, "How it was heard"), picture, more);
  view.id = id;
  view.changed = (row) => {
    const claim = row ? claimOf(row.claim, row.home) : null;
    card.replaceChildren(...[claim ? cardElement(claim, row, id) : null, misquotedElement(row)].filter(Boolean));
    picture.replaceChildren(...chainElement(statement, view.article, view.isWhole));
  };
  view.root = make("div", {},
    trail(make("button", { type: "button", "aria-label": "statement before", onclick: () => stepStatement(id, -1) }, "← Before"), make("button", { type: "button", "aria-label": "next statement", onclick: () => stepStatement(id, 1) }, "Next →")),
    statementHead(statement), chain,
    make("div", { class: "split" }, card, readerElement(view), restElement(statement)));
  refresh(view);
  return view;
}

function statementHead(statement) {
  return make("header", { class: "desk-head" },
    make("p", { class: "kicker" }, statement.voices.slice(0, 4).map((voice, index) => [index ? ", " : "", apart(voice.name)]), statement.voices.length > 4 ? ` and ${statement.voices.length - 4} more` : null),
    make("h1", { class: statement.words.length > 160 ? "long" : null }, statement.leadIn ? [make("span", { class: "lead-in" }, statement.leadIn), " "] : null, apart(statement.words)),
    badgeElement(statement.badge, statement.tone),
    make("ul", { class: "row-counts" }, statement.counts.map((words) => make("li", {}, words))),
    statement.warning ? make("p", { class: "warning" }, make("b", {}, "Mind:"), " ", shown(statement.warning)) : null);
}

function restElement(statement) {
  const section = (title, items) => (items.length ? make("section", {}, make("h2", {}, title), items) : null);
  return make("div", { class: "entry rest" },
    section("Disputed by", statement.disputed.map(disputeElement)),
    section(`Voices (${statement.voices.length})`, statement.voices.map(voiceElement)),
    section("Why these are one statement", statement.joints.map(jointElement)));
}

function voiceElement(voice) {
  const mark = voice.counts ? "yes" : voice.counts === null ? "open" : "no";
  return make("div", { class: `voice counts-${mark}` },
    make("p", {}, make("b", {}, speakerLink(voice.speaker, voice.name)), voice.post ? [", ", apart(voice.post)] : ` (${voice.kind})`, " ", make("span", { class: "verdict" }, voice.verdict)),
    make("p", { class: "rule" }, shown(sentence(voice.rule)), /[.!?]$/.test(voice.rule) ? "" : "."),
    voice.rests ? make("p", { class: "rule" }, voice.counts === null ? "May rest on " : "Rests on ", apart(voice.rests), ".") : null,
    voice.chains.map((chain) => make("p", { class: "heard" }, "heard as ", apart(chain))));
}

function partsList(score, parts) {
  return make("ul", { class: "parts" }, score === null ? null : make("li", { class: "score" }, `score ${score.toFixed(2)}`), parts.map((part) => make("li", {}, shown(part))));
}

function jointElement(joint) {
  const side = (one) => (one ? make("p", {}, link(`#article/${one[1]}/${one[0]}`, apart(one[2])), ": ", apart(one[3], { class: "serif" })) : make("p", { class: "muted" }, "a claim that is not in the ledger"));
  return make("div", { class: "joint" }, side(joint.left), side(joint.right), partsList(joint.score, joint.parts));
}

function disputeElement(other) {
  return make("div", { class: "joint" },
    make("p", {}, other.leadIn ? make("span", { class: "lead-in" }, `${other.leadIn} `) : null, link(`#statement/${other.id}`, apart(other.words, { class: "serif" }))),
    make("p", {}, other.speakers.map((name, index) => [index ? ", " : "", apart(name)]), " ", stanceMark(other.stance), " ", make("span", { class: "muted" }, other.badge)),
    partsList(other.score, other.parts));
}

/** One page with all its claims. */
function openArticle(id, claimId) {
  const found = article(id);
  if (!found) return null;
  const rows = seenOn(id);
  const title = found.facts.find(([name]) => name === "title");
  const view = makeView([[id, rows.map((row) => row.claim), true]], id, rows.some((row) => row.claim === claimId) ? claimId : rows.length ? rows[0].claim : null);
  const card = make("div", { class: "entry first" });
  const buttons = rows.map((row) => {
    const claim = claimOf(row.claim, row.home);
    return make("button", { type: "button", onclick: () => view.choose(row.claim) }, make("b", {}, apart(claim.who)), " ", stanceMark(claim.stance), make("br"), apart(claim.words, { class: "serif" }));
  });
  view.changed = (row) => {
    const claim = row ? claimOf(row.claim, row.home) : null;
    card.replaceChildren(...[claim ? cardElement(claim, row, null) : make("p", { class: "notice" }, "Nobody speaks on this page, as far as was found."), misquotedElement(row)].filter(Boolean));
    buttons.forEach((button, index) => button.setAttribute("aria-current", String(rows[index].claim === view.chosen)));
  };
  const kin = data.copies.filter((pair) => pair.includes(id)).map(([target, source]) => make("li", {}, target === id ? ["a copy of ", link(`#article/${source}`, apart(labelOf(source)))] : ["copied by ", link(`#article/${target}`, apart(labelOf(target)))]));
  const copies = kin.length ? make("section", {}, make("h2", {}, "Copies"), make("ul", { class: "plain" }, kin)) : null;
  const list = buttons.length ? make("section", {}, make("h2", {}, `Claims on this page (${buttons.length})`), make("ul", { class: "claims-here" }, buttons.map((button) => make("li", {}, button)))) : null;
  view.root = make("div", {}, trail(),
    make("header", { class: "desk-head" }, make("p", { class: "kicker" }, "Page ", apart(labelOf(id))), make("h1", {}, apart(title ? title[1] : labelOf(id)))),
    make("div", { class: "split" }, card, readerElement(view), make("div", { class: "entry rest" }, list, copies, aboutElement(found, "What the page says of itself"))));
  refresh(view);
  return view;
}
