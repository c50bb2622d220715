// The copy's text with the original words put back or guessed, and what stood there before.

function restoredElement(view, restored) {
  const points = Array.from(restored.text);
  const changes = restored.changes.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const box = make("div", { class: "text", dir: "auto" });
  let paragraph = null, at = 0;
  const put = (node) => {
    if (!paragraph) box.append(paragraph = make("p", { dir: "auto" }));
    paragraph.append(node);
  };
  const putWords = (begin, end, wrap) => {
    words(points, begin, end).split(/\n+/).forEach((piece, index) => {
      if (index > 0) paragraph = null;
      if (piece) put(wrap ? wrap(piece) : make("span", {}, shown(piece)));
    });
  };
  for (const [begin, end, , , source, from, to, was, , kind, likely, reason] of changes) {
    if (begin < at) continue;
    putWords(at, begin);
    const why = likely ? `a guess, ${likely} likely: ${reason}` : `put back from ${labelOf(source)}, ${from}–${to}${kind ? `, ${kind}` : ""}`;
    const group = `${kind || "change"}${likely ? " guess" : ""}`;
    putWords(begin, end, (piece) => make(kind ? "mark" : "ins", { class: group, title: why }, shown(piece)));
    if (was.trim()) put(make("span", { class: "was", title: why }, shown(was.replace(/\s+/g, " "))));
    if (likely) put(make("span", { class: "likely", title: why }, `${likely} likely`));
    at = end;
  }
  putWords(at, points.length);
  const frame = make("div", { class: "restored" });
  const guesses = changes.filter((change) => change[10]).length;
  const sources = [...new Set(changes.map((change) => change[4]).filter(Boolean))].map(labelOf);
  const toggle = make("input", { type: "checkbox", onchange: (event) => frame.classList.toggle("clean", event.target.checked) });
  const copy = make("button", { type: "button", onclick: () => copyText(restored.text, box, copy) }, "Copy the text");
  const what = guesses ? `${plural(guesses, "guess", "guesses")}, no source in the pile` : `${plural(changes.length, "change")} put back`;
  const note = make("p", { class: "note" }, what, sources.length ? ` from ${sources.join(" and ")}` : "", ". The copy's own words stand struck out behind each.");
  frame.append(make("div", { class: "tools" }, note, make("label", {}, toggle, " Clean text"), copy), box);
  return frame;
}

/** The text on the clipboard; where the browser refuses that to a file, the text selected. */
function copyText(text, box, button) {
  const select = () => {
    getSelection().selectAllChildren(box);
    button.textContent = "Selected: copy it with your keys";
  };
  if (!navigator.clipboard) return select();
  navigator.clipboard.writeText(text).then(() => { button.textContent = "Copied"; }, select);
}
