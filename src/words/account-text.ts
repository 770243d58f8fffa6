import {
  type Coverage,
  coverage,
  type Evidence,
  type Source,
  type SourceTrail,
  sourceTrail,
  type Use,
} from '../evidence/index.ts';
import type { Model } from '../language/index.ts';
import { count } from './figures.ts';
import { blank, head, type Line, plain, title, warning } from './line.ts';
import { useWords } from './trail-text.ts';
import { wrap } from './wrap.ts';

/** How the facts of the articles, and everything beside them, are accounted for. */
export interface Account {
  /** How many facts the articles give. */
  readonly facts: number;
  readonly articles: Coverage;
  /** Public figures, base rates and disputes. */
  readonly others: Coverage;
  readonly estimates: {
    readonly total: number;
    readonly because: number;
    readonly assumed: number;
    /** Those of the assumed behind which no fact stands at all. */
    readonly bare: number;
    readonly unexplained: readonly string[];
  };
}

/** Accounts for all evidence. Facts of the articles are those whose source has an article. */
export function accountOf(evidence: Evidence, uses: readonly Use[], model: Model): Account {
  const whole = coverage(evidence, uses);
  const isArticle = (id: string): boolean => {
    const fact = evidence.facts.get(id);
    return fact !== undefined && evidence.sources.get(fact.source)?.article !== undefined;
  };
  const { estimates } = model;
  const unexplained = estimates.filter(({ because, assumed }) => because.length === 0 && assumed === null);
  return {
    facts: [...evidence.facts.keys()].filter(isArticle).length,
    articles: partOf(whole, isArticle),
    others: partOf(whole, (id) => !isArticle(id)),
    estimates: {
      total: estimates.length,
      because: estimates.filter(({ because, assumed }) => because.length > 0 && assumed === null).length,
      assumed: estimates.filter(({ assumed }) => assumed !== null).length,
      bare: estimates.filter(({ because, assumed }) => because.length === 0 && assumed !== null).length,
      unexplained: unexplained.map(({ name }) => name),
    },
  };
}

function partOf(
  { used, unused, unaccounted, contradicted, dead }: Coverage,
  belongs: (id: string) => boolean,
): Coverage {
  const own = <Kept extends { readonly id: string }>(list: readonly Kept[]): readonly Kept[] =>
    list.filter(({ id }) => belongs(id));
  return {
    used: own(used),
    unused: own(unused),
    unaccounted: unaccounted.filter(belongs),
    contradicted: own(contradicted),
    dead: dead.filter(({ use }) => belongs(use.fact)),
  };
}

/** The account as JSON: the facts of the articles first, everything else under `others`. */
export const accountJson = ({ facts, articles, others, estimates }: Account): object => ({
  facts,
  ...coverageJson(articles),
  others: coverageJson(others),
  estimates,
});

const coverageJson = ({ used, contradicted, ...rest }: Coverage): object => ({
  used: used.map(usesJson),
  ...rest,
  contradicted: contradicted.map(usesJson),
});

/** Each use once; the fact it is of stands above it. */
function usesJson<Kept extends { readonly uses: readonly Use[] }>({ uses, ...kept }: Kept): object {
  const single = new Map(uses.map(({ by, role }) => [`${role} ${by}`, { by, role }]));
  return { ...kept, uses: [...single.values()] };
}

/** From each source to its facts to what rests on them, within 80 columns, and the sums. */
export function accountText(account: Account, evidence: Evidence, uses: readonly Use[]): readonly Line[] {
  const articles = [...evidence.sources.values()].filter(({ article }) => article !== undefined);
  return [
    ...articles.flatMap((source) => sourceLines(source, sourceTrail(evidence, uses, source.id))),
    ...sums(account),
  ];
}

function sourceLines({ id, outlet, date }: Source, trail: SourceTrail | undefined): readonly Line[] {
  const facts = trail?.trails ?? [];
  return [
    ...wrap(`${outlet}, ${date} (${id}): ${count(facts.length, 'fact')}`).map(title),
    ...facts.flatMap(({ entry, uses }) => [
      ...wrap(entry.says, '        ', `  ${entry.id}  `).map(plain),
      ...wrap(restsOn(entry, uses), '          ', '        -> ').map(plain),
    ]),
    blank,
  ];
}

function restsOn(entry: { readonly unused?: string } | object, uses: readonly Use[]): string {
  if (uses.length > 0) return [...new Set(uses.map(useWords))].join(', ');
  return 'unused' in entry && typeof entry.unused === 'string'
    ? `set aside: ${entry.unused}`
    : 'not accounted for';
}

function sums({ facts, articles, others, estimates }: Account): readonly Line[] {
  const { used, unused, unaccounted, dead } = articles;
  const words = [
    `${count(facts, 'fact')} from articles: ${used.length} used, ${unused.length} set aside with a reason, ${unaccounted.length} unaccounted for.`,
    `Beside them ${others.used.length} public figures, base rates and disputes in use, ${others.unused.length} out of scope.`,
    `${count(estimates.total, 'estimate')}: ${estimates.because} rest on facts; ${estimates.assumed} are admitted guesses, of which ${estimates.assumed - estimates.bare} lean on facts (evidence --guesses); ${estimates.unexplained.length} without a reason.`,
  ];
  const lost = [...dead, ...others.dead].map(
    ({ use, guess }) =>
      `${use.by} names ${use.fact}, which does not exist${guess === undefined ? '' : `: did you mean ${guess}?`}`,
  );
  return [
    head('In all'),
    ...words.flatMap((one) => wrap(one)).map(plain),
    ...lost.flatMap((one) => wrap(one)).map(warning),
  ];
}
