// The chain as a picture: boxes and threads where Python placed them, drawn as SVG.

const SVG = "http://www.w3.org/2000/svg";

function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== false) element.setAttribute(name, value);
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined));
  return element;
}

let pictures = 0;

function pictureElement(picture, style, article) {
  const [width, height] = picture.size;
  const number = (pictures += 1);
  const tips = ["heard", "rests"].map((kind) => draw("marker", { id: `tip-${kind}-${number}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: "auto" }, draw("path", { class: `tip-${kind}`, d: "M0 0L8 4L0 8z" })));
  const lines = picture.lines.map(([path, kind, text, x, y]) => [
    draw("path", { class: `thread ${kind}`, d: path, "marker-end": kind === "copied" ? null : `url(#tip-${kind === "heard" ? "heard" : "rests"}-${number})` }),
    text ? draw("text", { class: "thread-words", x, y }, text) : null,
  ]);
  const boxes = picture.boxes.map((box) => boxElement(box, article));
  return draw("svg", { class: style, width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "How the statement was heard, from the pages to those who said it" }, draw("defs", {}, tips), draw("g", { "aria-hidden": "true" }, lines), boxes);
}

function boxElement([x, y, width, height, role, lines, second, title, href], article) {
  const isThin = height < 40;
  const top = isThin ? 16 : second ? 20 : 29;
  const isOn = article && href.endsWith(`/${article}`);
  const group = draw("g", { class: `box ${role}${isOn ? " on" : ""}` },
    draw("title", {}, title),
    draw("rect", { x, y, width, height, rx: 3 }),
    lines.map((line, index) => draw("text", { class: "first", x: x + 10, y: y + top + index * 16 }, line)),
    second && !isThin ? draw("text", { class: "second", x: x + 10, y: y + top + 1 + lines.length * 16 }, second) : null);
  return href ? draw("a", { href, "aria-label": `${role}: ${title}` }, group) : group;
}

/** The chain for a wide window and a narrow one; all copies only when they are asked for. */
function chainElement(statement, article, isWhole) {
  const [wide, narrow] = statement.pictures[isWhole ? statement.pictures.length - 1 : 0];
  return [make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "The chain as a picture" }, pictureElement(wide, "wide", article), pictureElement(narrow, "narrow", article))];
}
