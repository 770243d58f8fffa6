import { readFileSync, writeFileSync } from 'node:fs';
import type { Model } from '../../src/language/index.ts';
import type { MechanismTrial, TrialVerdict } from '../../src/trials/index.ts';
import { shipped } from '../model/shipped.ts';
import { type ModelRecord, type OutcomeShares, readRecord } from './record.ts';

const place = new URL('../../src/model/README.md', import.meta.url);

export const readPage = (): string => readFileSync(place, 'utf8');

/** Draws the generated parts of the page of the model anew. */
export const writePage = (): void => writeFileSync(place, withRecord(readPage()));

/** The page with every part between `<!-- name -->` and `<!-- /name -->` drawn from the record. Throws when one is missing. */
export function withRecord(page: string): string {
  const record = readRecord();
  const parts = { trials: trialsPart(record, shipped('pakistan').model), shares: sharesPart(record) };
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
    if (start < 0 || end < start) throw new Error(`the page of the model has no place for "${name}"`);
    return `${text.slice(0, start)}${opening}\n${part}\n${text.slice(end)}`;
  }, page);
}

function trialsPart({ seed, trials }: ModelRecord, model: Model): string {
  const says = new Map(model.mechanisms.map((one) => [one.name, one.says]));
  const rows = trials.of.map(
    (trial) => `| ${trialCells(trial, says.get(trial.mechanism) ?? '').join(' | ')} |`,
  );
  const { shown, weak, other } = sorted(trials.of);
  return [
    `Baseline with and without each mechanism, ${trials.worlds} paired worlds, seed \`${seed}\` (\`npm run record\`;`,
    `\`tightrope model --mechanisms --check ${trials.worlds}\` gives the same figures):`,
    `${shown.length} of ${trials.of.length} shown; too weak to see: ${listed(weak)}; with the other sign: ${listed(other)}.`,
    '',
    '| mechanism | what it says | read on | expected | with - without | standard error | z | verdict |',
    '| --- | --- | --- | --- | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}

function trialCells(trial: MechanismTrial, says: string): readonly string[] {
  const { mechanism, outcome, expected, difference, standardError, z, verdict } = trial;
  const figures = [short(difference), short(standardError), z.toFixed(1)];
  return [`\`${mechanism}\``, says, `\`${outcome}\``, expected, ...figures, verdict];
}

function sorted(trials: readonly MechanismTrial[]) {
  const of = (verdict: TrialVerdict) =>
    trials.filter((trial) => trial.verdict === verdict).map(({ mechanism }) => mechanism);
  return { shown: of('shown'), weak: of('too weak'), other: of('other sign') };
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');

const short = (value: number): string => String(Number(value.toPrecision(3)));

function sharesPart({ seed, shares, proposals }: ModelRecord): string {
  const rows = shares.of.map((one) => `| ${shareCells(one).join(' | ')} |`);
  const better = proposals.map(({ outcome, estimate, value, baseline, high }) => {
    return `- \`${outcome}\` with \`${estimate}\` at ${value}: ${percent(baseline)} of worlds, ${percent(high.share)} in \`${high.scenario}\`.`;
  });
  return [
    `Share of ${shares.worlds} worlds in which each comes about, seed \`${seed}\` (\`npm run record\`):`,
    '',
    '| outcome | baseline | rarest in | most frequent in | the baseline |',
    '| --- | ---: | --- | --- | --- |',
    ...rows,
    '',
    'What would separate better:',
    '',
    ...better,
  ].join('\n');
}

function shareCells({ outcome, baseline, low, high }: OutcomeShares): readonly string[] {
  const place = (one: { readonly scenario: string; readonly share: number }) =>
    `\`${one.scenario}\` ${percent(one.share)}`;
  return [`\`${outcome}\``, percent(baseline), place(low), place(high), separation(baseline)];
}

/** Whether the baseline has both: worlds where it happens and worlds where it does not. */
function separation(share: number): string {
  if (share < RARE) return 'hardly ever meets it';
  return share > 1 - RARE ? 'nearly always meets it' : 'separates';
}

const RARE = 0.05;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
