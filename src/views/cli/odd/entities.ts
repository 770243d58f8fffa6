import { type Model, monthName, type Quantity } from '../../../language/index.ts';
import { bullet, inner, paragraph, section } from './markdown.ts';

/** ODD 2: who there is, what they carry, and the grain of time and space. */
export function entities(model: Model): readonly string[] {
  const { kinds, quantities, calendar } = model;
  return [
    ...section(2, '2. Entities, state variables, and scales'),
    ...kinds.flatMap(({ index, name, says, agents, size, pool }) => {
      const own = quantities.filter(({ kind }) => kind === index);
      if (index !== 0 || own.length > 0) {
        const who =
          index === 0
            ? 'The surroundings, shared by all'
            : `${name}${says === '' ? '' : `: ${says}`} ${membersWords(agents, size, pool !== null)}`;
        return [...bullet(who), ...variables(own)];
      }
      return [];
    }),
    '',
    ...paragraph(
      `One step is a month; a run covers ${calendar.months} of them, from ${monthName(0, calendar)} to ${monthName(calendar.months - 1, calendar)}. There is no space finer than the agents themselves.`,
    ),
  ];
}

const FEW = 12;

function membersWords(agents: readonly string[], size: number, isPool: boolean): string {
  if (isPool) return `(up to ${size} at a time; they come and go)`;
  return agents.length <= FEW ? `(${agents.join(', ')})` : `(${size} of them)`;
}

/** Quantities by what they are: with a memory, computed, drawn, constant. */
function variables(quantities: readonly Quantity[]): readonly string[] {
  const groups: readonly (readonly [string, readonly Quantity['rule']['is'][]])[] = [
    ['State variables', ['state', 'stage']],
    ['Computed each month', ['formula']],
    ['Drawn each month', ['draw']],
    ['Constant within a world', ['fixed', 'once']],
  ];
  return groups.flatMap(([words, rules]) => {
    const own = quantities
      .filter(({ rule }) => rules.includes(rule.is))
      .map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
    return own.length === 0 ? [] : inner(`${words}: ${own.join(', ')}.`);
  });
}
