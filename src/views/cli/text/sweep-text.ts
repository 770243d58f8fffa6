import type { Interval, OutcomeFinding } from '../../../analysis/index.ts';
import {
  type DesignPoint,
  type Experiment,
  type MainEffect,
  type RanPoint,
  reported,
  type Sweep,
  scenarioName,
} from '../../../experiments/index.ts';
import {
  blank,
  count,
  figure,
  head,
  type Line,
  percent,
  percentage,
  plain,
  span,
  title,
  wrap,
} from '../../../words/index.ts';

/** What will be run, before it is. */
export function plannedText(experiment: Experiment, months: number): readonly Line[] {
  const { name, points, worlds, seeds, luck } = experiment;
  const [first = ''] = seeds;
  const luckWords =
    luck === 'paired'
      ? `the same ${count(worlds, 'world')} with the same luck at every point`
      : 'other worlds at every point';
  const seed = seeds.length === 1 ? `seed ${first}` : `with each of ${count(seeds.length, 'seed')}`;
  const sentence = `${count(points.length, 'point')} x ${count(worlds, 'world')} = ${count(points.length * worlds, 'run')} of ${count(months, 'month')}: ${designWords(experiment)}; ${luckWords}; ${seed}.`;
  return [
    title(`${experiment.title} (${name})`.slice(0, 80)),
    ...(experiment.asks === '' ? [] : wrap(experiment.asks).map(plain)),
    ...wrap(sentence).map(plain),
    blank,
  ];
}

const DESIGNS: Readonly<Record<Experiment['design'], string>> = {
  grid: 'all combinations of',
  paired: 'side by side, values of',
  list: 'points as listed, of',
  'latin-hypercube': 'a Latin hypercube over',
  sobol: 'a scrambled Sobol sequence over',
};

function designWords({ design, factors, scenarios }: Experiment): string {
  const over = factors.length === 0 ? 'nothing' : factors.map(({ name }) => name).join(', ');
  const on = scenarios.map((scenario) => scenarioName({ scenario })).join(', ');
  return `${DESIGNS[design]} ${over}, on ${on}`;
}

/** Of every reported outcome where it is most and least, and what each factor does to it. */
export function sweepText(sweep: Sweep): readonly Line[] {
  const { experiment, ran, effects, model } = sweep;
  const [first] = ran;
  if (first === undefined) return [plain('No point was done.')];
  const names = reported(experiment, first).map(({ name }) => name);
  return [
    ...names.flatMap((name) => {
      const outcome = model.outcomes.find((one) => one.name === name);
      const naive = outcome?.naive?.is;
      return [
        head(name),
        ...wrap(outcome?.says ?? '', '  ').map(plain),
        ...extremesText(experiment, ran, name, naive ?? null, outcome?.unit ?? ''),
        ...effects
          .filter((effect) => effect.outcome === name)
          .flatMap((effect) => wrap(effectWords(effect), '    ', '  ').map(plain)),
      ];
    }),
    blank,
    ...wrap(legend(sweep)).map(plain),
  ];
}

function legend({ experiment: { design, luck, worlds, points, factors }, effects }: Sweep): string {
  const shared =
    'Intervals hold 95 % over worlds (other luck, other draws of what is not known) at these very points. ';
  if (effects.length === 0)
    return design === 'paired'
      ? `${shared}Paired factors move together: what each does cannot be told apart.`
      : `${shared}Every point stands for itself; --table tidy prints them all.`;
  const along = factors.some(({ middle }) => middle !== null)
    ? ' (along a distribution, over its middle 90 %)'
    : '';
  const how = design === 'grid' ? 'from first to last value' : `by least squares over the range${along}`;
  const compared =
    luck === 'paired'
      ? `compared world by world over the same ${count(worlds, 'world')}`
      : 'compared between separate worlds';
  const chosen = effects.some(({ overPoints }) => overPoints !== null)
    ? 'The second interval also holds which points the design happened to have, by how far each lies off (HC3: MacKinnon & White 1985).'
    : 'They do not hold that other points might have been chosen.';
  return `${shared}${chosen} What a factor does is told ${how}, all others averaged over ${count(points.length, 'point')}, ${compared}. --table tidy prints every point.`;
}

function extremesText(
  experiment: Experiment,
  ran: readonly RanPoint[],
  name: string,
  naive: number | null,
  unit: string,
): readonly Line[] {
  const found = ran.flatMap((one) => {
    const finding = one.findings.find((own) => own.name === name);
    return finding === undefined ? [] : [{ point: one.point, finding }];
  });
  const ordered = found.toSorted((one, other) => other.finding.value - one.finding.value);
  const [most, least] = [ordered[0], ordered.at(-1)];
  if (most === undefined || least === undefined) return [];
  const isShare = most.finding.form !== 'number';
  const told = (word: string, { point, finding }: typeof most): readonly Line[] =>
    wrap(
      `${word} ${valueWords(finding, unit)} at point ${point.id}: ${pointWords(experiment, point)}`,
      '    ',
      '  ',
    ).map(plain);
  const naiveWords =
    naive === null ? 'none known' : isShare ? percent(naive) : `${figure(naive)}${unitWords(unit)}`;
  if (most.finding.value === least.finding.value)
    return [...told('Everywhere', most), plain(`  Naive: ${naiveWords}.`)];
  return [
    ...told(isShare ? 'Most often' : 'Most', most),
    ...told(isShare ? 'Least often' : 'Least', least),
    plain(`  Naive: ${naiveWords}.`),
  ];
}

const unitWords = (unit: string): string => (unit === '' ? '' : ` ${unit.replaceAll('_', ' ')}`);

function valueWords({ form, value, low, high }: OutcomeFinding, unit: string): string {
  return form === 'number'
    ? `${figure(value)}${unitWords(unit)} (${span(low, high)})`
    : `${percent(value)} (${percentage(low)}..${percentage(high)})`;
}

/** `demand_lean 2, province_share 0.15`, with scenario and seed where there are several. */
function pointWords({ scenarios, seeds }: Experiment, point: DesignPoint): string {
  const settings = [...point.settings].map(([name, value]) => `${name} ${endWords(value)}`);
  const all = [
    ...(scenarios.length > 1 ? [scenarioName(point)] : []),
    ...settings,
    ...(seeds.length > 1 ? [`seed ${point.seed}`] : []),
  ];
  return `${all.length === 0 ? 'the scenario as it is' : all.join(', ')}.`;
}

/** What a factor does to an outcome, in one sentence. */
function effectWords({ factor, from, to, form, value, low, high, overPoints }: MainEffect): string {
  const ends = `${factor} from ${endWords(from)} to ${endWords(to)}`;
  const isShare = form !== 'number';
  const number = (one: number): string => (isShare ? (100 * one).toFixed(1) : figure(one));
  if (low === 0 && high === 0) return `${ends}: the same in every world.`;
  const isSeen = low > 0 || high < 0;
  const isLess = isSeen && value < 0;
  const within = (one: Interval): string => {
    const [near, far] = isLess ? [-one.high, -one.low] : [one.low, one.high];
    return `${number(near)}..${number(far)}`;
  };
  const points = overPoints === null ? '' : `; over points too ${within(overPoints)}`;
  if (!isSeen)
    return `${ends}: no visible change (${within({ low, high })}${isShare ? ' points' : ''}${points}).`;
  const words = isShare
    ? `${number(Math.abs(value))} points ${isLess ? 'less' : 'more'} often`
    : `${number(Math.abs(value))} ${isLess ? 'less' : 'more'}`;
  return `${ends}: ${words} (${within({ low, high })}${points}).`;
}

const endWords = (end: string | number): string =>
  typeof end === 'number' ? String(Number(end.toPrecision(4))) : end;
