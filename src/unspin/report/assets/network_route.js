// Addresses after the # and keys.

const place = byId("desk");
const help = byId("help");
let overviewScroll = 0;
let page = null;

const routeParts = () => {
  try { return decodeURIComponent(location.hash.slice(1)).split("/"); } catch { return [""]; }
};

function showRoute() {
  const [kind, first, second] = routeParts();
  const wasHome = !home.hidden;
  if (wasHome) overviewScroll = scrollY;
  place.hidden = false;  // measured while it is built
  page = kind === "page" ? openPage(first, second) : null;
  place.replaceChildren(...(page ? [page.root] : []));
  place.hidden = !page;
  home.hidden = Boolean(page);
  if (page) {
    const mine = page.text.querySelector(".mine");
    if (mine) bringIn(page.text, mine, false);
    scrollTo(0, 0);
    byId("main").focus({ preventScroll: true });
  } else {
    if (!wasHome) scrollTo(0, overviewScroll);
    const open = { tie: () => openTie(first), actor: () => openActor(first), path: () => openPath(first, second) }[kind];
    if (!(open && open())) {
      const isBack = closePanel();
      const target = kind && !open ? byId(location.hash.slice(1)) : null;
      if (target && wasHome && !isBack) { target.scrollIntoView({ block: kind === "picture" ? "nearest" : "start" }); target.focus({ preventScroll: true }); }
    } else if (!wasHome) panel.focus({ preventScroll: true });
  }
  document.title = page ? `${place.querySelector("h1").textContent} · unspin` : "unspin · network";
}

const KEYS = {
  j: () => page?.step(1), k: () => page?.step(-1),
  n: () => stepTie(1), b: () => stepTie(-1),
  p: () => { if (!net) return; if (page) location.hash = "#picture"; setTimeout(() => { byId("picture").scrollIntoView({ block: "nearest" }); focusDot(net.querySelector(".dot[tabindex='0']:not(.gone)") || shownDots()[0]); }, 0); },
  u: () => { location.hash = net ? "#picture" : "#"; },
  h: () => help.showModal(), "?": () => help.showModal(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.closest("input, textarea, select")) return;
  if (keyOnStage(event)) return;
  if (event.key === "Escape") return KEYS.u();
  if (event.key === "/") return startSearch(event);
  if ((event.key === "Enter" || event.key === " ") && event.target.dataset.key) {
    event.preventDefault();
    return event.target.click();
  }
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function startSearch(event) {
  if (!sift) return;
  event.preventDefault();
  if (home.hidden) location.hash = "#picture";
  setTimeout(() => { field("find").scrollIntoView({ block: "center" }); field("find").focus(); }, 0);
}

addEventListener("beforeprint", () => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
addEventListener("hashchange", showRoute);
addEventListener("keydown", onKey);
byId("help-open").addEventListener("click", () => help.showModal());
showRoute();
