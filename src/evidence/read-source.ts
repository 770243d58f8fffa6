import type { YamlNode } from '../text/index.ts';
import { confidences } from './fact.ts';
import { type Complain, type Fields, fieldsOf } from './fields.ts';
import { given } from './given.ts';
import type { Source, SourcePart } from './source.ts';

const WORDS = ['title', 'author', 'url', 'dating', 'dataset', 'version', 'citation', 'terms'] as const;
const KEYS = ['id', 'article', 'outlet', 'provider', 'date', 'trust', 'parts', ...WORDS];
const PART_KEYS = ['title', 'outlet', 'date', 'dating', 'trust'];

/** Reads a source; `id` is given by its key in `sources`, or by its own `id` in an article's file. */
export function readSource(node: YamlNode, id: string | undefined, complain: Complain): Source | undefined {
  const what = id === undefined ? 'the source' : `source ${id}`;
  const fields = fieldsOf(node, what, id === undefined ? KEYS : KEYS.filter((key) => key !== 'id'), complain);
  if (fields === undefined) return undefined;
  const name = id ?? fields.needText('id');
  const outlet = fields.text('provider') ?? fields.needText('outlet');
  const date = fields.needDate('date');
  const trust = fields.oneOf('trust', confidences);
  if (name === undefined || outlet === undefined || date === undefined || trust === undefined)
    return undefined;
  const words = Object.fromEntries(WORDS.flatMap((key) => pair(key, fields.text(key))));
  const article = given('article', fields.text('article'));
  return {
    id: name,
    outlet,
    date,
    trust,
    ...article,
    ...words,
    parts: readParts(fields),
    place: fields.place,
  };
}

function readParts(fields: Fields): SourcePart[] {
  return fields.entries('parts').flatMap(({ key, value }) => {
    const part = fieldsOf(value, `part ${key} of ${fields.what}`, PART_KEYS, fields.complain);
    const outlet = part?.needText('outlet');
    const date = part?.needDate('date');
    const trust = part?.oneOf('trust', confidences);
    if (part === undefined || outlet === undefined || date === undefined || trust === undefined) return [];
    const words = { ...given('title', part.text('title')), ...given('dating', part.text('dating')) };
    return [{ id: key, outlet, date, trust, ...words, place: part.place }];
  });
}

function pair(key: string, text: string | undefined): [string, string][] {
  return text === undefined ? [] : [[key, text]];
}
