import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bar, plainRow, type Row } from '../../src/charts/index.ts';
import { svgOf } from '../../src/views/tui/paint/svg.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'demands-and-shares';
const WORLDS = 64;
const SHOWN = 'beijing_chills';

/** The page of the worked analysis and its picture, made by running every command of it. */
export function workedAnalysis(): { readonly page: string; readonly picture: string } {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  try {
    const words = ['sweep', NAME, '--worlds', String(WORLDS), '--out', home, '--workers', '1', '--quiet'];
    const out = execFileSync(process.execPath, ['src/main.ts', ...words], { cwd: root, encoding: 'utf8' });
    const rows = rowsOf(readFileSync(join(home, 'summary.csv'), 'utf8'));
    const effects = rowsOf(readFileSync(join(home, 'effects.csv'), 'utf8'));
    return { page: pageOf(out.trimEnd(), rows, effects), picture: pictureOf(rows) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

type Cells = Readonly<Record<string, string>>;

/** Rows of a table whose cells hold no commas. */
function rowsOf(text: string): readonly Cells[] {
  const [names = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

const shown = (rows: readonly Cells[]): readonly Cells[] => rows.filter(({ outcome }) => outcome === SHOWN);

const percent = (cell = ''): string => (100 * Number(cell)).toFixed(1);

function pageOf(out: string, rows: readonly Cells[], effects: readonly Cells[]): string {
  const file = readFileSync(join(root, 'scenarios/experiments', `${NAME}.yaml`), 'utf8').trimEnd();
  const table = shown(rows).map(
    ({ point, demand_lean, share_step, value, low, high, worlds }) =>
      `| ${point} | ${demand_lean} | ${share_step} | ${percent(value)} % | ${percent(low)}..${percent(high)} % | ${worlds} |`,
  );
  const effect = shown(effects).find(({ factor }) => factor === 'demand_lean');
  const naive = shown(rows)[0]?.naive;
  return `# A worked analysis

An experiment is a YAML file: scenarios times a design. \`tightrope sweep\` runs every point of it over the same worlds with the same
luck. A test runs its command and holds this page to what comes out.

**The question.** What makes Beijing chill more often: Washington's wish for exclusive access, or how small a share of the income
a deal hands to a province?

**The experiment**, [${NAME}.yaml](${NAME}.yaml):

\`\`\`yaml
${file}
\`\`\`

**The command**, with few worlds so that it ends soon:

\`\`\`sh
npm start --silent -- sweep ${NAME} --worlds ${WORLDS} --out results
\`\`\`

**The table**, from \`results/summary.csv\` (${SHOWN}; the naive baseline, without the model, is ${percent(naive)} %):

| point | demand_lean | share_step | share of worlds | 95 % interval | worlds |
| ---: | ---: | ---: | ---: | :---: | ---: |
${table.join('\n')}

**The picture**, the same shares as bars, the naive baseline as a tick:

![How often Beijing chills at each point](${NAME}.svg)

**The answer.** From the lowest to the highest wish, all shares of income averaged, Beijing chills in ${percent(effect?.value)} points more of
the worlds (95 % interval ${percent(effect?.low)}..${percent(effect?.high)}, ${WORLDS} paired worlds); ${shareWords(
    shown(effects).find(({ factor }) => factor === 'share_step'),
  )}. This is what the
judgements in the model imply, not a forecast.

**All that was printed:**

\`\`\`text
${out}
\`\`\`

## More of it

\`--table worlds\` prints a row a point and world, \`--table long\` a row a point, world and month with the series that the scenarios show; with
\`--out\` both go into the folder, described with their units in \`columns.csv\`. The file can ask for them:

\`\`\`yaml
tables: [worlds, long]               # kept with --out
format: parquet                      # default: csv
series: [us.alignment, reserves]     # default: what the scenarios show over time
most_rows: 50000000                  # a larger table is refused before anything runs; default: 10000000
\`\`\`

In \`latin-hypercube\` and \`sobol\` designs a factor goes over a range (\`{from: 0, to: 1}\`) or along the estimate's own distribution
(\`lean_to_reform: distribution\`). Effects there have two intervals: over worlds at these points, and over points too. \`discover\` reads the
folder of a sweep and finds under which factors and drawn estimates something happens; \`schema experiment\` lists every key.
`;
}

const shareWords = (effect: Cells | undefined): string =>
  Number(effect?.low) === 0 && Number(effect?.high) === 0
    ? 'the size of the share changes it in no world'
    : `a larger share adds ${percent(effect?.value)} points (${percent(effect?.low)}..${percent(effect?.high)})`;

/** A bar for each point. */
function pictureOf(rows: readonly Cells[]): string {
  const bars = shown(rows).map(({ point, demand_lean, share_step, value, low, high, naive }): Row => {
    const label = `${point}  demand ${demand_lean}`.padEnd(15) + `share ${share_step}`.padEnd(13);
    const shares = { share: Number(value), naive: naive === '' ? null : Number(naive) };
    const figures = `  ${percent(value).padStart(5)} %  ${percent(low)}..${percent(high)}`;
    return [
      ...plainRow(label),
      ...bar(shares, 40, { charset: 'block', colours: true }),
      ...plainRow(figures),
    ];
  });
  return svgOf(
    [plainRow(`${SHOWN}: share of ${WORLDS} worlds at each point, with 95 % interval`), [], ...bars],
    SHOWN,
  );
}
