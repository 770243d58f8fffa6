import { said } from './said.ts';

/** The formulas that a test puts into the valley: of a state, of what alba values, of what is reported. */
interface Change {
  readonly asked?: string;
  readonly valued?: string;
  readonly reported?: string;
}

const quoted = (formula: string): string => `'${formula.replaceAll("'", "''")}'`;

/** A year of two states that choose and talk, of a town and of firms that come and go. */
export const valley = ({ asked = '1', valued = '0', reported = 'final(alba.asked)' }: Change): string => `
months: 12
units: {measures: {usd: dollars, tonne: tonnes}}
estimates: {rate: 0.5}
signals: {news: {cost: 1}}
common: {price: {is: 1}, season: {is: month * rate}}
kinds:
  state:
    agents: {alba: {ally: boru}, boru: {ally: alba}}
    links: {ally: state}
    network: {near: {list: {alba: [boru], boru: [alba]}}}
    wealth: {starts: 1, next: wealth, unit: usd}
    mood: {one_of: [glad, sad], moves: {glad: {sad: 0.1}}}
    trust: {toward: state, is: 1}
    view: {toward: town, is: 1}
    reason: {is: 1}
    asked: {is: ${quoted(asked)}}
  town: {agents: [centre], grain: {fixed: 1, unit: tonne}, gate: {one_of: [open, shut, gone]}, trust: {toward: town, is: 1}}
  firm: {places: 3, enters: {count: {draw: poisson(1)}}, size: {fixed: 1}}
  mine: {places: 3, agents: [pit], enters: {count: {draw: poisson(1)}}, depth: {fixed: 1}, size: {fixed: 1}}
decisions: {alba: {value: ${quoted(valued)}, options: {march: {target: state}, stay: {}}}}
timeline: [{on: 1, sends: news from alba to boru}]
outcomes: {end: ${quoted(reported)}}
`;

const lines = (change: Change): readonly string[] =>
  said(valley(change)).map(({ there, words }) => `[${there}] ${words}`);

/** What is said of a formula of a state: the text pointed at, then all words. */
export const saidIn = (asked: string): readonly string[] => lines({ asked });

/** The same of a formula that an outcome reports. */
export const saidOf = (reported: string): readonly string[] => lines({ reported });

/** The same of the value by which alba chooses. */
export const saidFor = (valued: string): readonly string[] => lines({ valued });
