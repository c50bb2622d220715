// A link ties words of one side to words of the other. Every swap is one, and every edit outside of swaps.
// Passages may share words of one side; on a whole text, a place belongs to the longest passage over it.

const EDITS = ["keep", "swap", "insert", "drop"];
const SIDES = { left: 0, right: 2 };

/** The links of a comparison, in the order of the left text. */
function makeLinks(comparison) {
  const links = comparison.swaps.map((swap, number) => ({
    kind: swap.kind, swap, number, left: swap.span.slice(0, 2), right: swap.span.slice(2), passage: passageOf(comparison, swap.span),
  }));
  const swaps = groupBy(links, (link) => link.passage);
  for (const group of swaps.values()) group.sort((a, b) => a.left[0] - b.left[0]);
  for (const [kind, lb, le, rb, re, passage] of comparison.edits) {
    const isOwned = near(swaps.get(passage) || [], lb).some((swap) => covers(swap, lb, le, rb, re));
    if (!isOwned) links.push({ kind: EDITS[kind], swap: null, left: [lb, le], right: [rb, re], passage });
  }
  for (const link of links) {
    if (link.kind === "swap") link.kind = "wording";
    link.group = link.kind === "insert" || link.kind === "drop" ? "change" : link.kind;
  }
  links.sort((a, b) => a.left[0] - b.left[0] || a.right[0] - b.right[0]);
  links.forEach((link, index) => { link.index = index; });
  return links;
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    if (!groups.has(key(item))) groups.set(key(item), []);
    groups.get(key(item)).push(item);
  }
  return groups;
}

const passageOf = (comparison, [lb, le, rb, re]) =>
  comparison.passages.findIndex((one) => one[0] <= lb && le <= one[1] && one[2] <= rb && re <= one[3]);

const covers = (swap, lb, le, rb, re) =>
  swap.left[0] <= lb && le <= swap.left[1] && swap.right[0] <= rb && re <= swap.right[1];

/** The sorted swaps that may reach over a place of the left text. */
function near(swaps, place) {
  let low = 0, high = swaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (swaps[middle].left[1] < place) low = middle + 1;
    else high = middle;
  }
  return swaps.slice(low, low + 3);
}

/** Each side as zones, each with the passage it belongs to or none; and the links of each passage. */
function makeMaps(comparison, links) {
  const byPassage = groupBy(links, (link) => link.passage);
  const maps = {};
  for (const [side, at] of Object.entries(SIDES)) {
    const sorted = new Map([...byPassage].map(([passage, own]) => [passage, own.slice().sort((a, b) => a[side][0] - b[side][0] || a[side][1] - b[side][1])]));
    maps[side] = { zones: makeZones(comparison.passages, at), links: sorted };
  }
  return maps;
}

function makeZones(passages, at) {
  const cuts = [...new Set(passages.flatMap((passage) => passage.slice(at, at + 2)))].sort((a, b) => a - b);
  const zones = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    let owner = -1;
    passages.forEach((passage, number) => {
      const isOver = passage[at] <= cuts[i] && cuts[i + 1] <= passage[at + 1];
      if (isOver && (owner < 0 || passage[5] > passages[owner][5])) owner = number;
    });
    if (owner >= 0) zones.push({ begin: cuts[i], end: cuts[i + 1], passage: owner });
  }
  return zones;
}

/** Stretches of one side from `begin` to `end`, in order, none empty: each with its link or none, and its
    passage or -1. With `only`, the whole belongs to that passage, or with -1 to none. */
function stretches(map, side, begin, end, only) {
  const zones = only === undefined ? map.zones : only < 0 ? [] : [{ begin, end, passage: only }];
  const parts = [];
  let at = begin;
  for (const zone of zones) {
    const [from, to] = [Math.max(zone.begin, at), Math.min(zone.end, end)];
    if (from >= to) continue;
    if (from > at) parts.push({ begin: at, end: from, link: null, passage: -1 });
    parts.push(...zoneParts(map.links.get(zone.passage) || [], side, from, to, zone.passage));
    at = to;
  }
  if (at < end) parts.push({ begin: at, end, link: null, passage: -1 });
  return parts;
}

function zoneParts(links, side, begin, end, passage) {
  const own = links.filter((link) => link[side][1] > begin && link[side][0] < end && link[side][1] > link[side][0]);
  // A swap lies over the edits it is made of, so it is asked first.
  const [over, under] = [own.filter((link) => link.swap), own.filter((link) => !link.swap)];
  const cuts = new Set([begin, end]);
  for (const link of own) for (const at of link[side]) if (at > begin && at < end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const parts = [];
  let top = 0, low = 0;
  for (let i = 0; i + 1 < places.length; i += 1) {
    const at = places[i];
    while (top < over.length && over[top][side][1] <= at) top += 1;
    while (low < under.length && under[low][side][1] <= at) low += 1;
    const link = [over[top], under[low]].find((one) => one && one[side][0] <= at && at < one[side][1]) || null;
    const last = parts[parts.length - 1];
    if (last && last.link === link) last.end = places[i + 1];
    else parts.push({ begin: at, end: places[i + 1], link, passage });
  }
  return parts;
}

/** Where words stand on the other side only: place → links, to be marked with a caret. */
function gaps(map, side, begin, end, only) {
  const places = new Map();
  const zones = only === undefined ? map.zones : only < 0 ? [] : [{ begin, end, passage: only }];
  for (const zone of zones) {
    for (const link of map.links.get(zone.passage) || []) {
      const [at, stop] = link[side];
      if (at !== stop || at < Math.max(begin, zone.begin) || at > Math.min(end, zone.end) || link.kind === "keep") continue;
      if (!places.has(at)) places.set(at, new Set());
      places.get(at).add(link);
    }
  }
  return places;
}
