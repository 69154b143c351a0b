// Talks to authenticators (Web Authentication Level 3): the one thing on these pages that needs a script.
'use strict';

const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const bytes = (base64url) => Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

/** What the service asks, as the browser takes it. */
function question(options) {
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const list of ['excludeCredentials', 'allowCredentials']) {
    if (options[list]) options[list] = options[list].map((known) => ({ type: known.type, id: bytes(known.id) }));
  }
  return { publicKey: options };
}

/** What the authenticator answers, as the service takes it. */
function answer({ id, rawId, type, response }) {
  const fields = {};
  for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) fields[name] = text(response[name]);
  }
  return JSON.stringify({ id, rawId: text(rawId), type, response: fields, clientExtensionResults: {} });
}

for (const form of document.querySelectorAll('form.passkey')) {
  if (!window.PublicKeyCredential) {
    form.remove();
    continue;
  }
  form.hidden = false;
  const failed = form.querySelector('[role=alert]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    try {
      const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
      if (form.elements.token) body.set('token', form.elements.token.value);
      const asked = await fetch(form.dataset.challenge, { method: 'POST', body });
      if (!asked.ok) throw new Error(asked.statusText);
      const options = await asked.json();
      const credential = await (options.user ? navigator.credentials.create(question(options)) : navigator.credentials.get(question(options)));
      form.elements.credential.value = answer(credential);
      form.submit();
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
