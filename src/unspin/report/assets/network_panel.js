// What is chosen, beside the picture: a tie with its sentences, an actor, a path.

const panel = byId("panel");
const panelBody = byId("panel-body");
let chosenByKey = null;  // the link that a key followed: what it opens is focused, and it is again at the end

/** A card as the page has it, without the names that must be there only once. */
function cardOf(id) {
  const card = byId(id);
  if (!card) return null;
  const copy = card.cloneNode(true);
  copy.removeAttribute("id");
  copy.hidden = false;
  for (const button of copy.querySelectorAll("[data-path-from]")) {
    button.hidden = !ties.some((tie) => tie.source === button.dataset.pathFrom || tie.target === button.dataset.pathFrom);
    button.addEventListener("click", () => startPath(button.dataset.pathFrom));
  }
  return copy;
}

/** Whether there was something to show. */
function openPanel(content) {
  if (!panel || !content) return false;
  panelBody.replaceChildren(content);
  byId("panel-start").hidden = true;
  byId("panel-close").hidden = false;
  byId("panel-back").hidden = history.length < 2;
  panel.classList.remove("idle");
  panel.scrollTop = 0;
  if (chosenByKey) panel.focus({ preventScroll: true });
  return true;
}

/** Whether the focus went back to the link that a key had followed. */
function closePanel() {
  if (!panel) return false;
  // the browser has gone to the address already, which takes the focus out of the panel
  const wasInside = [document.body, byId("picture")].includes(document.activeElement) || panel.contains(document.activeElement);
  panelBody.replaceChildren();
  byId("panel-start").hidden = false;
  byId("panel-close").hidden = true;
  byId("panel-back").hidden = true;
  panel.classList.add("idle");
  choosePictures();
  const back = wasInside ? chosenByKey : null;
  back?.focus({ preventScroll: true });
  chosenByKey = null;
  return Boolean(back);
}

function openTie(id) {
  const tie = tieById.get(id);
  if (!tie || !openPanel(cardOf(`tie/${id}`))) return false;
  choosePictures({ ties: [id], actors: [tie.source, tie.target] });
  bringOnStage([tie.source, tie.target]);
  return true;
}

function openActor(id) {
  if (!actorRows.has(id) || !openPanel(cardOf(`actor/${id}`))) return false;
  const own = tiesOf(id);
  choosePictures({ actors: [id], near: own.flatMap((tie) => [tie.source, tie.target]), nearTies: own.map((tie) => tie.id) });
  if (dotsOf.has(id)) bringOnStage([id]);
  return true;
}

/** The tie before or after the one at hand, of those that are shown, in the order of the table. */
function stepTie(by) {
  const shown = [...document.querySelectorAll("#tie-table tbody tr:not([hidden])")].map((row) => row.dataset.tie);
  if (!shown.length) return;
  const at = shown.indexOf(routeParts()[0] === "tie" ? routeParts()[1] : "");
  location.hash = `#tie/${shown[at < 0 ? 0 : (at + by + shown.length) % shown.length]}`;
}

if (panel) {
  panel.hidden = false;
  panel.classList.add("idle");
  home.addEventListener("click", (event) => {
    const chosen = event.target.closest("a[href^='#tie/'], a[href^='#actor/']");
    if (!chosen || panel.contains(chosen)) return;
    chosenByKey = event.detail === 0 ? chosen : null;
  });
  byId("panel-close").addEventListener("click", () => { location.hash = "#picture"; });
  byId("panel-back").addEventListener("click", () => history.back());
}
