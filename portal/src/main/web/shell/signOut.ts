/** Ends the session here and at the provider; a form, for the answer leads through the sign-in service. */
export function signOut() {
  sessionStorage.clear();
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const token = document.createElement('input');
  token.type = 'hidden';
  token.name = '_csrf';
  token.value = decodeURIComponent(document.cookie.match(/(?:^|; )(?:__Host-)?XSRF-TOKEN=([^;]*)/)?.[1] ?? '');
  form.append(token);
  document.body.append(form);
  form.submit();
}
