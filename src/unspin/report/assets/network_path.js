// Paths between two actors over the ties that are shown: the fewest ties, then the strongest weakest link.
// As in `unspin.network.paths`: first over ties that connect, then over those against one another, then over denied ones.

const pathForm = byId("path-form");
const TIERS = ["", "Only over ties that one has against another.", "Only over ties that are denied."];

/** The path, as [from, tie, to] for each step, or null. */
function findPath(from, to) {
  for (let tier = 0; tier < TIERS.length; tier += 1) {
    const steps = walk(from, to, ties.filter((tie) => tie.isShown && tie.tier <= tier && tie.source !== tie.target));
    if (steps) return { steps, tier };
  }
  return null;
}

/** Layer by layer outwards; each actor keeps the way to it whose weakest link is strongest. */
function walk(from, to, walked) {
  const around = new Map();
  for (const tie of walked) for (const [one, other] of [[tie.source, tie.target], [tie.target, tie.source]]) {
    if (!around.has(one)) around.set(one, []);
    around.get(one).push({ tie, other });
  }
  const reached = new Map([[from, { weakest: Infinity, before: null, tie: null }]]);
  let layer = [from];
  while (layer.length && !reached.has(to)) {
    const next = new Map();
    for (const one of layer) for (const { tie, other } of around.get(one) || []) {
      if (reached.has(other)) continue;
      const way = { weakest: Math.min(reached.get(one).weakest, tie.strength), before: one, tie };
      if (!next.has(other) || next.get(other).weakest < way.weakest || (next.get(other).weakest === way.weakest && next.get(other).before === one && next.get(other).tie.strength < tie.strength)) next.set(other, way);
    }
    for (const [other, way] of next) reached.set(other, way);
    layer = [...next.keys()];
  }
  if (!reached.has(to)) return null;
  const steps = [];
  for (let at = to; at !== from; at = reached.get(at).before) steps.unshift([reached.get(at).before, reached.get(at).tie, at]);
  return steps;
}

function openPath(from, to) {
  if (!pathForm || !actorRows.has(from) || !actorRows.has(to)) return false;
  [byId("path-from").value, byId("path-to").value] = [from, to];
  const found = from === to ? null : findPath(from, to);
  const actor = (id) => link(`#actor/${id}`, apart(nameOf(id)));
  const heading = [make("p", { class: "kicker" }, "Path"), make("h3", {}, actor(from), " … ", actor(to))];
  if (!found) {
    const isSifted = ties.some((tie) => !tie.isShown);
    openPanel(make("article", { class: "card-file" }, heading, make("p", { class: "notice" }, from === to ? "Choose two different actors." : `No ties connect the two${isSifted ? ", among the ties that the sifting shows" : ""}.`)));
    choosePictures({ actors: [from, to] });
    return true;
  }
  const weakest = found.steps.map(([, tie]) => tie).reduce((one, other) => (other.strength < one.strength ? other : one));
  const step = ([one, tie, other]) => make("li", { class: `step${tie === weakest ? " weakest" : ""}` },
    make("p", {}, actor(tie.source), " ", link(`#tie/${tie.id}`, tie.kind), " ", actor(tie.target)),
    make("p", { class: "muted" }, tie.row.cells[4].textContent, ", ", plural(tie.least, "source"), tie.source !== one ? ", told in the other direction" : null),
    tie === weakest ? make("p", {}, make("b", {}, "The weakest link.")) : null);
  openPanel(make("article", { class: "card-file" }, heading,
    make("p", {}, `${plural(found.steps.length, "tie")} apart. The path is no surer than its weakest link: `, link(`#tie/${weakest.id}`, nameOf(weakest.source), ` ${weakest.kind} `, nameOf(weakest.target)), "."),
    TIERS[found.tier] ? make("p", { class: "warning" }, make("b", {}, "Mind:"), " ", TIERS[found.tier]) : null,
    make("ol", { class: "proofs" }, found.steps.map(step))));
  const actors = [from, ...found.steps.map(([, , other]) => other)];
  choosePictures({ actors, ties: found.steps.map(([, tie]) => tie.id), weak: weakest.id });
  bringOnStage(actors);
  return true;
}

function startPath(from) {
  byId("path-from").value = from;
  byId("path-form").scrollIntoView({ block: "nearest" });
  byId("path-to").focus({ preventScroll: true });
}

if (pathForm) {
  pathForm.hidden = false;
  const tied = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
  const choices = [...tied].map((id) => [nameOf(id), id]).sort((a, b) => a[0].localeCompare(b[0], "en"));
  for (const select of [byId("path-from"), byId("path-to")]) select.append(...choices.map(([name, id]) => make("option", { value: id }, name)));
  pathForm.addEventListener("submit", (event) => {
    event.preventDefault();
    const [from, to] = [byId("path-from").value, byId("path-to").value];
    if (from && to) location.hash = `#path/${from}/${to}`;
  });
}
