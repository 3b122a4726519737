// Signs in with a passkey, and makes new ones. Browsers that know no passkeys do not see the buttons.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function ask(button, path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "X-XSRF-TOKEN": button.dataset.token, "Content-Type": "application/json", Accept: "application/json" },
    body: body ? JSON.stringify(body) : "{}",
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.problem || "That did not work. Load the page again.");
  return said;
}

async function create(options) {
  options.challenge = toBytes(options.challenge);
  options.user.id = toBytes(options.user.id);
  options.excludeCredentials.forEach((one) => (one.id = toBytes(one.id)));
  const made = await navigator.credentials.create({ publicKey: options });
  return {
    id: made.id, rawId: made.id, type: made.type, clientExtensionResults: {},
    response: { clientDataJSON: toText(made.response.clientDataJSON), attestationObject: toText(made.response.attestationObject) },
  };
}

async function get(options) {
  options.challenge = toBytes(options.challenge);
  const got = await navigator.credentials.get({ publicKey: options });
  const { clientDataJSON, authenticatorData, signature, userHandle } = got.response;
  return {
    id: got.id, rawId: got.id, type: got.type, clientExtensionResults: {},
    response: {
      clientDataJSON: toText(clientDataJSON), authenticatorData: toText(authenticatorData), signature: toText(signature),
      ...(userHandle ? { userHandle: toText(userHandle) } : {}),
    },
  };
}

async function run(button) {
  const says = document.getElementById("passkey-says");
  says.textContent = "";
  try {
    const adds = button.dataset.passkey === "add";
    const options = await ask(button, button.dataset.path + "/options");
    const answer = await (adds ? create(options) : get(options));
    const query = adds
      ? "?name=" + encodeURIComponent(document.getElementById("passkey-name").value || "Passkey")
      : "?to=" + encodeURIComponent(button.dataset.to);
    location.assign((await ask(button, button.dataset.path + query, answer)).to);
  } catch (problem) {
    says.textContent = problem.name === "NotAllowedError" ? "No passkey was used. Try again, or sign in another way." : problem.message;
  }
}

document.querySelectorAll("[data-passkey]").forEach((button) => {
  button.closest("[data-passkeys]").hidden = !window.PublicKeyCredential;
  button.addEventListener("click", () => run(button));
});
