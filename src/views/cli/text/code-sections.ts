/** A piece of generated code and the words of its heading, each also without the kind before its dot. */
export interface CodeSection {
  readonly about: readonly string[];
  readonly lines: readonly string[];
}

const HEADING = /^\s*(?:\/\/|;;) --- (.*)$/;

/** Generated code cut at its headings (`// --- next coins`); what stands between functions is left out. */
export function codeSections(source: string): readonly CodeSection[] {
  const sections: { about: string[]; lines: string[] }[] = [];
  let current: { about: string[]; lines: string[] } | null = null;
  for (const line of source.split('\n')) {
    const heading = HEADING.exec(line);
    if (heading !== null) {
      current = { about: wordsOf(heading[1] ?? ''), lines: [line] };
      sections.push(current);
    } else if (/^\S/.test(line)) current = null;
    else current?.lines.push(line);
  }
  return sections;
}

/** `next province.attacks` is about `province.attacks` and `attacks`. */
const wordsOf = (heading: string): string[] =>
  heading.split(' ').flatMap((word) => [word, ...word.split('.').slice(1)]);
