// The English words a third longer, with accents and in brackets: what does not stand in a catalogue shows without them, and
// what is cut shows without the closing one. For looking at screens; no build contains it.
const accents = { a: 'á', e: 'é', i: 'ï', o: 'ö', u: 'û', y: 'ÿ', c: 'ç', n: 'ñ', s: 'š', z: 'ž', A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Û', C: 'Ç', N: 'Ñ', S: 'Š' };

function stretched(text) {
  if (!/\p{L}/u.test(text)) return text;
  // a name within a sentence is nobody's translation
  const words = text.replace(/\u2068[^\u2069]*\u2069|[a-z]/gi, (part) => accents[part] ?? part);
  return `[${words}${' lørëm'.repeat(Math.ceil((text.length * 0.35) / 6))}]`;
}

export const pseudo = (words) => (typeof words === 'string' ? stretched(words)
  : typeof words === 'function' ? (...given) => stretched(words(...given))
    : Object.fromEntries(Object.entries(words).map(([id, each]) => [id, pseudo(each)])));
