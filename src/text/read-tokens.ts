import { type CST, Lexer, Parser } from 'yaml';

/** Bounds of a document; past them it is refused before it can cost time. */
export const LIMITS = {
  characters: 1_048_576,
  lines: 20_000,
  nodes: 20_000,
  tokens: 150_000,
  depth: 40,
  aliases: 50,
} as const;

/** The concrete syntax of a text, or where and why reading stopped. */
export type ReadTokens = {
  readonly tokens: readonly CST.Token[];
  readonly stop?: { readonly offset: number; readonly what: string };
  /** Offsets and lengths of tags and directives, which our documents do not have. */
  readonly foreign: readonly { readonly offset: number; readonly length: number; readonly what: string }[];
};

const SCALAR_NEXT = '\u001f';

/** Runs yaml's lexer and parser one lexeme at a time, so that the bounds hold while reading. */
export function readTokens(text: string): ReadTokens {
  const tokens: CST.Token[] = [];
  const foreign: { offset: number; length: number; what: string }[] = [];
  const parser = new Parser();
  let count = 0;
  let atScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > LIMITS.tokens)
      return { tokens, foreign, stop: { offset: parser.offset, what: tooMany('tokens') } };
    if (parser.stack.length > LIMITS.depth + 1) {
      const what = `nested more than ${LIMITS.depth} levels deep`;
      return { tokens, foreign, stop: { offset: parser.offset, what } };
    }
    const what = atScalar ? undefined : foreignKind(lexeme);
    if (what !== undefined) foreign.push({ offset: parser.offset, length: lexeme.length, what });
    atScalar = lexeme === SCALAR_NEXT;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, foreign };
}

/** The sentence for a document that passes one of the bounds on its size. */
export function tooMany(what: 'tokens' | 'nodes' | 'lines' | 'characters'): string {
  return `the document is too large: more than ${LIMITS[what].toLocaleString('en')} ${what}`;
}

function foreignKind(lexeme: string): string | undefined {
  if (lexeme[0] === '!') return `a YAML tag (${lexeme.slice(0, 40)}) has no meaning here`;
  if (lexeme[0] === '%') return 'a YAML directive has no meaning here';
  return undefined;
}
