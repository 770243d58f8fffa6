import { problem, type YamlEntry, type YamlNode } from '../text/index.ts';
import { confidences, type Fact, type FactValue, factKinds } from './fact.ts';
import { type Complain, fieldsOf } from './fields.ts';
import { given } from './given.ts';

const KEYS = ['says', 'value', 'on', 'kind', 'confidence', 'source', 'part', 'note', 'unused'];

/** Reads one fact; `home` is the source of its file, for facts that name none. */
export function readFact(entry: YamlEntry, home: string | undefined, complain: Complain): Fact | undefined {
  const id = entry.key;
  const fields = fieldsOf(entry.value, `fact ${id}`, KEYS, complain);
  if (fields === undefined) return undefined;
  const says = fields.needText('says');
  const kind = fields.oneOf('kind', factKinds);
  const confidence = fields.oneOf('confidence', confidences);
  const source = fields.text('source') ?? home;
  if (source === undefined) {
    complain(problem(entry.keyPlace, `fact ${id} names no source`, { hint: 'add `source: ID`' }));
  }
  if (says === undefined || kind === undefined || confidence === undefined || source === undefined)
    return undefined;
  const value = fields.node('value');
  return {
    ...{ is: 'fact', id, says, kind, confidence, source },
    ...given('part', fields.text('part')),
    ...given('value', value === undefined ? undefined : factValue(value, complain)),
    ...given('on', fields.date('on')),
    ...given('note', fields.text('note')),
    ...given('unused', fields.text('unused')),
    place: entry.keyPlace,
  };
}

function factValue(node: YamlNode, complain: Complain): FactValue | undefined {
  if (node.is === 'list') return node.items.flatMap((item) => factValue(item, complain) ?? []);
  if (node.is === 'map') {
    return Object.fromEntries(
      node.entries.flatMap(({ key, value }): [string, FactValue][] => {
        const read = factValue(value, complain);
        return read === undefined ? [] : [[key, read]];
      }),
    );
  }
  if (node.value !== null) return node.value;
  complain(problem(node.place, 'a value is empty here'));
  return undefined;
}
