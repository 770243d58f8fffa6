import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundled, tightrope } from './tightrope.ts';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 120_000);

/** The words that the program offers after some. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { code, out, error } = await tightrope(['complete', '--', ...words]);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out.split('\n').flatMap((line) => (/^:|^$/.test(line) ? [] : (line.split('\t')[0] ?? [])));
}

describe('completion', () => {
  it('offers scenarios, commands, options and their values', async () => {
    expect(await offered('run', 'ba')).toContain('baseline');
    expect(await offered('run', 'ba')).not.toContain('copper-boom');
    expect(await offered('compare', 'baseline', 'copper')).toContain('copper-boom');
    expect(await offered('wor')).toEqual(['world']);
    expect(await offered('run', '--wo')).toEqual(['--worlds', '--workers']);
    expect(await offered('run', 'baseline', '--engine', '')).toContain('wasm');
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(await offered('')).not.toContain('complete');
  });

  it.each(['bash', 'zsh', 'fish'])('has a script for %s that asks the program', async (shell) => {
    const { code, out } = await tightrope(['completion', shell]);
    expect(code).toBe(0);
    expect(out).toContain('tightrope complete --');
  });

  it('has a script that bash reads without a complaint, and that completes', async () => {
    const { out } = await tightrope(['completion', 'bash']);
    execFileSync('bash', ['-n'], { input: out });
    const function_ = /complete -F (\S+) tightrope/.exec(out)?.[1] ?? '';
    // What the package bash-completion brings, and what bash has only while somebody completes.
    const given = `_get_comp_words_by_ref() { cur="\${COMP_WORDS[2]}"; words=("\${COMP_WORDS[@]}"); cword=2; prev=run; }; compopt() { :; }`;
    const line = `${given}
tightrope() { "${process.execPath}" src/launch.mjs "$@"; }
${out}
COMP_WORDS=(tightrope run base); COMP_CWORD=2; COMP_LINE="tightrope run base"; COMP_POINT=\${#COMP_LINE}
${function_}; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', line], { encoding: 'utf8' })).toContain('baseline');
  });

  it('refuses a shell that it does not know', async () => {
    const { code, error } = await tightrope(['completion', 'tcsh']);
    expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('bash, zsh, fish') });
  });
});
