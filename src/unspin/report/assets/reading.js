// Reading a text: cut into stretches where something is marked, and gone to a place.

const sentence = (phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1);
const link = (href, ...children) => make("a", { href }, children);

/** The text cut wherever a part begins or ends; each stretch with the parts over it. */
function cutText(parts, length) {
  const cuts = [...new Set([0, length, ...parts.flatMap((part) => [Math.min(part.begin, length), Math.min(part.end, length)])])].sort((a, b) => a - b);
  const waiting = parts.slice().sort((a, b) => a.begin - b.begin);
  let open = [], next = 0;
  return cuts.slice(0, -1).map((begin, index) => {
    while (next < waiting.length && waiting[next].begin <= begin) open.push(waiting[next++]);
    open = open.filter((part) => part.end > begin);
    return { begin, end: cuts[index + 1], over: open.slice() };
  });
}

/** The pane scrolled so that the element is in it; nothing moves if it is seen already. */
function bringIn(pane, element, onlyIfNeeded) {
  const here = element.getBoundingClientRect(), there = pane.getBoundingClientRect();
  const isSeen = here.top >= there.top && here.bottom <= there.bottom;
  if (!onlyIfNeeded || !isSeen) pane.scrollTop += here.top - there.top - pane.clientHeight / 4;
}
