// Asks the hub; its answers are JSON.
const token = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-XSRF-TOKEN"];

async function ask(path, question) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
    body: JSON.stringify(question),
  });
  if (!answer.ok) throw new Error("Cartage did not answer (" + answer.status + "). Load the page again if this stays.");
  return answer.json();
}

/** Asks about the rule that is being written. */
export function askOf(draft, what, question) {
  return ask("/rules/editor/" + what, { hook: draft.hook, rule: draft.rule, text: "", offset: 0, field: "", blocks: [], ...question });
}

export function say(words) {
  document.getElementById("says").textContent = words;
}
