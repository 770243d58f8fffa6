import type * as z from 'zod';
import { nearest, type Problem, problem, type YamlNode } from '../../text/index.ts';
import { follower, type Target } from './follow-path.ts';

type Issue = z.core.$ZodIssue;

/** A problem with the nodes around its place, from the root down. */
export type SchemaProblem = { readonly problem: Problem; readonly around: readonly YamlNode[] };

/** Problems of the schema, and the maps in which a key is nearly right. */
export type SchemaProblems = {
  readonly found: readonly SchemaProblem[];
  readonly misspelt: ReadonlySet<YamlNode>;
};

/** A file with more complaints than this is nonsense: to go on would only take time. */
const MOST_COMPLAINTS = 500;

/** A complaint on its way to a problem: about a node, or about a key that is not there. */
type Complaint = { readonly issue: Issue; readonly path: readonly PropertyKey[] };

/** Puts the issues of zod into sentences at their places; a missing key that stands there misspelt is said once. */
export function schemaProblems(root: YamlNode, issues: readonly Issue[]): SchemaProblems {
  const complaints = issues.flatMap((issue) => innermost(issue, [])).slice(0, MOST_COMPLAINTS);
  const found: SchemaProblem[] = [];
  const misspelt = new Set<YamlNode>();
  const guessed = new Set<string>();
  const follow = follower(root);
  for (const { issue, path } of complaints) {
    if (issue.code !== 'unrecognized_keys') continue;
    const target = follow(path);
    for (const key of issue.keys.slice(0, MOST_COMPLAINTS)) {
      const guess = nearest(key, issue.message.split(' '));
      if (guess !== undefined) {
        misspelt.add(target.node);
        guessed.add(pathKey([...path, guess]));
      }
      found.push({
        problem: unknownKey({ ...target, place: follow([...path, key]).keyPlace }, key, issue.message, guess),
        around: target.around,
      });
    }
  }
  for (const { issue, path } of complaints) {
    if (issue.code === 'unrecognized_keys') continue;
    const target = follow(path);
    if (!target.found && guessed.has(pathKey(path))) continue;
    found.push({ problem: wrongValue(target, issue), around: target.around });
  }
  return { found, misspelt };
}

const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('\n');

/** Goes into the branch of a union that is closest to what was written, so that the complaint is about the inner fault. */
function innermost(issue: Issue, above: readonly PropertyKey[]): Complaint[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.filter((branch) => !branch.some(isOtherForm));
  const closest = branches.reduce<Issue[] | undefined>(
    (best, branch) => (best === undefined || distance(branch) < distance(best) ? branch : best),
    undefined,
  );
  return closest === undefined ? [{ issue, path }] : closest.flatMap((inner) => innermost(inner, path));
}

/** How far a branch is from what was written: strange keys weigh more than faults further in. */
function distance(branch: readonly Issue[]): number {
  const strange = branch.some((issue) => issue.path.length === 0 && issue.code === 'unrecognized_keys');
  return branch.length + (strange ? 1e6 : 0);
}

/** The fixed values that would have been right. */
function allowedValues(issue: Issue): string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(allowedValues);
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

/** True when a branch of a union wants another form of value altogether. */
function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOtherForm));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function unknownKey({ place, label }: Target, key: string, keys: string, guess: string | undefined): Problem {
  const known = keys.split(' ').join(', ');
  const hint = guess === undefined ? `known keys of ${label}: ${known}` : undefined;
  return problem(place, `unknown key "${key}"`, { guess, hint });
}

function wrongValue({ node, place, keyPlace, label, owner, found }: Target, issue: Issue): Problem {
  if (!found)
    return problem(place, `${label} is missing in ${owner}`, { hint: `${label} must be ${issue.message}` });
  if (issue.code === 'invalid_key') {
    const phrase = issue.issues[0]?.message ?? 'a name';
    const key = String(issue.path.at(-1));
    return problem(keyPlace, `"${key}" must be ${phrase}`);
  }
  const written = node.is === 'scalar' ? node.source : '';
  const guess = nearest(written, allowedValues(issue));
  const instead = node.is === 'scalar' ? written.slice(0, 40) || 'nothing' : `a ${node.is}`;
  return problem(place, `${label} must be ${issue.message}, not ${instead}`, { guess });
}
