// Asks the hub; its answers are JSON.
const token = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-XSRF-TOKEN"];

export async function ask(path, question) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
    body: JSON.stringify(question),
  });
  if (!answer.ok) throw new Error("Cartage did not answer (" + answer.status + "). Load the page again if this stays.");
  return answer.json();
}

export function say(words) {
  document.getElementById("says").textContent = words;
}
