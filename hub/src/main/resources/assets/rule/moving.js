// Steps are moved by the mouse, by their buttons, or with Alt and the arrow keys; they are copied and removed.
import { make, button } from "rule/dom.js";

let held = null;

export function movable(at, card, body, index) {
  card.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    event.stopPropagation();
    move(at, body, index, index + step);
  });
  card.addEventListener("dragstart", (event) => {
    event.stopPropagation();
    held = { body, index };
    event.dataTransfer.effectAllowed = "move";
  });
  card.addEventListener("dragend", () => {
    card.draggable = false;
    held = null;
  });
  card.addEventListener("dragover", (event) => {
    if (!held || inside(held.body[held.index], body)) return;
    event.preventDefault();
    event.stopPropagation();
    card.classList.add("target");
  });
  card.addEventListener("dragleave", () => card.classList.remove("target"));
  card.addEventListener("drop", (event) => {
    if (!held) return;
    event.preventDefault();
    event.stopPropagation();
    const from = held;
    at.draft.reshape(() => {
      const [block] = from.body.splice(from.index, 1);
      body.splice(from.body === body && from.index < index ? index - 1 : index, 0, block);
    });
  });
  return card;
}

/** Whether the list stands within the step, which cannot be moved into itself. */
function inside(block, body) {
  const lists = [block.body, block.otherwise, ...(block.branches ?? []).map((one) => one.body)].filter(Boolean);
  return lists.some((list) => list === body || list.some((one) => inside(one, body)));
}

function move(at, body, from, to) {
  if (to < 0 || to >= body.length) return;
  at.draft.reshape(() => body.splice(to, 0, ...body.splice(from, 1)));
}

export function tools(at, body, index) {
  const grip = make("button", { type: "button", class: "quiet grip", tabindex: "-1", "aria-hidden": "true", title: "Drag to move" }, "⠿");
  grip.addEventListener("pointerdown", () => (grip.closest(".step").draggable = true));
  const copy = () => at.draft.reshape(() => body.splice(index + 1, 0, structuredClone(body[index])));
  return make("div", { class: "tools" }, grip,
    index > 0 ? button("Move up", () => move(at, body, index, index - 1), "up") : null,
    index < body.length - 1 ? button("Move down", () => move(at, body, index, index + 1), "down") : null,
    button("Copy this step", copy, "copy"),
    button("Remove this step", () => at.draft.reshape(() => body.splice(index, 1)), "cross"));
}
