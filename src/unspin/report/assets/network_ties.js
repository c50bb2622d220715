// The ties and actors as the page's own markup has them; and which of them are chosen.

document.documentElement.classList.add("scripted");
const byId = (id) => document.getElementById(id);
const net = byId("net");
const home = byId("overview");

const groupBy = (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const at = key(item);
    if (!groups.has(at)) groups.set(at, []);
    groups.get(at).push(item);
  }
  return groups;
};
const elementsBy = (selector, name) => groupBy(net ? [...net.querySelectorAll(selector)] : [], (one) => one.dataset[name]);

const strokesOf = elementsBy(".stroke", "tie");
const tieWordsOf = elementsBy(".tie-words text", "words");
const dotsOf = elementsBy(".dot", "actor");
const namesOf = elementsBy(".names text", "name");

/** The actor that a cell links to. */
const idOf = (cell) => cell.querySelector("a").getAttribute("href").slice("#actor/".length);

/** Every tie with its row in the table; `isShown` is what the sifting says. */
const ties = [...document.querySelectorAll("#tie-table tbody tr")].map((row, order) => ({
  row, order, id: row.dataset.tie, source: idOf(row.cells[0]), target: idOf(row.cells[2]), kind: row.cells[1].textContent, status: row.dataset.status,
  least: Number(row.dataset.least), strength: Number(row.dataset.strength), tier: Number(row.dataset.tier), isListed: "listed" in row.dataset, isShown: true,
}));
const tieById = new Map(ties.map((tie) => [tie.id, tie]));
const actorRows = new Map([...document.querySelectorAll("#actor-table tbody tr")].map((row) => [row.dataset.actor, row]));
const nameOf = (id) => actorRows.get(id)?.cells[0].querySelector("a").textContent ?? id;
const tiesOf = (id) => ties.filter((tie) => tie.isShown && (tie.source === id || tie.target === id));

const picturesOfTie = (id) => [...(strokesOf.get(id) || []), ...(tieWordsOf.get(id) || [])];
const picturesOfActor = (id) => [...(dotsOf.get(id) || []), ...(namesOf.get(id) || [])];

/** What is chosen stands out in the picture, what is near it stays, the rest stands back; nothing chosen: all stay. */
function choosePictures({ actors = [], ties: chosenTies = [], near = [], nearTies = [], weak = null } = {}) {
  if (!net) return;
  for (const one of net.querySelectorAll(".near, .chosen, .seen, .weak")) one.classList.remove("near", "chosen", "seen", "weak");
  net.classList.toggle("choosing", actors.length + chosenTies.length > 0);
  const mark = (elements, ...names) => { for (const one of elements) one.classList.add("near", ...names); };
  for (const id of near) mark(picturesOfActor(id), "seen");
  for (const id of nearTies) mark(picturesOfTie(id));
  for (const id of actors) mark(picturesOfActor(id), "seen", "chosen");
  for (const id of chosenTies) mark(picturesOfTie(id), "seen", "chosen");
  if (weak) for (const one of picturesOfTie(weak)) one.classList.add("weak");
  for (const row of document.querySelectorAll("#tie-table [aria-current]")) row.removeAttribute("aria-current");
  for (const id of chosenTies) tieById.get(id)?.row.setAttribute("aria-current", "true");
  settleNames();
}
