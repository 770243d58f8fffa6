import { itemsOf, problem, type YamlEntry, type YamlNode } from '../text/index.ts';
import type { Dispute, DisputeSide } from './dispute.ts';
import { type Complain, fieldsOf } from './fields.ts';

const KEYS = ['says', 'sides', 'treatment'];
const SIDE_KEYS = ['facts', 'says'];

/** Reads one dispute; fewer than two sides is a complaint, for then nothing is disputed. */
export function readDispute(entry: YamlEntry, complain: Complain): Dispute | undefined {
  const id = entry.key;
  const fields = fieldsOf(entry.value, `dispute ${id}`, KEYS, complain);
  if (fields === undefined) return undefined;
  const says = fields.needText('says');
  const treatment = fields.needText('treatment');
  const sides = itemsOf(fields.node('sides')).flatMap((item) => readSide(item, id, complain) ?? []);
  if (sides.length < 2) {
    complain(problem(entry.keyPlace, `dispute ${id} needs at least two sides, each with its facts`));
    return undefined;
  }
  if (says === undefined || treatment === undefined) return undefined;
  return { is: 'dispute', id, says, sides, treatment, place: entry.keyPlace };
}

function readSide(node: YamlNode, id: string, complain: Complain): DisputeSide | undefined {
  const fields = fieldsOf(node, `a side of dispute ${id}`, SIDE_KEYS, complain);
  const says = fields?.needText('says');
  if (fields === undefined || says === undefined) return undefined;
  const facts = fields.texts('facts');
  if (facts.length > 0) return { says, facts };
  complain(problem(fields.place, `a side of dispute ${id} names no fact`, { hint: 'write `facts: [F001]`' }));
  return undefined;
}
