import type { Model } from '../language/index.ts';
import { agentName, deciderName, tellsDeeds } from './decider.ts';
import { alternativeName } from './names.ts';
import { spoken } from './spoken.ts';

/** What somebody chose as a sentence without its end: "Riyadh lets its plans wait", "Islamabad gives Balochistan a larger share". */
export function choiceSentence(model: Model, decision: number, alternative: number): string {
  const who = deciderName(model, decision);
  const own = model.decisions[decision];
  if (own === undefined || alternative < 0) return `${who} has nothing to choose`;
  const deed = alternativeWords(model, decision, alternative);
  return tellsDeeds(own) ? `${who} ${lowered(deed)}` : `${who}: ${lowered(deed)}`;
}

/** What an alternative is, by what its option says, with its target in the place of "a province"; by its name where it says nothing. */
export function alternativeWords(model: Model, decision: number, alternative: number): string {
  const { options = [], alternatives = [] } = model.decisions[decision] ?? {};
  const chosen = alternatives[alternative];
  const option = options[chosen?.option ?? -1];
  if (chosen === undefined || option === undefined || option.says === '')
    return spoken(alternativeName(model, decision, alternative));
  const says = option.says.replace(/\.$/, '');
  const kind = option.target === null ? undefined : model.kinds[option.target];
  if (kind === undefined) return says;
  const target = agentName(model, kind.agents[chosen.target] ?? '');
  const told = says.replace(new RegExp(`\\b(an?|one) ${kind.name}\\b`, 'i'), target);
  return told === says ? `${says} (${target})` : told;
}

/** The same with a small letter at the front, unless a name begins it. */
export const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}+\b/u.test(text) && !/^(I|IMF|US)\b/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
