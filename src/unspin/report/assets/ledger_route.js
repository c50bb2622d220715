// Addresses after the # and keys.

const home = document.getElementById("overview");
const place = document.getElementById("desk");
const help = document.getElementById("help");
let overviewScroll = 0;
let desk = null;

/** The statement before or after, of those that the list shows. */
function stepStatement(id, by) {
  const ids = siftRows.filter((row) => !row.hidden || row.id === `row/${id}`).map((row) => row.id.slice(4));
  const at = ids.indexOf(id);
  if (ids.length) location.hash = `#statement/${ids[(at + by + ids.length) % ids.length]}`;
}

function showRoute() {
  const [kind, first, second, third] = decodeURIComponent(location.hash.slice(1)).split("/");
  if (kind === "statement" && desk && desk.id === first && third && desk.pages.some(([id]) => id === third)) {
    desk.chosen = second;
    desk.go(third);
    return;
  }
  const wasHome = !home.hidden;
  if (wasHome) overviewScroll = scrollY;
  const open = { statement: () => openStatement(first, second, third), article: () => openArticle(first, second), speaker: () => openSpeaker(first) }[kind];
  place.hidden = false;  // measured while it is built
  desk = open ? open() : null;
  place.replaceChildren(...(desk ? [desk.root] : []));
  place.hidden = !desk;
  home.hidden = Boolean(desk);
  if (desk) {
    if (desk.article) bringFirst();
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
  } else if (kind) {
    const target = document.getElementById(location.hash.slice(1));
    if (target) { target.scrollIntoView(); target.focus({ preventScroll: true }); }
  } else scrollTo(0, overviewScroll);
  document.title = desk ? `${place.querySelector("h1").textContent} · unspin` : "unspin · ledger";
}

/** Now that the text has a place on the screen, it goes to the claim at hand. */
function bringFirst() {
  const mine = desk.text.querySelector(".mine");
  if (mine) bringIn(desk.text, mine, false);
}

const KEYS = {
  j: () => desk?.step?.(1), k: () => desk?.step?.(-1),
  ArrowRight: () => desk?.turn?.(1), ArrowLeft: () => desk?.turn?.(-1),
  n: () => desk?.id && stepStatement(desk.id, 1), b: () => desk?.id && stepStatement(desk.id, -1),
  o: () => desk?.toggleOthers?.(),
  u: () => { location.hash = "#"; },
  h: () => help.showModal(), "?": () => help.showModal(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "Escape") return KEYS.u();
  if (event.key === "/") return startSearch(event);
  if ((event.key === "Enter" || event.key === " ") && event.target.dataset.claim) {
    event.preventDefault();
    return event.target.click();
  }
  const act = KEYS[event.key];
  if (!act || (event.key.startsWith("Arrow") && !desk)) return;
  event.preventDefault();
  act();
}

function startSearch(event) {
  if (!sift) return;
  event.preventDefault();
  if (home.hidden) location.hash = "#";
  setTimeout(() => { field("find").scrollIntoView({ block: "center" }); field("find").focus(); }, 0);
}

addEventListener("beforeprint", () => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
addEventListener("hashchange", showRoute);
addEventListener("keydown", onKey);
document.getElementById("help-open").addEventListener("click", () => help.showModal());
showRoute();
