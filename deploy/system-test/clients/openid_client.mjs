// A program in JavaScript signs somebody in with openid-client (certified by the OpenID Foundation).
// usage: node openid_client.mjs GATEWAY USER PASSWORD
import assert from "node:assert/strict";
import * as oidc from "openid-client";

const [gateway, user, password] = process.argv.slice(2);
const redirect = "http://127.0.0.1:8766/callback";
const cookies = new Map();

/** As a browser would: cookies, redirects until they leave the gateway. */
async function load(address, init = {}) {
  const answer = await fetch(address, {
    ...init, redirect: "manual", headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "), accept: "text/html" },
  });
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
    cookies.set(name, value);
  }
  if (answer.status < 300 || answer.status > 399) return { address, text: await answer.text() };
  const next = new URL(answer.headers.get("location"), address);
  return next.href.startsWith(gateway) ? load(next) : { address: next, text: "" };
}

/** Fills in the first form of a page and sends it. */
function submit(page, entries) {
  const [form] = /<form[^]*?<\/form>/.exec(page.text);
  const fields = new URLSearchParams(entries);
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    fields.set(/name="([^"]*)"/.exec(input)[1], /value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return load(new URL(/<form[^>]*action="([^"]*)"/.exec(form)[1], page.address), { method: "POST", body: fields });
}

// http, on this machine only
const provider = await oidc.discovery(new URL(gateway), "liaison-cli", undefined, oidc.None(), { execute: [oidc.allowInsecureRequests] });
const verifier = oidc.randomPKCECodeVerifier();
const checks = { pkceCodeVerifier: verifier, expectedState: oidc.randomState(), expectedNonce: oidc.randomNonce() };
const address = oidc.buildAuthorizationUrl(provider, {
  redirect_uri: redirect, scope: "openid", state: checks.expectedState, nonce: checks.expectedNonce,
  code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256",
});
const question = await submit(await load(address), { username: user, password });
const back = await submit(question, { answer: "yes" });
const tokens = await oidc.authorizationCodeGrant(provider, new URL(back.address), checks);
assert.equal(tokens.claims().iss, gateway);

const me = await oidc.fetchProtectedResource(provider, tokens.access_token, new URL("/api/me", gateway), "GET");
assert.equal((await me.json()).account.side, "PROVIDER");
const info = await oidc.fetchUserInfo(provider, tokens.access_token, tokens.claims().sub);
assert.equal(info.sub, tokens.claims().sub);

const refreshed = await oidc.refreshTokenGrant(provider, tokens.refresh_token);
assert.notEqual(refreshed.refresh_token, tokens.refresh_token);
await oidc.tokenRevocation(provider, refreshed.refresh_token);
await assert.rejects(oidc.refreshTokenGrant(provider, refreshed.refresh_token), { error: "invalid_grant" });
console.log("openid-client (JavaScript): discovery, PKCE, ID token, userinfo, refresh with rotation, revocation: fine");
