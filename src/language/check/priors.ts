import { log as naturalLog } from '../../numerics/index.ts';
import { nearest, type Place, type YamlNode } from '../../text/index.ts';
import type { DistributionName, Prior } from '../model/index.ts';
import { DISTRIBUTIONS, parameterFault } from './distributions.ts';
import { parseScalar } from './parse-scalar.ts';
import type { Report } from './report.ts';

interface Part {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly fn?: { readonly name?: string } | string;
  readonly args?: readonly Part[];
  readonly content?: Part;
}

/** Reads a number or a distribution with constant parameters; a faulty one is reported and taken as 0. */
export function readPrior(node: YamlNode | undefined, place: Place, report: Report): Prior {
  const zero: Prior = { is: 'number', value: 0 };
  if (node?.is !== 'scalar' || node.value === null) {
    report.at(node?.place ?? place, 'an estimate needs a number or a distribution', {
      hint: 'is: "triangular(0.1, 0.2, 0.4)"',
    });
    return zero;
  }
  const tree = partOf(node, report);
  if (tree === null) return zero;
  const name = typeof tree.fn === 'object' ? tree.fn.name : undefined;
  if (tree.type !== 'FunctionNode' || name === undefined || !DISTRIBUTIONS.has(name)) {
    const value = constantOf(tree);
    if (value !== null && Number.isFinite(value)) return { is: 'number', value };
    const guess = name === undefined ? undefined : nearest(name, DISTRIBUTIONS.keys());
    const hint = `distributions: ${[...DISTRIBUTIONS.keys()].join(' ')}`;
    const what =
      guess === undefined
        ? 'an estimate is a number or one distribution of numbers'
        : `"${name}" is no distribution`;
    report.at(node.place, what, guess === undefined ? { hint } : { guess });
    return zero;
  }
  const parameters = (tree.args ?? []).map(constantOf);
  const numbers = parameters.flatMap((parameter) => (parameter === null ? [] : [parameter]));
  const distribution = name as DistributionName;
  const fault =
    numbers.length < parameters.length
      ? 'the parameters of an estimate must be numbers'
      : parameterFault(distribution, numbers);
  if (fault !== null) report.at(node.place, fault);
  return fault === null ? { is: 'distribution', distribution, parameters: numbers } : zero;
}

/** A constant: a number, or a formula of numbers and pi. Reports and gives null for anything else; null for nothing. */
export function readConstant(node: YamlNode | undefined, report: Report): number | null {
  if (node === undefined) return null;
  if (node.is === 'scalar' && node.value !== null) {
    const tree = partOf(node, report);
    if (tree === null) return null;
    const value = constantOf(tree);
    if (value !== null && Number.isFinite(value)) return value;
  }
  report.at(node.place, 'a number is needed here');
  return null;
}

function partOf(node: YamlNode & { is: 'scalar' }, report: Report): Part | null {
  const parsed = parseScalar(node, report);
  return parsed && (parsed.node as unknown as Part);
}

/** Value of a tree of numbers, pi, + - * / and log(number); null for anything else. */
function constantOf(part: Part): number | null {
  if (part.type === 'ConstantNode')
    return typeof part.value === 'number'
      ? part.value
      : part.value === true
        ? 1
        : part.value === false
          ? 0
          : null;
  if (part.type === 'ParenthesisNode' && part.content) return constantOf(part.content);
  if (part.type === 'SymbolNode') return part.name === 'pi' ? Math.PI : null;
  const values = (part.args ?? []).map(constantOf);
  const [left, right] = values;
  if (left === null || left === undefined || right === null) return null;
  if (part.type === 'FunctionNode' && typeof part.fn === 'object') {
    if (part.fn.name === 'log') return naturalLog(left);
    return part.fn.name === 'sqrt' ? Math.sqrt(left) : null;
  }
  if (right === undefined) return part.op === '-' ? -left : part.op === '+' ? left : null;
  if (part.op === '+') return left + right;
  if (part.op === '-') return left - right;
  if (part.op === '*') return left * right;
  return part.op === '/' ? left / right : null;
}
