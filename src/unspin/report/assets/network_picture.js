// The picture on its stage: nearer, further, moved; by wheel, drag, two fingers, buttons and keys.

const stage = byId("stage");
const whole = net ? net.getAttribute("viewBox").split(" ").map(Number) : [0, 0, 1, 1];
const LETTERS = 12;
const NEAREST = 6;
const LONGEST_TIP = 15;  // in pixels of the picture: seen from far away, tips shrink with their lines
const lettering = net ? [...net.querySelectorAll("[data-l]")] : [];
let stepAtHand = null;  // of the scales at which words are read
let view = { x: whole[0], y: whole[1], width: whole[2], height: whole[3] };

/** Screen pixels for a pixel of the picture, as it is fitted into its box. */
const scaleOf = (box) => {
  const { width, height } = net.getBoundingClientRect();
  return Math.min(width / box.width, height / box.height) || 1;
};

function setView(next) {
  const { width, height } = net.getBoundingClientRect();
  const least = Math.min(scaleOf({ width: whole[2], height: whole[3] }), data.greatest);
  const scale = Math.min(NEAREST, Math.max(least, scaleOf(next)));
  const [middleX, middleY] = [next.x + next.width / 2, next.y + next.height / 2];
  const size = { width: width / scale, height: height / scale };
  // some of the picture always stays on the stage
  const keep = (middle, begin, all) => Math.min(begin + all, Math.max(begin, middle));
  const at = { x: keep(middleX, whole[0], whole[2]), y: keep(middleY, whole[1], whole[3]) };
  view = { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size };
  net.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  net.setAttribute("font-size", String(LETTERS / scale));
  const step = data.scales.filter((one) => one <= scale).length - 1;
  if (step !== stepAtHand) for (const one of lettering) one.classList.toggle("far", Number(one.dataset.l) > step);
  stepAtHand = step;
  settleNames();
  for (const tip of net.querySelectorAll(".tip")) for (const side of ["markerWidth", "markerHeight"]) tip.setAttribute(side, String(Math.min((LETTERS * 0.75) / scale, LONGEST_TIP)));
}

const SIDES = { below: [0, 1, "0", "1em"], right: [1, 0, ".3em", ".35em"], left: [-1, 0, "-.3em", ".35em"], above: [0, -1, "0", "-.35em"] };
const moved = new Map();  // names that were moved → their own attributes

/** Names that are shown because they are near what is chosen get a place where they lie on no other, or stay out. */
function settleNames() {
  for (const [text, own] of moved) {
    for (const [name, value] of own) if (value === null) text.removeAttribute(name); else text.setAttribute(name, value);
    text.style.textAnchor = "";
  }
  moved.clear();
  for (const one of net.querySelectorAll(".crowded")) one.classList.remove("crowded");
  if (!net.classList.contains("choosing")) return;
  const line = Number(net.getAttribute("font-size")) * 1.15;
  const near = [...net.querySelectorAll(".names .near:not(.gone)")].sort((a, b) => b.classList.contains("chosen") - a.classList.contains("chosen"));
  const taken = [...net.querySelectorAll(".dot.near:not(.gone)")].map((dot) => {
    const [x, y, r] = [Number(dot.dataset.x), Number(dot.dataset.y), Number(dot.dataset.r)];
    return [x - r, y - r, x + r, y + r];
  });
  for (const text of near) {
    const dot = dotsOf.get(text.dataset.name)?.[0];
    if (!dot) continue;
    const [x, y, r, wide] = [Number(dot.dataset.x), Number(dot.dataset.y), Number(dot.dataset.r), text.getComputedTextLength()];
    const boxOf = ([across, down]) => {
      const left = across ? x + across * (r + line * 0.25) - (across < 0 ? wide : 0) : x - wide / 2;
      const top = down ? y + down * r - (down < 0 ? line : 0) : y - line / 2;
      return [left, top, left + wide, top + line];
    };
    const isFree = (box) => box[0] > view.x && box[2] < view.x + view.width && !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
    const side = Object.keys(SIDES).find((one) => isFree(boxOf(SIDES[one])));
    if (!side && !text.classList.contains("chosen")) { text.classList.add("crowded"); continue; }
    const [across, down, dx, dy] = SIDES[side || "below"];
    moved.set(text, ["x", "y", "dx", "dy"].map((name) => [name, text.getAttribute(name)]));
    for (const [name, value] of [["x", x + across * r], ["y", y + down * r], ["dx", dx], ["dy", dy]]) text.setAttribute(name, String(value));
    text.style.textAnchor = across ? (across > 0 ? "start" : "end") : "middle";
    taken.push(boxOf(SIDES[side || "below"]));
  }
}

/** Everything at once; a picture that is smaller than the stage is not blown up. */
function showWhole() {
  const [x, y, width, height] = whole;
  const share = Math.max(1, scaleOf({ width, height }) / data.greatest);
  setView({ x: x - (width * (share - 1)) / 2, y: y - (height * (share - 1)) / 2, width: width * share, height: height * share });
}

/** The picture nearer by a factor, a place of it (in its own pixels) staying where it is. */
function zoom(factor, place = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) {
  const before = scaleOf(view);
  const after = Math.min(NEAREST, Math.max(Math.min(scaleOf({ width: whole[2], height: whole[3] }), data.greatest), before * factor));
  const share = before / after;
  setView({ x: place.x - (place.x - view.x) * share, y: place.y - (place.y - view.y) * share, width: view.width * share, height: view.height * share });
}

function placeOf(event) {
  const box = net.getBoundingClientRect();
  return { x: view.x + ((event.clientX - box.left) / box.width) * view.width, y: view.y + ((event.clientY - box.top) / box.height) * view.height };
}

const moveView = (across, down) => setView({ ...view, x: view.x + across, y: view.y + down });

/** The places brought onto the stage; nothing moves if they are seen. */
function bringOnStage(ids) {
  const dots = ids.flatMap((id) => dotsOf.get(id) || []).map((dot) => [Number(dot.dataset.x), Number(dot.dataset.y)]);
  if (!dots.length) return;
  const edge = Math.min(view.width, view.height) * 0.06;
  const isSeen = ([x, y]) => x > view.x + edge && x < view.x + view.width - edge && y > view.y + edge && y < view.y + view.height - edge;
  if (dots.every(isSeen)) return;
  const [xs, ys] = [dots.map(([x]) => x), dots.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = { width: Math.max(view.width, (right - left) * 1.3), height: Math.max(view.height, (bottom - top) * 1.3) };
  setView({ x: (left + right) / 2 - size.width / 2, y: (top + bottom) / 2 - size.height / 2, ...size });
}

const pointers = new Map();
let wasDragged = false;

function startDrag(event) {
  if (event.button > 0) return;
  pointers.set(event.pointerId, event);
  if (pointers.size === 1) wasDragged = false;
}

function drag(event) {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const [across, down] = [event.clientX - before.clientX, event.clientY - before.clientY];
  if (!wasDragged && pointers.size === 1 && Math.hypot(across, down) < 4) return;
  if (!wasDragged) { wasDragged = true; net.classList.add("dragged"); net.setPointerCapture(event.pointerId); }
  const other = [...pointers.values()].find((one) => one.pointerId !== event.pointerId);
  if (other) {
    const wide = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
    zoom(wide(event) / wide(before), placeOf({ clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 }));
  }
  const scale = scaleOf(view) * (other ? 2 : 1);
  moveView(-across / scale, -down / scale);
  pointers.set(event.pointerId, event);
}

function endDrag(event) {
  pointers.delete(event.pointerId);
  if (!pointers.size) net.classList.remove("dragged");
}

/** Actors that are shown, in the order of their weight. */
const shownDots = () => [...net.querySelectorAll(".dot:not(.gone)")];

/** From the actor at hand to the nearest one that lies more in the direction than beside it. */
function stepOnStage(across, down) {
  const dots = shownDots();
  const at = dots.includes(document.activeElement) ? document.activeElement : null;
  if (!at) return focusDot(dots[0]);
  const [x, y] = [Number(at.dataset.x), Number(at.dataset.y)];
  const ways = dots.filter((dot) => dot !== at).map((dot) => {
    const [dx, dy] = [Number(dot.dataset.x) - x, Number(dot.dataset.y) - y];
    return { dot, along: dx * across + dy * down, aside: Math.abs(dx * down) + Math.abs(dy * across) };
  }).filter(({ along, aside }) => along > 0 && along >= aside * 0.6);
  ways.sort((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside));
  if (ways.length) focusDot(ways[0].dot);
}

function focusDot(dot) {
  if (!dot) return;
  for (const one of net.querySelectorAll(".dot[tabindex='0']")) one.setAttribute("tabindex", "-1");
  dot.setAttribute("tabindex", "0");
  dot.focus({ preventScroll: true });
  bringOnStage([dot.dataset.actor]);
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Whether the key was one for the picture. */
function keyOnStage(event) {
  if (!net || !stage.contains(document.activeElement)) return false;
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) moveView(arrow[0] * view.width * 0.12, arrow[1] * view.height * 0.12);
  else if (arrow) stepOnStage(...arrow);
  else if (event.key === "+" || event.key === "=") zoom(1.35);
  else if (event.key === "-") zoom(1 / 1.35);
  else if (event.key === "0") showWhole();
  else return false;
  event.preventDefault();
  return true;
}

function lightNear(event) {
  const dot = event.target.closest(".dot"), stroke = event.target.closest(".stroke");
  for (const one of net.querySelectorAll(".lit")) one.classList.remove("lit", "seen");
  if (net.classList.contains("choosing")) return;
  const words = dot ? namesOf.get(dot.dataset.actor) : stroke ? tieWordsOf.get(stroke.dataset.tie) : null;
  const ends = stroke ? [tieById.get(stroke.dataset.tie)].flatMap((tie) => (tie ? [tie.source, tie.target] : [])) : [];
  for (const one of [...(words || []), ...ends.flatMap((id) => namesOf.get(id) || [])]) one.classList.add("lit", "seen");
}

if (net) {
  byId("tools").hidden = false;
  // a line is easier to hit than it is wide
  for (const line of net.querySelectorAll(".line")) {
    const reach = line.cloneNode();
    reach.setAttribute("class", "reach");
    reach.removeAttribute("marker-end");
    line.before(reach);
  }
  // one stop for the Tab key; arrows go from actor to actor, and a tie is reached from its actors
  for (const one of net.querySelectorAll("a")) one.setAttribute("tabindex", "-1");
  net.querySelector(".dot")?.setAttribute("tabindex", "0");
  for (const one of net.querySelectorAll("a")) one.setAttribute("draggable", "false");
  net.addEventListener("dragstart", (event) => event.preventDefault());
  net.addEventListener("pointerdown", startDrag);
  net.addEventListener("pointermove", drag);
  for (const name of ["pointerup", "pointercancel"]) net.addEventListener(name, endDrag);
  net.addEventListener("click", (event) => {
    if (wasDragged) { event.preventDefault(); event.stopPropagation(); wasDragged = false; return; }
    if (!event.target.closest("a")) { net.querySelector(".dot[tabindex='0']")?.focus({ preventScroll: true }); if (net.classList.contains("choosing")) location.hash = "#picture"; }
  }, true);
  net.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !stage.contains(document.activeElement)) return;
    event.preventDefault();
    zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 160), placeOf(event));
  }, { passive: false });
  net.addEventListener("pointerover", lightNear);
  byId("nearer").addEventListener("click", () => zoom(1.5));
  byId("further").addEventListener("click", () => zoom(1 / 1.5));
  byId("whole").addEventListener("click", showWhole);
  new ResizeObserver(() => { if (net.getBoundingClientRect().width) setView(view); }).observe(net);
  showWhole();
}
