import {
  entriesOf,
  itemsOf,
  nearest,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlNode,
} from '../../text/index.ts';
import type { Formula, Move, Rule } from '../model/index.ts';
import { PURE } from '../units/unit.ts';
import type { QuantityNames } from './names.ts';
import { readFormula, type Standing, type Workshop } from './workshop.ts';

/** The stages of a quantity and how it moves among them. */
export function readStage(
  shop: Workshop,
  node: YamlNode | null,
  names: QuantityNames,
  standing: Standing,
): Rule {
  const moves: Move[] = [];
  checkStages(shop, valueAt(node, 'one_of'));
  for (const from of entriesOf(valueAt(node, 'moves'))) {
    const fromStage = stageOf(shop, from, names);
    for (const to of entriesOf(from.value)) {
      const toStage = stageOf(shop, to, names);
      const rate = readRate(shop, to, standing);
      if (fromStage !== null && toStage !== null) moves.push({ from: fromStage, to: toStage, ...rate });
    }
  }
  return { is: 'stage', stages: [...names.stages], moves };
}

function checkStages({ report }: Workshop, node: YamlNode | undefined): void {
  const seen = new Set<string>();
  for (const item of itemsOf(node)) {
    const name = textOf(item) ?? '';
    if (seen.has(name)) report.at(item.place, `the stage "${name}" stands twice`);
    seen.add(name);
  }
  if (node !== undefined && seen.size === 0)
    report.at(node.place, 'a quantity that moves through stages needs at least one');
}

function stageOf(shop: Workshop, entry: YamlEntry, names: QuantityNames): number | null {
  const stage = shop.names.stages.get(entry.key);
  if (stage !== undefined && names.stages.has(stage)) return stage;
  const all = [...shop.names.stages.keys()];
  const own = [...names.stages].flatMap((id) => all[id] ?? []);
  const guess = nearest(entry.key, own);
  shop.report.at(
    entry.keyPlace,
    `"${entry.key}" is no stage of "${names.name}"`,
    guess === undefined ? { hint: `stages: ${own.join(', ')}` } : { guess },
  );
  return null;
}

/** A rate, or `when(condition)` for a sure move; the interpreter and compilers see the condition itself. */
function readRate(shop: Workshop, entry: YamlEntry, standing: Standing): { sure: boolean; formula: Formula } {
  const { value } = entry;
  const match = value.is === 'scalar' ? /^\s*when\s*\((.*)\)\s*$/s.exec(value.source) : null;
  const inner = match?.[1];
  if (value.is !== 'scalar' || inner === undefined || !balancedBrackets(inner)) {
    return {
      sure: false,
      formula: readFormula(
        shop,
        value,
        standing,
        { is: 'number', unit: PURE, what: 'a rate per month' },
        entry.keyPlace,
      ),
    };
  }
  const skipped = value.source.indexOf('(') + 1;
  const condition = {
    ...value,
    source: inner,
    value: inner,
    placeAt: (offset: number, length: number) => value.placeAt(offset + skipped, length),
  };
  return {
    sure: true,
    formula: readFormula(shop, condition, standing, { is: 'number', unit: PURE, what: 'a condition' }),
  };
}

function balancedBrackets(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
