// Sifting the statements: words, stance, speaker, how many sources at least.

const sift = document.getElementById("sift");
const field = (id) => document.getElementById(id);
const siftRows = [...document.querySelectorAll("#overview .statement")];
const siftWords = new Map();

const wordsOfRow = (row) => {
  if (!siftWords.has(row)) siftWords.set(row, row.textContent.toLocaleLowerCase());
  return siftWords.get(row);
};

function siftStatements() {
  const wanted = field("find").value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const stance = field("sift-stance").value, speaker = field("sift-speaker").value, least = Number(field("sift-least").value);
  let left = 0;
  for (const row of siftRows) {
    const stays = Number(row.dataset.least) >= least
      && (!stance || row.dataset.stances.includes(` ${stance} `))
      && (!speaker || row.dataset.keys.includes(` ${speaker} `))
      && wanted.every((word) => wordsOfRow(row).includes(word));
    row.hidden = !stays;
    left += stays;
  }
  for (const group of document.querySelectorAll("#overview .group")) group.hidden = !group.querySelector(".statement:not([hidden])");
  const isSifted = wanted.length || stance || speaker || least;
  field("sift-reset").hidden = !isSifted;
  field("found").textContent = isSifted ? `${left} of ${plural(siftRows.length, "statement")}` : "";
}

function showAll() {
  field("find").value = "";
  for (const id of ["sift-stance", "sift-speaker"]) field(id).value = "";
  field("sift-least").value = "0";
  siftStatements();
}

if (sift) {
  sift.hidden = false;
  sift.addEventListener("input", siftStatements);
  sift.addEventListener("change", siftStatements);
  field("sift-reset").addEventListener("click", showAll);
  // what the articles say in their own voice is most of the list and least of what is looked for: a choice, and shown
  if (siftRows.some((row) => row.dataset.keys.includes(" told "))) field("sift-speaker").value = "told";
  siftStatements();
}
