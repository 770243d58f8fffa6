import { problem, type YamlEntry } from '../text/index.ts';
import type { BaseRate, TestedOn } from './base-rate.ts';
import { type Complain, type Fields, fieldsOf } from './fields.ts';
import { given } from './given.ts';
import { readFigure, readWindow } from './read-figure.ts';

const KEYS = ['says', 'source', 'window', 'tested', 'out_of_scope', 'baseline_for', 'note', 'figures'];
const TESTED_KEYS = ['scenario', 'start', 'months'];

/** Reads one base rate; `methods` are the words its figures may name for how an interval was found. */
export function readBaseRate(
  entry: YamlEntry,
  methods: ReadonlyMap<string, string>,
  complain: Complain,
): BaseRate | undefined {
  const id = entry.key;
  const fields = fieldsOf(entry.value, `base rate ${id}`, KEYS, complain);
  if (fields === undefined) return undefined;
  const says = fields.needText('says');
  const source = fields.needText('source');
  const window = readWindow(fields) ?? missingWindow(fields);
  const tested = readTested(fields);
  const outOfScope = fields.text('out_of_scope');
  if (id.startsWith('SF') && (tested === undefined) === (outOfScope === undefined)) {
    complain(
      problem(entry.keyPlace, `stylised fact ${id} needs either "tested" or "out_of_scope", and not both`),
    );
  }
  if (says === undefined || source === undefined || window === undefined) return undefined;
  const written = fields.entries('figures');
  const home = { id, window, methods, mustMeet: tested !== undefined };
  const figures = written.flatMap((figure) => readFigure(figure, home, complain) ?? []);
  if (written.length === 0) complain(problem(entry.keyPlace, `base rate ${id} has no figures`));
  return {
    ...{ is: 'base rate', id, says, source, window, figures },
    ...given('tested', tested),
    ...given('outOfScope', outOfScope),
    baselineFor: fields.texts('baseline_for'),
    ...given('note', fields.text('note')),
    place: entry.keyPlace,
  };
}

function missingWindow(fields: Fields): undefined {
  if (fields.node('window') === undefined)
    fields.complain(problem(fields.place, `${fields.what} lacks "window"`));
}

function readTested(fields: Fields): TestedOn | undefined {
  const node = fields.node('tested');
  if (node === undefined) return undefined;
  const run = fieldsOf(node, `"tested" of ${fields.what}`, TESTED_KEYS, fields.complain);
  const scenario = run?.needText('scenario');
  const start = run?.needDate('start');
  const months = run?.needNumber('months');
  return scenario === undefined || start === undefined || months === undefined
    ? undefined
    : { scenario, start, months };
}
