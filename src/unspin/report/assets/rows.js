// Passage by passage: what corresponds stands in one row. This is also what goes to paper.

/** The rows: [left begin, left end, right begin, right end, name, passage or -1], a side possibly empty. */
function makeRows(view) {
  const rows = [];
  let left = 0;
  const inRight = view.comparison.passages.slice().sort((a, b) => a[2] - b[2]);
  const rightBefore = new Map();
  let right = 0;
  for (const passage of inRight) {
    rightBefore.set(passage, [right, Math.max(right, passage[2])]);
    right = Math.max(right, passage[3]);
  }
  view.comparison.passages.forEach((passage, number) => {
    const [lb, le, rb, re] = passage;
    // What corresponds to nothing stands before the passage that follows it, on either side.
    rows.push([left, Math.max(left, lb), ...rightBefore.get(passage), "", -1]);
    rows.push(...splitRow(view, number, `${number + 1}${passage[6] ? " ↕" : ""}`));
    left = Math.max(left, le);
  });
  rows.push([left, view.left.points.length, right, view.right.points.length, "", -1]);
  const hasWords = (points, begin, end) => /[\p{L}\p{N}]/u.test(words(points, begin, end));
  return rows.filter(([lb, le, rb, re]) => hasWords(view.left.points, lb, le) || hasWords(view.right.points, rb, re));
}

/** A passage in as many rows as it has paragraphs that begin at corresponding places. */
function splitRow(view, number, name) {
  const [lb, le, rb, re] = view.comparison.passages[number];
  const rows = [];
  let [left, right] = [lb, rb];
  for (const [begin, end, to, stop] of stretchesKept(view, number)) {
    const here = breaks(view.left.points, begin, end), there = breaks(view.right.points, to, stop);
    if (here.length !== there.length) continue;
    here.forEach((at, index) => {
      rows.push([left, at, right, there[index], rows.length ? "" : name, number]);
      [left, right] = [at, there[index]];
    });
  }
  rows.push([left, le, right, re, rows.length ? "" : name, number]);
  return rows;
}

/** What corresponds unchanged inside a passage: the kept words, and what stands between two edits. */
function stretchesKept(view, number) {
  const [lb, le, rb, re] = view.comparison.passages[number];
  const found = [];
  let [left, right] = [lb, rb];
  for (const link of view.maps.left.links.get(number) || []) {
    const [begin, end] = link.left, [to, stop] = link.right;
    if (begin < left || end > le || to < right || stop > re) continue;
    found.push([left, begin, right, to]);
    if (link.kind === "keep") found.push([begin, end, to, stop]);
    [left, right] = [end, stop];
  }
  found.push([left, le, right, re]);
  return found;
}

/** Where paragraphs end between two places. */
function breaks(points, begin, end) {
  const places = [];
  for (let at = begin; at < end; at += 1) if (points[at] === "\n" && points[at - 1] !== "\n") places.push(at);
  return places;
}

function rowsElement(view) {
  const [leftName, rightName] = view.comparison.sides.map(sentence);
  const head = make("div", { class: "row rows-head" }, make("div"), make("div", {}, leftName, " ", apart(labelOf(view.left.id), { class: "muted" })), make("div", {}, rightName, " ", apart(labelOf(view.right.id), { class: "muted" })));
  const rows = makeRows(view).map(([lb, le, rb, re, name, only]) => make(
    "div", { class: "row" },
    make("div", { class: "row-number" }, name),
    make("div", { class: "left", "data-side": leftName }, le > lb ? textElement(view, "left", lb, le, { only }) : null),
    make("div", { class: "right", "data-side": rightName }, re > rb ? textElement(view, "right", rb, re, { only }) : null),
  ));
  return make("div", { class: "rows" }, head, rows);
}
