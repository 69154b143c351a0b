// What the services answer, with the longest and strangest that they let in put in the place of what is there: names of 200 letters
// without a space, names written from right to left, addresses of 254 characters, a thousand contacts. Nothing is stored.
const long = (words, length) => words.repeat(Math.ceil(length / words.length)).slice(0, length);

const names = [
  'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200),
  long('Åsa-Märta Ingegerd Öberg von Sydow-Lindqvist Törnström ', 200),
  'شركة الشمال للمطاحن والتجارة الدولية (فرع غوتنبرغ)',
  'אברהם בן־שלמה הלוי ושות׳ בע"מ',
  'محمد Nordic Mills AB عبد الرحمن 24/7',
  'Ó',
];
const address = 'x'.repeat(60) + '.' + 'y'.repeat(3) + '@' + long('a-department-of-a-very-large-house.', 186) + '.example';
const text = names[0] + ' ' + long('The mill stands still. ', 600) + names[2] + '\n' + 'https://liaison.example/' + 'z'.repeat(300);

const by = { name: names, subject: names, title: names.map((name) => name.slice(0, 100)), givenName: names.map((name) => name.slice(0, 100)), familyName: names.map((name) => name.slice(0, 100)), address: [address, 'a@b.se'], audience: [long(names[1] + ' ', 500)], text: [text], lead: [text], phones: ['+46 31 000 00 00 ext. 123456789012345678'] };

/** Each value that has a known name gets the next of what may stand there. */
export function extreme(value, name, turn = { n: 0 }) {
  if (typeof value === 'string') return value && by[name] ? by[name][turn.n++ % by[name].length] : value;
  if (typeof value === 'number') return name === 'messages' || name === 'contacts' ? 1_234_567 : value;
  if (Array.isArray(value)) return value.map((each) => extreme(each, name, turn));
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([id, each]) => [id, extreme(each, id, turn)])) : value;
}

/** An account's people again and again, until there are as many as an account may have. */
export function crowded(account, most = 1_000) {
  const { contacts } = account;
  return contacts?.length ? { ...account, contacts: Array.from({ length: most }, (_, i) => ({ ...contacts[i % contacts.length], contactId: i < contacts.length ? contacts[i].contactId : 'c' + i })) } : account;
}

/** From here on the page is told that instead. */
export async function answers(page, change) {
  const json = async (route) => {
    const answer = await route.fetch();
    if (route.request().method() !== 'GET' || !answer.ok() || !/json/.test(answer.headers()['content-type'] ?? '')) return route.fulfill({ response: answer });
    return route.fulfill({ response: answer, json: change(await answer.json(), new URL(route.request().url()).pathname) });
  };
  const boot = async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/(<script type="application\/json" id="boot">)(.*?)(<\/script>)/s, (_, before, data, after) => before + JSON.stringify(change(JSON.parse(data), 'boot')).replaceAll('<', '\\u003c') + after);
    return route.fulfill({ response: answer, body: html });
  };
  await page.route('**/*', boot);
  await page.route('**/api/**', json);
}

/**
 * What cannot be read: text that is cut with nothing that says the rest, that lies over other text, that is broken into letters, or that leaves its box; names that
 * may turn the sentence around them.
 */
export const unreadable = (page) => page.evaluate(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr, .skip, option, [popover]:not(:popover-open)');
  const where = (element) => `${element.tagName.toLowerCase()}${element.className ? '.' + String(element.className).replaceAll(' ', '.') : ''} “${element.textContent.trim().slice(0, 30)}”`;
  const found = new Set();
  const cuts = ({ overflowX, overflowY }) => [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
  for (const element of document.body.querySelectorAll('*')) {
    if (!shown(element) || !element.clientWidth) continue;
    const style = getComputedStyle(element);
    const wider = element.scrollWidth > element.clientWidth + 1;
    if (cuts(style) && (wider || element.scrollHeight > element.clientHeight + 1) && element.textContent.trim() && !element.closest('[title]') && !element.matches('.top nav > ul')) found.add('cut: ' + where(element));
    // the innermost that lets something out says where it comes from
    if (style.overflowX === 'visible' && style.display !== 'inline' && wider && ![...element.children].some((child) => child.scrollWidth > child.clientWidth + 1 && child.clientWidth)) found.add(`leaves its box by ${element.scrollWidth - element.clientWidth} px: ` + where(element));
  }
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    const parent = node.parentElement;
    // the longer words have accents, and what an accent has been put on was not isolated in its sentence
    if (shown(parent) && /Wölféš|Ïñgégérd/.test(text)) found.add('within a sentence as if it were part of it: ' + where(parent));
    if (!text || !shown(parent) || /SCRIPT|STYLE|TEXTAREA/.test(parent.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((line) => line.width > 1);
    if (lines.length > 4 && text.length / lines.length < 5) found.add('broken into letters: ' + where(parent));
    let clip = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };
    let floats = false;
    for (let over = parent; over; over = over.parentElement) {
      const { position, overflowX, overflowY } = getComputedStyle(over);
      floats ||= position === 'sticky' || position === 'fixed' || over.popover !== null && over.popover !== undefined;
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const edge = over.getBoundingClientRect();
      clip = { left: Math.max(clip.left, edge.left), right: Math.min(clip.right, edge.right), top: Math.max(clip.top, edge.top), bottom: Math.min(clip.bottom, edge.bottom) };
    }
    // what stays while the rest moves lies over it
    if (!floats) for (const line of lines) {
      const box = { left: Math.max(line.left, clip.left), right: Math.min(line.right, clip.right), top: Math.max(line.top, clip.top), bottom: Math.min(line.bottom, clip.bottom), parent, node };
      if (box.right > box.left && box.bottom > box.top) boxes.push(box);
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((one, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].top < one.bottom; j++) {
      const other = boxes[j];
      if (other.node === one.node) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // letters do not fill the height of their lines
      if (wide > 2 && high > 6) found.add(`over one another: ${where(one.parent)} and ${where(other.parent)}`);
    }
  });
  return [...found].slice(0, 12);
});
