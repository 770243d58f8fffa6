import type { MathNode } from 'mathjs/number';
import { log as naturalLog } from '../../numerics/index.ts';
import { nearest, type YamlNode } from '../../text/index.ts';
import type { DistributionName, Prior } from '../model/index.ts';
import { nameOf } from '../resolve/parts.ts';
import { DISTRIBUTIONS, parameterFault } from './distributions.ts';
import { parseScalar } from './parse-scalar.ts';
import type { Report } from './report.ts';

/** Reads a number or a distribution with constant parameters; a faulty one is reported. */
export function readPrior(node: YamlNode | undefined, report: Report): Prior {
  const tree = treeOf(node, report);
  if (node === undefined || tree === null) return { is: 'number', value: 0 };
  const name = tree.type === 'FunctionNode' ? nameOf(tree) : '';
  if (DISTRIBUTIONS.has(name)) {
    const distribution = name as DistributionName;
    const parameters = partsOf(tree).map(constantOf);
    const fault = parameters.some((one) => Number.isNaN(one))
      ? 'the parameters of an estimate must be numbers'
      : parameterFault(distribution, parameters);
    if (fault !== null) report.at(node.place, fault);
    return { is: 'distribution', distribution, parameters };
  }
  const value = constantOf(tree);
  if (!Number.isFinite(value)) reportNoPrior(node, name, report);
  return { is: 'number', value };
}

function reportNoPrior({ place }: YamlNode, name: string, report: Report): void {
  const guess = nearest(name, DISTRIBUTIONS.keys());
  const hint = `distributions: ${[...DISTRIBUTIONS.keys()].join(' ')}`;
  if (guess !== undefined) report.at(place, `"${name}" is no distribution`, { guess });
  else report.at(place, 'an estimate is a number or one distribution of numbers', { hint });
}

/** A constant: a number, or a formula of numbers and pi. Reports and gives null for anything else; null for nothing. */
export function readConstant(node: YamlNode | undefined, report: Report): number | null {
  const tree = treeOf(node, report);
  if (node === undefined || tree === null) return null;
  const value = constantOf(tree);
  if (Number.isFinite(value)) return value;
  report.at(node.place, 'a number is needed here');
  return null;
}

/** The tree of a formula; null where there is none, or a faulty one, which is reported. */
function treeOf(node: YamlNode | undefined, report: Report): MathNode | null {
  return node?.is === 'scalar' ? (parseScalar(node, report)?.node ?? null) : null;
}

const partsOf = (tree: MathNode): readonly MathNode[] => {
  const { args, content } = tree as unknown as { args?: readonly MathNode[]; content?: MathNode };
  return args ?? (content === undefined ? [] : [content]);
};

/** Value of a tree of numbers, pi, + - * / and log or sqrt of one number; not a number for anything else. */
function constantOf(tree: MathNode): number {
  const { value, op } = tree as unknown as { value?: unknown; op?: string };
  const [left, right] = partsOf(tree).map(constantOf);
  if (left !== undefined && right !== undefined) return ofTwo(op, left, right);
  if (left !== undefined) return ofOne(op ?? nameOf(tree), left);
  if (tree.type === 'ConstantNode') return typeof value === 'string' ? Number.NaN : Number(value);
  return tree.type === 'SymbolNode' && nameOf(tree) === 'pi' ? Math.PI : Number.NaN;
}

/** A number in brackets has no sign before it, and no name. */
function ofOne(before: string, value: number): number {
  switch (before) {
    case '':
    case '+':
      return value;
    case '-':
      return -value;
    case 'log':
      return naturalLog(value);
    case 'sqrt':
      return Math.sqrt(value);
    default:
      return Number.NaN;
  }
}

function ofTwo(between: string | undefined, left: number, right: number): number {
  switch (between) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return Number.NaN;
  }
}
