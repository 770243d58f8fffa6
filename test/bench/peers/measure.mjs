import { writeFileSync } from 'node:fs';
import { MEASURES, MONTHS } from './common-model.mjs';

/**
 * Runs worlds as the words `WORLDS WARM_UP SECONDS RESULTS` ask for. `run` plays one world and gives `keep` the eight measures of each month. Prints
 * nanoseconds of processor time a world and month; the file gets the last month's measures of each world, then all months of each.
 */
export function measure(run) {
  const [worlds, warmUp, seconds] = process.argv.slice(2).map(Number);
  const width = MEASURES * (1 + MONTHS);
  const results = new Float64Array(worlds * width);
  const pass = () => {
    for (let world = 0; world < worlds; world += 1) {
      const first = world * width;
      run((month, measures) => {
        measures.forEach((value, index) => {
          results[first + MEASURES + index * MONTHS + month] = value;
          if (month === MONTHS - 1) results[first + index] = value;
        });
      });
    }
  };
  passes(pass, warmUp);
  console.log((1e9 * passes(pass, seconds)) / worlds / MONTHS);
  writeFileSync(process.argv[5], new Uint8Array(results.buffer));
}

/** Whole passes for at least so long; gives the seconds of processor time of one. */
function passes(pass, least) {
  const began = process.cpuUsage();
  for (let count = 1; ; count += 1) {
    pass();
    const { user, system } = process.cpuUsage(began);
    if ((user + system) / 1e6 >= least) return (user + system) / 1e6 / count;
  }
}
