// All claims of one speaker over time: by the day of the saying, else by the page's date; undated ones apart.

function openSpeaker(key) {
  const speaker = read(`speaker/${key}`);
  if (!speaker) return null;
  const dated = speaker.rows.filter((row) => row.day), undated = speaker.rows.filter((row) => !row.day);
  const root = make("div", {}, trail(),
    make("header", { class: "desk-head" }, make("p", { class: "kicker" }, "Speaker ", make("span", { class: "muted" }, speaker.kind)), make("h1", {}, apart(speaker.name)),
      speaker.posts.map((post) => make("p", {}, apart(post))),
      make("p", { class: "muted" }, plural(speaker.rows.length, "claim"))),
    dated.length ? make("section", { "aria-label": "Claims over time" }, make("ol", { class: "timeline" }, dated.map(momentElement))) : null,
    undated.length ? make("section", {}, make("h2", { class: "part-title" }, `Undated (${undated.length})`), make("p", { class: "deck" }, "Neither the text nor the page tells the day."), make("ol", { class: "timeline undated" }, undated.map(momentElement))) : null);
  return { root };
}

function momentElement(row) {
  const href = row.statement ? `#statement/${row.statement}/${row.claim}/${row.home}` : `#article/${row.home}/${row.claim}`;
  return make("li", { class: `moment${row.isSaid ? " said-then" : ""}` },
    make("div", {}, row.day ? make("time", { datetime: row.day }, row.day) : null, make("small", {}, row.day ? (row.isSaid ? "said on this day" : "page of this day") : "")),
    make("div", {}, make("p", { class: "said-words" }, link(href, apart(row.words))), make("p", { class: "muted" }, stanceMark(row.stance), ` ${row.form} · `, apart(labelOf(row.home)), row.badge ? ` · ${row.badge}` : "")));
}
