import type {
  FanBand,
  FanBands,
  FanJson,
  FanTable,
  FiniteOrNull,
  Manifest,
  NaiveBaseline,
  OutcomeJson,
  QuantileJson,
  QuantilesJson,
  RunJson,
  RunResult,
  VarianceJson,
} from '../results/index.ts';
import { fansOf } from './fan.ts';
import { type LuckShare, luckShares } from './luck-shares.ts';
import type { OutcomeFinding, QuantileIntervals } from './outcome-finding.ts';
import { outcomeFindings } from './outcome-finding.ts';

/** What every output says of itself first. */
export const notice = 'Teaching model: conditional on judgements, not a forecast, not advice.';

/** JSON has no infinity: unbounded ends, never, and what one world cannot tell become null. */
export const finiteOrNull = (value: number): FiniteOrNull => (Number.isFinite(value) ? value : null);

/** What `run --json` prints for one scenario. */
export function runJson(result: RunResult, manifest: Manifest): RunJson {
  const { scenario, title, seed, hash, engine, ended, months, warnings, naive } = result;
  const shares = luckShares(result);
  const outcomes = outcomeFindings(result.outcomes).map((finding) => [
    finding.name,
    outcomeJson(finding, naive[finding.name], shares.get(finding.name)),
  ]);
  const fans = fansOf(result.series).map((fan) => [fan.quantity, fanJson(fan)]);
  return {
    notice,
    scenario,
    title,
    worlds: result.outcomes.worlds,
    seed,
    hash,
    engine,
    ended,
    quantiles: result.series.method,
    months,
    outcomes: Object.fromEntries(outcomes),
    fans: Object.fromEntries(fans),
    warnings,
    manifest,
  };
}

/** One outcome as JSON, its naive baseline beside it. */
function outcomeJson(
  finding: OutcomeFinding,
  naive: NaiveBaseline | undefined,
  share: LuckShare | undefined,
): OutcomeJson {
  const interval = {
    low: finiteOrNull(finding.low),
    high: finiteOrNull(finding.high),
    standardError: finiteOrNull(finding.standardError),
    baseline: naive?.value ?? null,
    baselineBecause: naive?.because ?? 'none known',
    variance: share === undefined ? null : varianceJson(share),
  };
  const { value } = finding;
  if (finding.form === 'probability')
    return { form: 'probability', probability: value, yes: finding.yes, ...interval };
  const quantiles = quantilesJson(finding.quantiles);
  if (finding.form === 'time')
    return { form: 'time', probability: value, yes: finding.yes, ...interval, quantiles };
  return { form: 'number', mean: value, deviation: finiteOrNull(finding.deviation), ...interval, quantiles };
}

const varianceJson = ({ parameters, luck, interval, pairs }: LuckShare): VarianceJson => ({
  unknown: parameters,
  low: interval.low,
  high: interval.high,
  luck,
  pairs,
});

function quantilesJson({ q05, q25, q50, q75, q95 }: QuantileIntervals): QuantilesJson {
  const json = (quantile: QuantileIntervals[FanBand]): QuantileJson => ({
    value: finiteOrNull(quantile.value),
    low: finiteOrNull(quantile.low),
    high: finiteOrNull(quantile.high),
  });
  return { q05: json(q05), q25: json(q25), q50: json(q50), q75: json(q75), q95: json(q95) };
}

/** One fan as JSON. */
const fanJson = (fan: FanTable): FanJson => ({
  unit: fan.unit,
  error: finiteOrNull(fan.error.reduce((most, error) => Math.max(most, error), 0)),
  ...bandsJson(fan),
  low: bandsJson(fan.low),
  high: bandsJson(fan.high),
});

function bandsJson({ q05, q25, q50, q75, q95 }: FanBands) {
  const json = (band: Float64Array) => Array.from(band, finiteOrNull);
  return { q05: json(q05), q25: json(q25), q50: json(q50), q75: json(q75), q95: json(q95) };
}
