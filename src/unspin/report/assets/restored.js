// The copy's text with the original words put back, and what stood there before.

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
  for (const [begin, end, , , source, from, to, was, , kind] of changes) {
    if (begin < at) continue;
    putWords(at, begin);
    const why = `put back from ${labelOf(source)}, ${from}–${to}${kind ? `, ${kind}` : ""}`;
    putWords(begin, end, (piece) => make(kind ? "mark" : "ins", { class: kind || "change", title: why }, shown(piece)));
    if (was.trim()) put(make("span", { class: "was", title: why }, shown(was.replace(/\s+/g, " "))));
    at = end;
  }
  putWords(at, points.length);
  const frame = make("div", { class: "restored" });
  const sources = [...new Set(changes.map((change) => change[4]))].map(labelOf);
  const toggle = make("input", { type: "checkbox", onchange: (event) => frame.classList.toggle("clean", event.target.checked) });
  const copy = make("button", { type: "button", onclick: () => copyText(restored.text, box, copy) }, "Copy the text");
  const note = make("p", { class: "note" }, `${plural(changes.length, "change")} put back`, sources.length ? ` from ${sources.join(" and ")}` : "", ". The copy's own words stand struck out behind each.");
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
