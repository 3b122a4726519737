// The page of one rule: its tabs, and one draft that all of them work on.
import { Draft } from "rule/draft.js";
import { visualEditor } from "rule/visual.js";
import { say } from "rule/server.js";
import { fresh } from "rule/steps.js";
import { tabs } from "rule/tabs.js";

const page = document.getElementById("rule");
const words = JSON.parse(page.dataset.words);
const draft = new Draft(words.event, words.rule, page.querySelector("[name=text]").value);
const saved = draft.text;
// A new rule begins with one condition and one step.
if (!draft.text) draft.blocks = [{ name: "", body: [{ kind: "when", branches: [fresh.branch([fresh.set("")])], otherwise: [] }] }];
const visual = visualEditor(document.getElementById("visual"), draft, words);
let code = null;

draft.addEventListener("text", () => {
  for (const input of page.querySelectorAll("[name=text]")) input.value = draft.text;
  page.classList.toggle("changed", draft.text !== saved);
});
draft.addEventListener("checked", () => {
  for (const button of page.querySelectorAll("[data-sound]")) button.disabled = !draft.sound;
  const errors = draft.faults.filter((fault) => fault.severity === "ERROR");
  const verdict = document.getElementById("verdict");
  verdict.classList.toggle("bad", errors.length > 0);
  verdict.textContent = errors.length === 1 && !errors[0].block ? errors[0].sentence : errors.length ? errors.length + (errors.length > 1 ? " things to correct" : " thing to correct") : draft.faults.length ? draft.faults[0].sentence : "";
});
draft.addEventListener("shape", steer);
draft.addEventListener("value", steer);

function steer() {
  page.querySelector("[data-undo]").disabled = !draft.done.length;
  page.querySelector("[data-redo]").disabled = !draft.undone.length;
}
page.querySelector("[data-undo]").addEventListener("click", () => draft.undo());
page.querySelector("[data-redo]").addEventListener("click", () => draft.redo());

// What is shown must be what is sent: a test or a save waits for the last change to arrive.
for (const form of page.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.ready || !draft.pending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    draft.toText().then(() => {
      form.dataset.ready = "yes";
      form.requestSubmit(event.submitter);
      delete form.dataset.ready;
    });
  }, true);
}

const enter = {
  visual: async () => {
    if (draft.pending) await draft.toText();
    if (!draft.text) {
      visual.draw();
      return draft.toText();
    }
    if (await draft.toBlocks()) return visual.draw();
    say("The text has a fault, so it cannot be drawn. It is underlined under Code.");
    return "code";
  },
  code: async () => {
    if (draft.pending) await draft.toText();
    const { codeEditor } = await import("rule/code.js");
    code ??= codeEditor(document.getElementById("code"), draft, words.keywords, page.dataset.codeStyles);
    code.show(draft.text);
  },
};
tabs(page, enter);

addEventListener("beforeunload", (event) => {
  if (page.classList.contains("changed") && !page.dataset.leaving) event.preventDefault();
});
page.addEventListener("submit", (event) => event.target.matches("[data-leaves]") && (page.dataset.leaving = "yes"));
