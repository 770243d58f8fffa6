import type { Box, CaseTable, DiscoveredBox, Limit, PeeledBox, Search } from '../../../analysis/index.ts';
import { allRows, densityInterval, inputOf, notice } from '../../../analysis/index.ts';
import { boxSentence, type Found, ruleWords } from './discovery.ts';

/** What `discover --json` prints. */
export function discoverJson(found: Found): unknown {
  const { source, row, shared, outcome, test, table, leftOut, incomplete, discovery } = found;
  const { whole, searches, together } = discovery;
  return {
    notice,
    source,
    of: `${row}s`,
    shared: shared === null ? null : { points: shared.points, worlds: shared.worlds },
    outcome,
    case: test,
    ...whole,
    share: { value: whole.cases / whole.rows, ...densityInterval(table, allRows(table)) },
    inputs: table.inputs.map(({ name }) => name),
    leftOut,
    incomplete,
    rule: ruleWords(found),
    searches: searches.map((search) => searchJson(found, search)),
    together,
  };
}

const searchJson = (found: Found, { among, trajectory, simpler, found: box }: Search) => ({
  among,
  trajectory: trajectory.map((one, peel) => ({ peel, ...peeledJson(found.table, one) })),
  simpler: simpler.map((one) => peeledJson(found.table, one)),
  box: box === null ? null : boxJson(found, box),
});

const peeledJson = (table: CaseTable, { box, ...measures }: PeeledBox) => ({
  ...measures,
  limits: limitsJson(table, box),
});

const limitsJson = (table: CaseTable, box: Box) => box.map((limit) => limitJson(table, limit));

function boxJson(found: Found, box: DiscoveredBox) {
  const { rows, cases, coverage, density, mass, interval, limits, check } = box;
  const { inputs } = found.table;
  return {
    sentence: boxSentence(found, box),
    ...{ rows, cases, coverage, density, mass },
    low: interval.low,
    high: interval.high,
    limits: limits.map(({ limit, quasiP }) => ({
      ...limitJson(found.table, limit),
      quasiP,
      halves: check?.limited[limit.input] ?? null,
    })),
    check:
      check === null
        ? null
        : {
            ...check,
            limited: Object.fromEntries(inputs.map(({ name }, input) => [name, check.limited[input]])),
          },
  };
}

/** A limit in the input's own unit; a free end is null. */
function limitJson(table: CaseTable, limit: Limit) {
  const input = inputOf(table, limit);
  if (limit.is === 'range')
    return {
      input: input.name,
      low: limit.low === -Infinity ? null : limit.low,
      high: limit.high === Infinity ? null : limit.high,
    };
  const labels = input.is === 'category' ? input.labels : [];
  return { input: input.name, labels: labels.filter((_, place) => limit.kept[place] === 1) };
}
