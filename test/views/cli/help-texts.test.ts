import { describe, expect, it } from 'vitest';
import about from '../../../package.json' with { type: 'json' };
import { helpTexts } from '../../../src/views/cli/help-texts.ts';
import { programFor } from '../../../src/views/cli/program.ts';
import { bundled, tightrope } from './tightrope.ts';

const texts = await helpTexts(about.version);

/** What the program itself prints for some words. */
async function printed(words: readonly string[]): Promise<string> {
  let said = '';
  const paper = { write: (text: string) => (said += text) };
  const program = await programFor(about.version, { out: paper, error: paper }, async () => {}, words);
  await program.parseAsync([...words], { from: 'user' }).catch(() => {});
  return said;
}

describe('the kept help texts', () => {
  const commands = Object.keys(texts).filter((name) => name !== '');

  it('are those of every command and of the whole', () => {
    expect(commands).toContain('run');
    expect(texts['']).toContain('Usage: tightrope');
  });

  it.each(commands)('of %s are what the program prints', async (name) => {
    expect(await printed([name, '--help'])).toBe(texts[name]);
    expect(await printed(['help', name])).toBe(texts[name]);
  });

  it.each([['--help'], ['-h'], ['help']])('of the whole are what %s prints', async (word) => {
    expect(await printed([word])).toBe(texts['']);
  });

  it('reach the user through the launcher', async () => {
    await bundled();
    expect(await tightrope(['--help'])).toMatchObject({ code: 0, out: texts[''], error: '' });
    expect(await tightrope(['run', '--help'])).toMatchObject({ code: 0, out: texts.run, error: '' });
  });
});
