import type { Model, Quantity } from '../../../language/index.ts';
import { quantityName } from '../../../words/index.ts';
import { drawWords } from './draw-words.ts';
import { listOr, paragraph, section } from './markdown.ts';

/** ODD 4: the eleven design concepts, each from what the model declares. */
export function designConcepts(model: Model): readonly string[] {
  const concepts: readonly (readonly [string, readonly string[]])[] = [
    ['Basic principles', basicPrinciples(model)],
    ['Emergence', emergence(model)],
    ['Adaptation', adaptation(model)],
    ['Objectives', objectives(model)],
    ['Learning', learning(model)],
    ['Prediction', prediction(model)],
    ['Sensing', sensing(model)],
    ['Interaction', interaction(model)],
    ['Stochasticity', stochasticity(model)],
    ['Collectives', collectives(model)],
    ['Observation', observation(model)],
  ];
  return [
    ...section(2, '4. Design concepts'),
    ...concepts.flatMap(([name, lines]) => [...section(3, name), ...lines]),
  ];
}

function basicPrinciples({ mechanisms }: Model): readonly string[] {
  const items = mechanisms.map(
    ({ name, says, because }) => `${name}: ${says}${because.length === 0 ? '' : ` (${because.join(', ')})`}`,
  );
  return listOr(items, 'The model names no mechanisms; its formulas are its principles.');
}

function emergence({ outcomes }: Model): readonly string[] {
  return paragraph(
    `Nothing imposes the outcomes (${outcomes.map(({ name }) => name).join(', ') || 'none'}): they are read off each world after the rules have run.`,
  );
}

function adaptation({ decisions }: Model): readonly string[] {
  const items = decisions.map(
    ({ name, options }) => `${name} chooses among ${options.map((option) => option.name).join(', ')}`,
  );
  return listOr(items, 'Agents follow their rules and choose nothing.');
}

function objectives({ decisions }: Model): readonly string[] {
  const items = decisions.flatMap(({ name, value, precision }) => [
    `${name} weighs ${value.map((term) => `${term.name}: ${term.formula.text}`).join('; ') || 'nothing but costs and extras'}; precision of the choice ${precision.text}`,
  ]);
  if (items.length === 0) return paragraph('No agent pursues an objective.');
  return [
    ...paragraph('Choices are quantal responses (logit; McKelvey & Palfrey 1995) to these values:'),
    ...listOr(items, ''),
  ];
}

function learning(model: Model): readonly string[] {
  const hearing = model.quantities.filter((quantity) =>
    textsOf(quantity).some((text) => /\bheard\(/.test(text)),
  );
  return listOr(
    hearing.map(
      ({ index, says }) =>
        `${quantityName(model, index)} moves with the signals heard${says === '' ? '' : `: ${says}`}`,
    ),
    'Agents do not learn.',
  );
}

function prediction({ decisions, quantities }: Model): readonly string[] {
  const items = decisions.flatMap(({ name, options }) =>
    options
      .filter(({ changes }) => changes.length > 0)
      .map(
        (option) =>
          `${name}.${option.name}: ${option.changes.map(({ quantity, formula }) => `${quantities[quantity]?.name} ${formula.text}`).join(', ')}`,
      ),
  );
  if (items.length === 0) return paragraph('Agents do not predict.');
  return [
    ...paragraph('Choosers hold one-step beliefs about what each option changes:'),
    ...listOr(items, ''),
  ];
}

function sensing({ signals }: Model): readonly string[] {
  const words =
    'A formula reads its own agent, what is common to all, and other agents by name, without error.';
  if (signals.length === 0) return paragraph(words);
  return paragraph(
    `${words} What others intend shows only in signals: ${signals.map(({ name }) => name).join(', ')}.`,
  );
}

function interaction({ networks, kinds, quantities }: Model): readonly string[] {
  const links = quantities.flatMap(({ name, kind, type }) =>
    type.is === 'agent' ? [`each ${kinds[kind]?.name} points at a ${kinds[type.kind]?.name} (${name})`] : [],
  );
  const pairs = quantities.flatMap(({ name, kind, toward }) =>
    toward === null ? [] : [`each ${kinds[kind]?.name} towards each ${kinds[toward]?.name}: ${name}`],
  );
  const nets = networks.map(
    ({ name, kind, members }) => `network ${name} among ${members.length} of kind ${kinds[kind]?.name}`,
  );
  return listOr([...links, ...pairs, ...nets], 'Agents meet only in what is common to all.');
}

function stochasticity(model: Model): readonly string[] {
  const drawn = model.quantities.flatMap((quantity) => {
    const { rule } = quantity;
    if (rule.is !== 'draw' && rule.is !== 'once') return [];
    return [
      `${quantityName(model, quantity.index)}: ${drawWords(model, rule.draw)}${rule.is === 'once' ? ', once a world' : ''}`,
    ];
  });
  const uncertain = model.estimates.filter(({ prior }) => prior.is !== 'number').length;
  return [
    ...paragraph(
      `Worlds differ by ${uncertain} estimates drawn once a world (what is not known) and by luck (what could happen): draws, stage moves and choices. A draw is addressed by seed, world, its name, agent and month, so that scenarios share their luck.`,
    ),
    ...listOr(drawn, 'No quantity is drawn.'),
  ];
}

function collectives({ kinds }: Model): readonly string[] {
  const pools = kinds.filter(({ pool }) => pool !== null).map(({ name }) => name);
  return paragraph(
    pools.length === 0
      ? 'There are no collectives; kinds only sort agents.'
      : `Kinds only sort agents; the members of ${pools.join(', ')} change as they enter and leave.`,
  );
}

function observation({ outcomes, fans }: Model): readonly string[] {
  return [
    ...paragraph(
      `Each world leaves its outcomes and, month by month, ${fans.length} quantities: ${fans.map(({ name }) => name).join(', ')}.`,
    ),
    ...listOr(
      outcomes.map(({ name, says, text }) => `${name}: ${says === '' ? '' : `${says} `}\`${text}\``),
      'No outcome is declared.',
    ),
  ];
}

/** The formulas of a quantity as written. */
function textsOf({ rule }: Quantity): readonly string[] {
  return rule.is === 'formula' || rule.is === 'state' ? rule.terms.map(({ formula }) => formula.text) : [];
}
