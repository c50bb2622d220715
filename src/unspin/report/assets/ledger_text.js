// A page's whole text with the parts of its claims marked: source, cue, content.

const PARTS = ["source", "cue", "content"];

/** A claim's facts, from the article it was read in. */
const claimShelf = new Map();
function claimOf(id, home) {
  if (!claimShelf.has(id)) for (const claim of read(`claims/${home}`) || []) claimShelf.set(claim.id, claim);
  return claimShelf.get(id) || null;
}

/** What is seen on a page, in the order of its text. */
const seenShelf = new Map();
function seenOn(id) {
  if (!seenShelf.has(id)) seenShelf.set(id, read(`seen/${id}`) || []);
  return seenShelf.get(id);
}

/** Every part of every claim on the page as a stretch; those of the chosen claim are `mine`. */
function partsOf(rows, chosen) {
  const parts = [];
  for (const row of rows) {
    const mine = row.claim === chosen;
    const spans = { source: row.source ? [row.source] : [], cue: row.cue ? [row.cue] : [], content: row.content };
    const size = Object.values(spans).flat().reduce((sum, [begin, end]) => sum + end - begin, 0);
    for (const kind of PARTS) for (const [begin, end] of spans[kind]) parts.push({ begin, end, kind, claim: row.claim, mine, size });
    if (mine) parts.push(...misquotedParts(row, size), ...dayParts(row, size));
  }
  return parts.filter((part) => part.begin < part.end);
}

/** The words that a copy changed inside a quotation. */
function misquotedParts(row, size) {
  return row.misquoted.flatMap(({ span, right }) => {
    let at = span[0];
    return right.map(([words, differs]) => {
      const begin = at;
      at += Array.from(words).length;
      return differs ? { begin, end: Math.min(at, span[1]), kind: "misquoted", claim: row.claim, mine: true, size } : null;
    }).filter(Boolean);
  });
}

/** The words for the day of the saying, which stand in the claim's own article only. */
function dayParts(row, size) {
  const claim = row.original ? claimOf(row.claim, row.home) : null;
  return claim && claim.saidAt ? [{ begin: claim.saidAt[0], end: claim.saidAt[1], kind: "day", claim: row.claim, mine: true, size }] : [];
}

/** Which part a stretch is shown as: the chosen claim's, else that of the claim with the fewest words. */
function leading(over, chosen) {
  const marks = over.filter((part) => PARTS.includes(part.kind));
  const rank = (part) => [part.claim === chosen ? 0 : 1, part.size, PARTS.indexOf(part.kind)];
  return marks.sort((a, b) => { const [x, y] = [rank(a), rank(b)]; return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]; })[0] || null;
}

/** The text in paragraphs. `choose` is called with the claim whose words were chosen. */
function paintedText(found, rows, chosen, choose) {
  const box = make("div", { class: "text", dir: "auto" });
  const labelled = new Set();
  let paragraph = null;
  for (const { begin, end, over } of cutText(partsOf(rows, chosen), found.points.length)) {
    const part = leading(over, chosen);
    words(found.points, begin, end).split(/\n+/).forEach((piece, index) => {
      if (index > 0) paragraph = null;
      if (!piece) return;
      if (!paragraph) box.append(paragraph = make("p", { dir: "auto" }));
      paragraph.append(part || over.length ? stretch(part, over, piece, labelled, choose) : make("span", {}, shown(piece)));
    });
  }
  return box;
}

function stretch(part, over, piece, labelled, choose) {
  const names = over.filter((one) => one.kind === "misquoted" || one.kind === "day").map((one) => `p-${one.kind}`);
  if (!part) return make("span", { class: names.join(" ") }, shown(piece));
  const key = `${part.kind} ${part.begin}`;
  const isFirst = part.mine && !labelled.has(key);
  labelled.add(key);
  const classes = [`p-${part.kind}`, part.mine ? "mine" : "", isFirst ? "first" : "", ...names].filter(Boolean).join(" ");
  return make("span", { class: classes, "data-claim": part.claim, "data-part": isFirst ? part.kind : null, role: "button", tabindex: "-1", title: names.includes("p-misquoted") ? "changed inside the quotation" : part.kind, onclick: () => choose(part.claim) }, shown(piece));
}

function legendElement() {
  const key = (kind, words) => make("li", {}, make("span", { class: `key mine p-${kind}` }, words));
  return make("ul", { class: "legend", "aria-label": "How the text is marked" }, key("source", "source: who speaks"), key("cue", "cue: words of saying"), key("content", "content: what is said"), make("li", {}, make("span", { class: "key mine p-content p-misquoted" }, "changed inside a quotation")), make("li", { class: "muted" }, "thin marks: other claims"));
}
