/** A name within a sentence, which keeps its own direction of writing (Unicode's FSI and PDI). */
export const isolate = (name: string) => '\u2068' + name + '\u2069';
