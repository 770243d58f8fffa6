import type { Scenario } from '../../../library/index.ts';
import type { Moved } from '../../../session/index.ts';

/** A scenario file that differs from another in where its levers stand; `tightrope run` takes it. */
export function scenarioText({ name, model }: Scenario, moved: Moved): string {
  const title = JSON.stringify(`${model.title || name}, with levers moved`);
  const levers = [...moved].map(([lever, value]) => `  ${lever}: ${value}`);
  return [`title: ${title}`, `from: ${name}`, 'levers:', ...levers, ''].join('\n');
}
