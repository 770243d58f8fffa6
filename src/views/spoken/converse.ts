import { notice } from '../../analysis/index.ts';
import { glossary, wrap } from '../../words/index.ts';
import { type Answer, type Company, type Room, sentences } from './room.ts';
import { evidenceAnswer } from './rooms/evidence.ts';
import { home } from './rooms/home.ts';
import { aloud } from './sentences/aloud.ts';

/** What a conversation needs: lines that are heard, and a way to say something. */
export interface Talk extends Omit<Company, 'announce'> {
  readonly lines: AsyncIterable<string>;
  readonly say: (text: string) => void;
  /** Whether lines are shown by nobody else, as those of a pipe. */
  readonly repeats: boolean;
}

/** Talks line by line until somebody quits, hangs up or interrupts. */
export async function converse({ lines, say, repeats, ...place }: Talk): Promise<void> {
  const tell = (said: readonly string[]): void =>
    say(
      said
        .flatMap((one) => wrap(aloud(one)))
        .map((line) => `${line}\n`)
        .join(''),
    );
  const company: Company = { ...place, announce: (sentence) => tell([sentence]) };
  const first = home(company);
  const rooms: [Room, ...Room[]] = [first];
  const here = (): Room => rooms.at(-1) ?? first;
  const prompt = (): void => say(`${aloud(here().title)}. A number, back, help or quit: `);
  tell([notice, ...menu(first)]);
  prompt();
  for await (const line of lines) {
    if (company.signal.aborted) return;
    const words = line.trim();
    if (repeats) say(`${words}\n`);
    if (/^(q|quit|exit)$/i.test(words)) return;
    if (/^(b|back)$/i.test(words)) {
      if (rooms.length > 1) rooms.pop();
      tell(menu(here()));
    } else {
      const answer = await answerTo(words, here(), company);
      if (company.signal.aborted) return;
      tell(answer.sentences);
      if (answer.enter !== undefined) {
        rooms.push(answer.enter);
        tell(menu(answer.enter));
      }
    }
    prompt();
  }
  say('\n');
}

/** What a room says of itself, its choices numbered from 1. */
const menu = ({ opening, choices }: Room): readonly string[] => [
  ...opening,
  ...choices.map(({ says }, at) => `${at + 1}. ${says}`),
];

const EVERYWHERE = [
  'Everywhere: a number chooses from the menu, menu says it again, back goes one menu up, quit leaves.',
  'evidence, with a name behind it, tells the facts behind anything; glossary explains the words.',
];

async function answerTo(words: string, room: Room, company: Company): Promise<Answer> {
  const [first = '', ...rest] = words.split(/\s+/);
  const choice = /^\d+$/.test(words) ? room.choices[Number(words) - 1] : undefined;
  try {
    if (choice !== undefined) return await choice.choose();
    if (/^(\?|h|help)$/i.test(words)) return sentences(...room.also, ...EVERYWHERE);
    if (/^menu$/i.test(words)) return sentences(...menu(room));
    if (/^glossary$/i.test(words)) return sentences(...glossary.map(([word, means]) => `${word}: ${means}`));
    if (/^evidence$/i.test(first)) return evidenceAnswer(company, null, rest.join(' '));
    return (await room.hear(words)) ?? sentences(notUnderstood(words, room));
  } catch (error) {
    return sentences(error instanceof Error ? error.message : String(error));
  }
}

function notUnderstood(words: string, { choices }: Room): string {
  if (words === '') return 'Nothing was said. Help tells what may be.';
  if (/^\d+$/.test(words))
    return `There is no number ${words} here: the menu goes from 1 to ${choices.length}.`;
  return `"${words}" is not understood here. Help tells what is.`;
}
