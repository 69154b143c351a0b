"""A program in Python signs the owner in with Authlib: discovery, PKCE, tokens, refresh, revocation.

usage: authlib_client.py GATEWAY MAIL_PAGE OWNER PASSWORD (accepts the owner's invitation first)
"""
import os
import re
import secrets
import sys
import time
from html.parser import HTMLParser
from urllib.parse import urljoin

import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from joserfc import jwt
from joserfc.jwk import KeySet

GATEWAY, MAIL_PAGE, OWNER, PASSWORD = sys.argv[1:]
REDIRECT = "http://127.0.0.1:8765/callback"
os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"  # http, on this machine only


class Form(HTMLParser):
    """The first form of a page: where it goes and what its hidden fields say."""

    def __init__(self, page):
        super().__init__()
        self.action, self.fields, self.ended = None, {}, False
        self.feed(page.text)
        self.address = urljoin(page.url, self.action)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self.ended:
            return
        if tag == "form":
            self.action = attributes["action"]
        elif tag == "input" and attributes.get("type") == "hidden":
            self.fields[attributes["name"]] = attributes.get("value", "")

    def handle_endtag(self, tag):
        self.ended = self.ended or tag == "form"


def submit(browser, page, **entries):
    form = Form(page)
    return browser.post(form.address, data={**form.fields, **entries}, allow_redirects=False)


def invitation():
    for _ in range(100):
        for mail in requests.get(MAIL_PAGE + "/api/messages").json():
            link = re.search(r"https?://\S+/auth/activate\?token=\S+", mail["text"] or "")
            if OWNER in mail["to"] and link:
                return link.group()
        time.sleep(0.3)
    sys.exit("no invitation arrived")


def follow(browser, answer):
    """Follows redirects until they leave the gateway."""
    while answer.is_redirect:
        address = urljoin(answer.url, answer.headers["Location"])
        if not address.startswith(GATEWAY):
            return address
        answer = browser.get(address, allow_redirects=False)
    return answer


browser = requests.Session()
accepted = submit(browser, browser.get(invitation()), password=PASSWORD)
assert accepted.status_code == 200 and "Welcome" in accepted.text, accepted.text

provider = requests.get(GATEWAY + "/.well-known/openid-configuration").json()
assert provider["issuer"] == GATEWAY and "S256" in provider["code_challenge_methods_supported"], provider
client = OAuth2Session("liaison-cli", scope="openid", redirect_uri=REDIRECT, code_challenge_method="S256",
                       token_endpoint_auth_method="none", revocation_endpoint_auth_method="none")
verifier, nonce = secrets.token_urlsafe(48), secrets.token_urlsafe(16)
address, state = client.create_authorization_url(provider["authorization_endpoint"], code_verifier=verifier, nonce=nonce)
sign_in = follow(browser, browser.get(address, allow_redirects=False))
question = follow(browser, submit(browser, sign_in, username=OWNER, password=PASSWORD))
assert "Allow access?" in question.text, question.text
back = follow(browser, submit(browser, question, answer="yes"))
assert back.startswith(REDIRECT), back
tokens = dict(client.fetch_token(provider["token_endpoint"], authorization_response=back, state=state, code_verifier=verifier))

keys = KeySet.import_key_set(requests.get(provider["jwks_uri"]).json())
id_token = jwt.decode(tokens["id_token"], keys, algorithms=["ES256"])
claims = jwt.JWTClaimsRegistry(iss={"essential": True, "value": GATEWAY}, aud={"essential": True, "value": "liaison-cli"},
                               nonce={"essential": True, "value": nonce}, exp={"essential": True})
claims.validate(id_token.claims)
access = jwt.decode(tokens["access_token"], keys, algorithms=["ES256"])
assert access.header["typ"] == "at+jwt" and access.claims["client_id"] == "liaison-cli", access.header
me = client.get(GATEWAY + "/api/me").json()
assert me["account"]["side"] == "PROVIDER", me

refreshed = dict(client.refresh_token(provider["token_endpoint"]))
assert refreshed["refresh_token"] != tokens["refresh_token"]
assert client.get(GATEWAY + "/api/me").status_code == 200
client.revoke_token(provider["revocation_endpoint"], refreshed["refresh_token"], "refresh_token").raise_for_status()
for _ in range(20):
    if client.get(GATEWAY + "/api/me").status_code == 401:
        break
    time.sleep(0.2)
else:
    sys.exit("the access token of what was revoked still serves")
try:
    client.refresh_token(provider["token_endpoint"], refreshed["refresh_token"])
    sys.exit("a revoked refresh token still serves")
except OAuthError as refused:
    assert refused.error == "invalid_grant", refused
print("Authlib (Python): discovery, PKCE, ID token, access token, refresh with rotation, revocation: fine")
