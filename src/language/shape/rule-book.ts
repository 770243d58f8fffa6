import type { Place, ProblemDetails, YamlEntry, YamlNode } from '../../text/index.ts';

/** Collects what the rules find. */
export type Rules = {
  /** Adds a problem, unless the node it is about has a misspelt key that explains it. */
  readonly say: (about: YamlNode | undefined, place: Place, what: string, details?: ProblemDetails) => void;
  /** Complains about a name that is a word of the grammar, or has a point in it. */
  readonly canName: (entry: Pick<YamlEntry, 'key' | 'keyPlace'>, what: string) => void;
  /** Marks a node that was meant as something else: the schema need not complain about it too. */
  readonly settle: (node: YamlNode) => void;
  /** Complains about `name: null` in a file that is no scenario. */
  readonly noRemoval: (entry: YamlEntry, hint?: string) => void;
};
