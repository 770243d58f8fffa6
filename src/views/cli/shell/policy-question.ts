import { type Command, Option } from 'commander';
import { type Better, type Demand, readDemand } from '../../../analysis/index.ts';
import type { PolicyQuestion } from '../text/policies.ts';
import { EXIT, Stop } from './exit-code.ts';
import { gather, wholeNumber } from './global-options.ts';

/** What may be asked of scenarios as policies. */
export interface PolicyOptions {
  readonly regret?: string;
  readonly better?: Better;
  readonly never?: number;
  readonly satisfice?: readonly string[];
}

/** Adds the options that ask scenarios as policies. */
export function addPolicyOptions(command: Command): Command {
  return command
    .option('--regret <outcome>', 'how much worse than the best of these, world by world')
    .addOption(
      new Option('--better <way>', 'with --regret: which way the outcome is better').choices([
        'higher',
        'lower',
      ]),
    )
    .option(
      '--never <month>',
      'with --regret of a time: the month, from the start, that never counts as (default: the one after the last)',
      wholeNumber(1, 1_000_000),
    )
    .option(
      '--satisfice <demand>',
      'share of worlds that meet it, like "debt <= 40" (may be repeated)',
      gather,
    );
}

/** What was asked; null when nothing was. Ends with exit code 2 where it does not say which way is better, or is no demand. */
export function policyQuestionOf({
  regret,
  better,
  never,
  satisfice = [],
}: PolicyOptions): PolicyQuestion | null {
  if ((regret === undefined) !== (better === undefined))
    throw new Stop(
      EXIT.input,
      regret === undefined
        ? '--better says which way the outcome of --regret is better: give both'
        : `say which way ${regret} is better: --better higher or --better lower`,
    );
  if (never !== undefined && regret === undefined)
    throw new Stop(EXIT.input, '--never is about a time that is regretted: give --regret too');
  const demands = satisfice.map(demandOf);
  if (regret === undefined || better === undefined)
    return demands.length === 0 ? null : { regret: null, demands };
  return { regret: { outcome: regret, better, never: never ?? null }, demands };
}

function demandOf(text: string): Demand {
  const demand = readDemand(text);
  if (demand !== null) return demand;
  throw new Stop(
    EXIT.input,
    `--satisfice ${text}: write it as "OUTCOME >= 2.5" (or <=, >, <, ==), or as a yes/no outcome`,
  );
}

/** The outcomes that a question is about. */
export const outcomesOf = ({ regret, demands }: PolicyQuestion): readonly string[] => [
  ...(regret === null ? [] : [regret.outcome]),
  ...demands.map(({ outcome }) => outcome),
];
