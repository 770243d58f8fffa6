import { bar, fitted, joined, type Look, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Driver, Drivers } from '../../../session/index.ts';
import { grouped, spoken } from '../../../words/index.ts';
import { box, type Extent, inside } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, Matters } from '../state/app-state.ts';
import { valueWords } from './outcome-rows.ts';

/** The estimates above the noise floor; none while they are being worked out. */
export const shownDrivers = (drivers: Drivers | null): readonly Driver[] =>
  drivers === null ? [] : drivers.drivers.filter(({ share }) => share > drivers.floor);

/** What matters: which uncertain estimates an outcome hangs on, strongest first, nothing below the noise floor. */
export function mattersBody({ look }: AppState, screen: Matters, extent: Extent): readonly Row[] {
  const { outcome, drivers } = screen;
  const { width, height } = inside(extent);
  const rows =
    drivers === null ? waitingRows(screen, width) : driverRows(screen, drivers, width, height, look);
  return box(
    {
      number: 1,
      title: `What matters for: ${spoken(outcome)}`,
      aside: '[ ] other outcome · w why',
      focused: true,
      rows,
    },
    extent,
    look,
  );
}

function waitingRows({ sight }: Matters, width: number): readonly Row[] {
  const worlds = grouped(sight.result.outcomes.worlds);
  return prose(`The ${worlds} worlds already run are being put in order of each uncertain estimate.`, width, {
    dim: true,
  });
}

function driverRows(
  screen: Matters,
  drivers: Drivers,
  width: number,
  height: number,
  look: Look,
): readonly Row[] {
  const { sight, outcome, at } = screen;
  const shown = shownDrivers(drivers);
  const finding = sight.findings.find(({ name }) => name === outcome);
  const value = finding === undefined ? '' : valueWords({ finding });
  const head = [
    ...prose(
      `How much of the spread of "${spoken(outcome)}" (${value}) goes with one estimate alone, from the ${grouped(drivers.worlds)} worlds already run. Of ${drivers.looked} estimates looked at, only those above the noise floor of ${(100 * drivers.floor).toFixed(1)} % are shown: pure noise gets there in one run of twenty.`,
      width,
      { dim: true },
    ),
    [],
  ];
  const rest = Math.max(0, 1 - shown.reduce((sum, { share }) => sum + share, 0));
  const most = Math.max(0.05, rest, ...shown.map(({ high }) => high));
  const rows = shown.map((driver, index) => driverRow(screen, driver, most, index === at, width, look));
  const words = inWords(screen, drivers, width);
  const below = [restRow(rest / most, rest, width, look), [], ...words];
  const room = height - head.length - below.length - 1;
  const { from, until } = windowOf(rows.length, at, Math.max(1, room));
  return [...head, ...rows.slice(from, until), ...below];
}

function driverRow(
  { scenario }: Matters,
  driver: Driver,
  most: number,
  chosen: boolean,
  width: number,
  look: Look,
): Row {
  const estimate = scenario.model.estimates[driver.estimate];
  const barWidth = barWidthIn(width);
  const share = `${(100 * driver.share).toFixed(1).padStart(5)} %`;
  const interval = `(${Math.round(100 * driver.low)}..${Math.round(100 * driver.high)})`;
  return joined(
    fitted(styled(spoken(estimate?.name ?? ''), chosen ? { inverse: true } : {}), 30),
    plainRow(' '),
    bar({ share: driver.share / most, naive: null, tint: driver.rises ? 'rise' : 'fall' }, barWidth, look),
    plainRow(` ${`${share}  ${interval}`.padEnd(19)}`),
    plainRow(driver.rises ? 'raises it ' : 'lowers it '),
    styled(estimate?.because.slice(0, 2).join(' ') || 'assumed', { dim: true }),
  );
}

const barWidthIn = (width: number): number => Math.max(6, Math.min(30, width - 66));

/** What is left of the spread: luck, and what several causes do only together. */
function restRow(length: number, share: number, width: number, look: Look): Row {
  return joined(
    fitted(styled('luck, and causes together', { dim: true }), 30),
    plainRow(' '),
    bar({ share: length, naive: null, tint: 'median' }, barWidthIn(width), look),
    styled(` ${(100 * share).toFixed(1).padStart(5)} %`, { dim: true }),
  );
}

function inWords({ scenario }: Matters, drivers: Drivers, width: number): readonly Row[] {
  const [first] = shownDrivers(drivers);
  if (first === undefined)
    return prose(
      'In words: no single estimate stands out in so many worlds; luck and many small causes share the spread.',
      width,
      { bold: true },
    );
  const estimate = scenario.model.estimates[first.estimate];
  const says = estimate?.says === '' || estimate === undefined ? spoken(estimate?.name ?? '') : estimate.says;
  const share = Math.round(100 * first.share);
  return prose(
    `In words: of all single estimates "${says.replace(/\.$/, '')}" matters most, with about ${share} % of the spread. Better evidence on it would narrow the answer most; the rest is luck, and everything else.`,
    width,
    { bold: true },
  );
}
