// Sifting the ties by name, kind, status, sources and lists: in the picture, in the table and on paper. And sorting.

const sift = byId("sift");
const field = byId;

/** The words that an actor is found by: every spelling, corrupted ones too. */
const actorWords = new Map([...actorRows].map(([id, row]) => [id, row.textContent.toLocaleLowerCase()]));
const tieWords = new Map(ties.map((tie) => [tie.id, `${tie.row.textContent.toLocaleLowerCase()} ${actorWords.get(tie.source)} ${actorWords.get(tie.target)}`]));

const actorLinks = [...document.querySelectorAll("#files > section:last-child > .card-file")];

function siftTies() {
  const wanted = field("find").value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const kind = field("sift-kind").value, status = field("sift-status").value, least = Number(field("sift-least").value);
  const onlyListed = Boolean(field("sift-listed")?.checked);
  const actors = new Set();
  for (const tie of ties) {
    tie.isShown = (!kind || tie.kind === kind) && (!status || tie.status === status) && tie.least >= least
      && (!onlyListed || tie.isListed) && wanted.every((word) => tieWords.get(tie.id).includes(word));
    tie.row.hidden = !tie.isShown;
    byId(`tie/${tie.id}`).hidden = !tie.isShown;
    for (const one of picturesOfTie(tie.id)) one.classList.toggle("gone", !tie.isShown);
    if (tie.isShown) { actors.add(tie.source); actors.add(tie.target); }
  }
  for (const id of dotsOf.keys()) for (const one of picturesOfActor(id)) one.classList.toggle("gone", !actors.has(id));
  const isSifted = Boolean(wanted.length || kind || status || least || onlyListed);
  for (const [id, row] of actorRows) row.hidden = isSifted && !actors.has(id) && !(wanted.length && wanted.every((word) => actorWords.get(id).includes(word)));
  for (const card of actorLinks) card.hidden = actorRows.get(card.id.slice(6))?.hidden ?? false;
  const left = ties.filter((tie) => tie.isShown).length;
  field("sift-reset").hidden = !isSifted;
  field("nothing").hidden = left > 0;
  field("found").textContent = isSifted ? `${left} of ${plural(ties.length, "tie")}, ${plural(actors.size, "actor")}` : "";
}

function showAll() {
  for (const id of ["find", "sift-kind", "sift-status"]) field(id).value = "";
  field("sift-least").value = "0";
  if (field("sift-listed")) field("sift-listed").checked = false;
  siftTies();
}

/** Every heading of a table sorts it; once more turns it round. */
function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const original = [...body.rows];
  heads.forEach((head, column) => {
    const isNumber = "number" in head.dataset;
    const sort = () => {
      const wasDown = head.getAttribute("aria-sort") === "descending", wasUp = head.getAttribute("aria-sort") === "ascending";
      const next = isNumber ? (wasDown ? "ascending" : "descending") : wasUp ? "descending" : "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", next);
      const key = (row) => (isNumber ? Number(row.cells[column].dataset.value) : row.cells[column].textContent.trim().toLocaleLowerCase());
      const keys = new Map(original.map((row) => [row, key(row)]));
      const order = (a, b) => (isNumber ? keys.get(a) - keys.get(b) : keys.get(a).localeCompare(keys.get(b), "en"));
      const turn = next === "ascending" ? 1 : -1;
      // what is empty stands last either way
      const isEmpty = (row) => keys.get(row) === "";
      body.append(...original.slice().sort((a, b) => isEmpty(a) - isEmpty(b) || turn * order(a, b) || original.indexOf(a) - original.indexOf(b)));
    };
    head.replaceChildren(make("button", { type: "button", onclick: sort }, ...head.childNodes));
  });
}

if (sift) {
  sift.hidden = false;
  sift.addEventListener("input", siftTies);
  sift.addEventListener("change", siftTies);
  field("sift-reset").addEventListener("click", showAll);
  field("nothing-reset").addEventListener("click", showAll);
  siftTies();
}
for (const id of ["tie-table", "actor-table"]) if (byId(id)) makeSortable(byId(id));
