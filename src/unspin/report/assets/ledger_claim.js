// One claim in words: who, in what post, how, when; and what a copy made of its quotations.

const stanceMark = (words) => make("span", { class: "stance" }, words);
const speakerLink = (key, name) => (key ? link(`#speaker/${key}`, apart(name)) : apart(name));
const badgeElement = (badge, tone) => {
  const [, number, rest] = badge.match(/^(\d+(?: to \d+)?) (.*)$/) || [null, "", badge];
  return make("p", { class: `badge ${tone}` }, make("b", {}, number), " ", make("span", {}, rest));
};

function cardElement(claim, row, statementId) {
  const fact = (name, ...value) => make("div", {}, make("dt", {}, name), make("dd", {}, value));
  const said = claim.said ? [claim.said, claim.saidWords ? [" (“", apart(claim.saidWords), "”)"] : null] : claim.saidWords ? ["left open: “", apart(claim.saidWords), "”"] : "left open";
  return make("section", { class: "card", "aria-live": "polite" },
    make("h2", {}, "The claim at hand"),
    make("p", { class: "who-name" }, speakerLink(claim.speaker, claim.who), " ", stanceMark(claim.stance)),
    claim.post ? make("p", {}, apart(claim.post)) : null,
    claim.why ? make("p", { class: "advice" }, shown(claim.why)) : null,
    make("p", { class: "serif" }, apart(claim.words)),
    make("dl", { class: "facts" },
      fact("Speaker", claim.kind, claim.written ? [", written “", apart(claim.written), "”"] : null),
      claim.restored.map(([field, written, whence]) => fact("Restored", sentence(field), ", written ", make("s", {}, apart(written)), " ", make("span", { class: whence.startsWith("guess") ? "guess-mark" : "muted" }, whence))),
      claim.chain.length ? fact("Heard", claim.chain.map(([, who, stance]) => [apart(who), " ", stance, " → "]), apart(claim.who)) : null,
      fact("Said on", said),
      fact("Form", claim.form),
      row && !row.original ? fact("Here", `a copy, with ${Math.round(row.share * 100)} % of what is said`, lacking(row)) : null,
      fact("Found by", shown(claim.foundBy), `, ${Math.round(claim.score * 100)} % sure`)),
    claim.statement && claim.statement !== statementId ? make("p", {}, link(`#statement/${claim.statement}/${claim.id}`, "Open its statement")) : null);
}

function lacking(row) {
  const gone = [row.source ? null : "the words for the speaker", row.cue ? null : "the words of saying"].filter(Boolean);
  return gone.length ? `; not found here: ${gone.join(" and ")}` : null;
}

/** What a copy altered inside quotation marks, beside the original. */
function misquotedElement(row) {
  if (!row || !row.misquoted.length) return null;
  const runs = (pieces) => make("bdi", {}, pieces.map(([text, differs]) => (differs ? make("span", { class: "hit quotation" }, shown(text)) : shown(text))));
  return make("section", {}, make("h2", {}, "Misquoted here"), row.misquoted.map(({ left, right }) => make("div", { class: "misquote" },
    make("span", { class: "side" }, "said, as the original has it"), "“", runs(left), "”",
    make("span", { class: "side" }, "written here"), "“", runs(right), "”")));
}
