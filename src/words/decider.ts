import type { Decision, Model } from '../language/index.ts';
import { placeName, spoken } from './spoken.ts';

/** Who decides, as one would say it: what stands before "chooses" where a decision's `says` begins so ("Riyadh chooses ..."), else its name. */
export function deciderName(model: Model, decision: number): string {
  const { name = '', says = '' } = model.decisions[decision] ?? {};
  const found = /^((?:The )?\p{Lu}[^,.;:]*?) (?:chooses|decides)\b/u.exec(says);
  return found?.[1] ?? spoken(name);
}

/** Whether what its options say are things that one does ("Lets its plans wait."), so that they make a sentence with who does them. */
export const tellsDeeds = ({ options }: Decision): boolean =>
  options.every(({ says }) => /^\p{Lu}\p{Ll}*[^s\W]s\b/u.test(says));

/** An agent by the name under which it decides ("Washington" for `us`), or by its own. */
export function agentName(model: Model, agent: string): string {
  const own = model.decisions.findIndex(({ name }) => name === agent);
  return own < 0 ? placeName(agent) : deciderName(model, own);
}
