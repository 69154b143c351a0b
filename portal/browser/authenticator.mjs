// Passkeys in a browser: the authenticator that Chromium has for tests, and the page where one signs in with it.
import { gateway } from './installation.mjs';

/** A device beside the window, whose owner it has verified or not. */
export async function authenticator(page, verified = true) {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: verified, automaticPresenceSimulation: true } });
  return {
    credentials: async () => (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    add: (credential) => client.send('WebAuthn.addCredential', { authenticatorId, credential }),
  };
}

/** A window at the sign-in page; `complaints` are what the browser's console said, the policy's too. */
export async function atSignIn(browser, options = {}) {
  const page = await (await browser.newContext({ baseURL: gateway, locale: 'en', ...options })).newPage();
  page.setDefaultTimeout(60_000);
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto('/login');
  return { page, complaints };
}

export const usePasskey = (page) => page.getByRole('button', { name: 'Sign in with a passkey' }).click();
