// Two people change the same thing at the same time: nothing is overwritten unseen, and what only one of them changed is kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepsFocus, launch, open, signedIn } from './browser.mjs';
import { people } from './installation.mjs';
import { account, address, ask, withLogin } from './world.mjs';

let browser, owner, manager;
before(async () => {
  browser = await launch();
  [owner, manager] = [await signedIn(browser, people.owner), await signedIn(browser, people.manager)].map(({ page }) => page);
});
after(() => browser?.close());

const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const save = (page) => page.getByRole('button', { name: 'Save', exact: true });

/** Both have the form open before either saves. */
async function bothEdit(pages, paths, button) {
  for (const [i, page] of pages.entries()) {
    await open(page, paths[i]);
    await page.getByRole('button', { name: button }).click();
  }
}

async function saved(page) {
  await save(page).click();
  await save(page).waitFor({ state: 'detached' });
}

test('different fields of a person that two change at once are both kept, and it is said', async () => {
  const { data: person } = await ask(owner, 'POST', '/api/contacts', { givenName: 'Nils', familyName: 'Ek', emails: [address('nils.ek')] });
  const path = '/contacts/' + person.id;
  await bothEdit([owner, manager], [path, path], 'Edit person');
  await field(owner, 'First name').fill('Nora');
  await saved(owner);
  const refused = manager.waitForResponse((answer) => answer.status() === 412);
  await field(manager, 'Last name').fill('Ekström');
  await saved(manager);
  await refused;
  await manager.getByText('Saved, together with what somebody else had changed meanwhile.').waitFor();
  await keepsFocus(manager, 'after saving');
  const { data: now } = await ask(owner, 'GET', '/api' + path);
  assert.deepEqual([now.givenName, now.familyName], ['Nora', 'Ekström']);
});

for (const [choice, kept] of [['Keep Ingrid Solheim’s', 'Nora'], ['Use mine', 'Nella']]) {
  test(`of one field that two change at once whoever comes second chooses: ${choice}`, async () => {
    const { data: person } = await ask(owner, 'POST', '/api/contacts', { givenName: 'Nils', familyName: 'Ek', emails: [address('nils.' + kept)] });
    const path = '/contacts/' + person.id;
    await bothEdit([owner, manager], [path, path], 'Edit person');
    await field(owner, 'First name').fill('Nora');
    await saved(owner);
    await field(manager, 'First name').fill('Nella');
    await field(manager, 'Last name').fill('Ekström');
    await save(manager).click();
    const notice = manager.getByRole('alert').filter({ hasText: 'changed this meanwhile' });
    await notice.getByText('Ingrid Solheim changed this meanwhile.').waitFor();
    await notice.getByText('First name: theirs “Nora”, yours “Nella”.').waitFor();
    assert.equal(await field(manager, 'Last name').inputValue(), 'Ekström', 'what was typed is kept');
    await manager.getByRole('button', { name: choice }).click();
    await keepsFocus(manager, 'after choosing');
    await saved(manager);
    const { data: now } = await ask(owner, 'GET', '/api' + path);
    assert.deepEqual([now.givenName, now.familyName], [kept, 'Ekström']);
  });
}

test('Q9, Q23: who asks for changes while staff change the account looks again before it is asked for, and takes nothing back', async () => {
  const { id, name, people: { Cleo } } = await account(owner, 'Konflikt', 'SERVICE_PORTAL', { Berta: ['service-portal.management'], Cleo: ['service-portal.technical'] });
  const { page, context } = await withLogin(browser, owner, id, address('Berta'));
  const box = (at, role) => at.getByRole('checkbox', { name: `${role}, Cleo Konflikt` });
  const enabled = (at, button) => at.getByRole('button', { name: button }).and(at.locator(':not([aria-disabled])'));
  await open(page, '/contacts-manager');
  await box(page, 'Financial').check();
  await enabled(page, 'Request 1 change').waitFor();

  // it looks again every half minute: for the test not yet
  await page.route('**/api/accounts/' + id, (route) => route.fulfill({ status: 304 }));
  await open(manager, `/accounts/${id}/contacts-manager`);
  await box(manager, 'Cust. Admin.').check();
  await enabled(manager, 'Apply 1 change').click();
  await manager.getByText('The changes are made.').waitFor();

  await page.unroute('**/api/accounts/' + id);
  await enabled(page, 'Request 1 change').click();
  await page.getByRole('alert').getByText('The outcome is another now').waitFor();
  // what staff changed is shown
  await box(page, 'Cust. Admin.').and(page.locator(':checked')).waitFor();
  assert.equal(await box(page, 'Financial').isChecked(), true, 'what was ticked is kept');
  await enabled(page, 'Request 1 change').click();
  await page.getByText('Your changes are requested.').first().waitFor();

  const { data: { items: [request] } } = await ask(owner, 'GET', `/api/accounts/${id}/change-requests`);
  await open(manager, '/change-requests/' + request.id);
  await manager.getByRole('button', { name: 'Approve 1 change…' }).click();
  await manager.getByRole('dialog').getByRole('button', { name: 'Approve 1 change' }).click();
  await manager.getByRole('dialog').waitFor({ state: 'detached' });
  const { data: cleo } = await ask(owner, 'GET', `/api/accounts/${id}/contacts/${Cleo}`);
  assert.deepEqual(cleo.roles.filter((role) => role !== 'member').sort(), ['service-portal.cust-admin', 'service-portal.financial', 'service-portal.technical'], name);
  await context.close();
});
