// A link ties words of one side to words of the other. Every swap is one, and every edit outside of swaps.

const EDITS = ["keep", "swap", "insert", "drop"];

/** The links of a comparison, in the order of the left text; `find(side, begin)` gives the one at a place. */
function makeLinks(comparison) {
  const links = comparison.swaps.map((swap, number) => ({
    kind: swap.kind, swap, number, left: swap.span.slice(0, 2), right: swap.span.slice(2), passage: -1,
  }));
  const swaps = links.slice().sort((a, b) => a.left[0] - b.left[0]);
  let next = 0;
  for (const [kind, lb, le, rb, re, passage] of comparison.edits.slice().sort((a, b) => a[1] - b[1])) {
    while (next < swaps.length && swaps[next].left[1] < lb) next += 1;
    const owner = swaps.slice(next, next + 3).find((swap) => covers(swap, lb, le, rb, re));
    if (owner) owner.passage = passage;
    else links.push({ kind: EDITS[kind], swap: null, left: [lb, le], right: [rb, re], passage });
  }
  for (const link of links) {
    if (link.kind === "swap") link.kind = "wording";
    link.group = link.kind === "insert" || link.kind === "drop" ? "change" : link.kind;
  }
  links.sort((a, b) => a.left[0] - b.left[0] || a.right[0] - b.right[0]);
  links.forEach((link, index) => { link.index = index; });
  return links;
}

const covers = (swap, lb, le, rb, re) =>
  swap.left[0] <= lb && le <= swap.left[1] && swap.right[0] <= rb && re <= swap.right[1];

/** Stretches of one side from `begin` to `end`, each with its link or none, in order, none empty.
    One without a link ends at every one of `bounds`. */
function stretches(links, side, begin, end, bounds = []) {
  const own = links.filter((link) => link[side][1] > begin && link[side][0] < end && link[side][1] > link[side][0]);
  // A swap lies over the edits it is made of, so it is asked first.
  const over = own.filter((link) => link.swap).sort((a, b) => a[side][0] - b[side][0]);
  const under = own.filter((link) => !link.swap).sort((a, b) => a[side][0] - b[side][0]);
  const cuts = new Set([begin, end]);
  for (const link of own) for (const at of link[side]) if (at > begin && at < end) cuts.add(at);
  for (const at of bounds) if (at > begin && at < end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const parts = [];
  let top = 0, low = 0;
  for (let i = 0; i + 1 < places.length; i += 1) {
    const at = places[i];
    while (top < over.length && over[top][side][1] <= at) top += 1;
    while (low < under.length && under[low][side][1] <= at) low += 1;
    const link = [over[top], under[low]].find((one) => one && one[side][0] <= at && at < one[side][1]) || null;
    const last = parts[parts.length - 1];
    if (last && last.link === link && (link || !bounds.includes(at))) last.end = places[i + 1];
    else parts.push({ begin: at, end: places[i + 1], link });
  }
  return parts;
}

/** Where words stand on the other side only: place → links, to be marked with a caret. */
function gaps(links, side, begin, end) {
  const places = new Map();
  for (const link of links) {
    const [at, stop] = link[side];
    if (at === stop && at >= begin && at <= end && link.kind !== "keep") {
      if (!places.has(at)) places.set(at, []);
      places.get(at).push(link);
    }
  }
  return places;
}
