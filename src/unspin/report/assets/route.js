// Addresses after the # and keys.

const home = document.getElementById("overview");
const place = document.getElementById("desk");
const help = document.getElementById("help");
let overviewScroll = 0;

function articleElement(id) {
  const found = article(id);
  if (!found) return null;
  const title = found.facts.find(([name]) => name === "title");
  const copies = data.copies.filter(([target, source]) => target === id || source === id);
  const list = copies.map(([target, source]) => make("li", {}, make("a", { href: `#copy/${target}/${source}` }, target === id ? ["a copy of ", apart(labelOf(source))] : ["copied by ", apart(labelOf(target))])));
  const view = { left: found, right: found, links: [], maps: makeMaps({ passages: [] }, []) };
  return make("div", {},
    make("nav", { class: "trail", "aria-label": "Back" }, make("a", { href: data.home ? `#${data.home}` : "#" }, "All findings")),
    make("header", { class: "desk-head" }, make("p", { class: "kicker" }, apart(labelOf(id))), make("h1", {}, apart(title ? title[1] : labelOf(id)))),
    make("div", { class: "about" }, aboutElement(found, "What the page says of it"), list.length ? make("section", {}, make("h2", {}, "Copies"), make("ul", { class: "plain" }, list)) : null),
    guessedElement(id),
    make("div", { class: "lone" }, textElement(view, "left", 0, found.points.length)));
}

/** What probably stood in an article that has no source in the pile; nothing where nothing was guessed. */
function guessedElement(id) {
  const restored = read(`restored/${id}`);
  if (!restored || !restored.changes.some((change) => change[10])) return null;
  return make("section", { class: "guessed" }, make("h2", {}, "Guessed originals"), restoredElement(null, restored));
}

function showRoute() {
  const [kind, first, second, mode] = decodeURIComponent(location.hash.slice(1) || data.home).split("/");
  const wasHome = home && !home.hidden;
  desk = kind === "copy" ? openDesk(first, second, mode || "panes") : null;
  const content = desk ? desk.root : kind === "article" ? articleElement(first) : null;
  if (wasHome && content) overviewScroll = scrollY;
  place.replaceChildren(...(content ? [content] : []));
  place.hidden = !content;
  if (home) home.hidden = Boolean(content);
  if (content) {
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
  } else if (kind) {
    const target = document.getElementById(location.hash.slice(1));
    if (target) { target.scrollIntoView(); target.focus({ preventScroll: true }); }
  } else scrollTo(0, overviewScroll);
  document.title = content ? `${place.querySelector("h1").textContent} · unspin` : "unspin · evidence";
}

const KEYS = {
  j: () => desk?.step(1), ArrowRight: () => desk?.step(1),
  k: () => desk?.step(-1), ArrowLeft: () => desk?.step(-1),
  s: () => desk?.show("panes"), p: () => desk?.show("rows"), r: () => desk?.show("restored"),
  n: () => desk?.go(1), b: () => desk?.go(-1),
  u: () => { if (!data.home) location.hash = "#"; },
  h: () => help.showModal(), "?": () => help.showModal(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.closest("input[type=search], textarea, select")) return;
  if (event.key === "Escape") return KEYS.u();
  if (event.key === "/") return startSearch(event);
  if ((event.key === "Enter" || event.key === " ") && event.target.dataset.link) {
    event.preventDefault();
    return event.target.click();
  }
  const kind = desk && ALL_KINDS[Number(event.key) - 1];
  if (kind) return toggleKind(desk, kind);
  const act = KEYS[event.key];
  if (!act || (event.key.startsWith("Arrow") && !desk)) return;
  event.preventDefault();
  act();
}

function startSearch(event) {
  const find = document.getElementById("find");
  if (!find) return;
  event.preventDefault();
  if (home.hidden) location.hash = "#pages";
  setTimeout(() => { find.scrollIntoView({ block: "center" }); find.focus(); }, 0);
}

function filterPages(event) {
  const wanted = event.target.value.trim().toLocaleLowerCase();
  const rows = [...document.getElementById("page-rows").rows];
  for (const row of rows) row.hidden = Boolean(wanted) && !row.textContent.toLocaleLowerCase().includes(wanted);
  document.getElementById("found").textContent = wanted ? plural(rows.filter((row) => !row.hidden).length, "page") : "";
}

/** Paper has no panes to scroll: what is side by side on the screen goes there passage by passage. */
let beforePrint = null;
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const more of document.querySelectorAll(".more")) more.click();
  if (desk && desk.mode === "panes") { beforePrint = desk.mode; desk.show("rows"); }
});
addEventListener("afterprint", () => { if (desk && beforePrint) desk.show(beforePrint); beforePrint = null; });
addEventListener("hashchange", showRoute);
addEventListener("keydown", onKey);
document.getElementById("help-open").addEventListener("click", () => help.showModal());
document.getElementById("find")?.addEventListener("input", filterPages);
showRoute();
