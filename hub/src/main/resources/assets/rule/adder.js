// The menu that adds a step: opened by a button, walked with the arrow keys.
import { make } from "rule/dom.js";
import { steps } from "rule/steps.js";

export function adder(at, body) {
  const record = at.records.at(-1);
  const menu = make("div", { class: "menu-sheet", role: "menu" });
  const details = make("details", { class: "menu add-step" }, make("summary", { class: "btn btn-sm" }, "Add a step"), menu);
  details.addEventListener("toggle", () => {
    if (!details.open || menu.firstChild) return;
    for (const [group, choices] of steps(at.words, record)) {
      menu.append(make("p", {}, group), ...choices.map(([label, , begin]) => make("button", { type: "button", role: "menuitem", onclick: () => add(at, body, begin()) }, label)));
    }
  });
  details.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    details.open = true;
    requestAnimationFrame(() => {
      const all = [...menu.querySelectorAll("button")];
      const now = all.indexOf(document.activeElement);
      all[(now + step + all.length) % all.length]?.focus();
    });
  });
  return details;
}

function add(at, body, block) {
  at.draft.added = block;
  at.draft.reshape(() => body.push(block));
}
