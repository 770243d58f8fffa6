import { entryOf, type ProblemDetails, valueAt } from '../../text/index.ts';
import type { Formula, Rule } from '../model/index.ts';
import type { KindDeclaration, QuantityDeclaration } from './declare-kinds.ts';
import type { Workshop } from './workshop.ts';

/** What gives a quantity its first values. */
interface Sources {
  readonly rule: Rule;
  /** Per agent. */
  readonly fields: readonly (Formula | null)[];
  readonly starts: Formula | null;
}

/** Reports agents whose value of a constant or link nobody gives: those named, and in a pool whoever enters. */
export function reportGaps(
  { report }: Workshop,
  kind: KindDeclaration,
  declaration: QuantityDeclaration,
  sources: Sources,
): void {
  const { node, name } = declaration;
  const source = sourceOf(declaration);
  if (source === null || sources.starts !== null) return;
  const { lacks, details } = LACKS[source];
  const place = entryOf(node, 'values')?.keyPlace ?? declaration.place;
  const missing = kind.agents.slice(0, kind.named).filter((_, agent) => !hasValue(sources, agent));
  if (missing.length > 0) report.at(place, `"${name}" ${lacks} for ${listed(missing)}`, details);
  const enters = kind.parts.get('enters')?.value;
  // All agents of a kind that is no pool are named: nobody enters it.
  if (enters === undefined || kind.agents.length === kind.named) return;
  if (entryOf(valueAt(enters, 'each'), name) !== undefined) return;
  report.at(place, `"${name}" ${lacks} for those who enter`, {
    hint: `say what each brings: enters: {each: {${name}: ...}}`,
  });
}

type Source = 'given' | 'link' | 'values';

/** How agents get their value when each has its own; null for rules that serve all of them. */
function sourceOf({ role, node }: QuantityDeclaration): Source | null {
  if (role === 'given' || role === 'link') return role;
  const isTable = valueAt(node, 'values') !== undefined;
  return isTable && valueAt(node, 'toward') === undefined ? 'values' : null;
}

const LACKS: Readonly<Record<Source, { readonly lacks: string; readonly details?: ProblemDetails }>> = {
  given: {
    lacks: 'has no rule, and no value',
    details: { hint: 'a quantity has one of: values fixed draw_once draw is next one_of' },
  },
  link: {
    lacks: 'points nowhere',
    details: {
      hint: 'name whom each points at, agents: {a: {link: b}}, or how many point at each, links: {link: {kind: {b: 60}}}',
    },
  },
  values: { lacks: 'has no value' },
};

/** The first few of many names. */
function listed(names: readonly string[]): string {
  const first = names.slice(0, 3).join(', ');
  return names.length <= 3 ? first : `${first} and ${names.length - 3} more`;
}

function hasValue({ rule, fields }: Sources, agent: number): boolean {
  if ((fields[agent] ?? null) !== null) return true;
  return rule.is === 'fixed' && (rule.values[agent] ?? null) !== null;
}
