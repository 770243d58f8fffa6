import type { Statement, Value } from '../program/index.ts';
import { inlineExp, inlineLog } from './inline-mathematics.ts';
import { inlinePowerLawSum, type PowerLawSum } from './inline-power-law.ts';
import { oneLine } from './one-line.ts';
import { printAddress, printIndex, printTest, printValue } from './print-value.ts';

/** Prints statements as lines of JavaScript, indented by two blanks a level. */
export function printStatements(body: readonly Statement[], indent: string): readonly string[] {
  return body.flatMap((statement) => printStatement(statement, indent));
}

function printStatement(statement: Statement, indent: string): readonly string[] {
  const inner = `${indent}  `;
  switch (statement.do) {
    case 'let':
      return printLet(statement, indent);
    case 'assign':
      return [`${indent}v${statement.local} = ${printValue(statement.value)};`];
    case 'store':
      return [`${indent}m[${printAddress(statement.address)}] = ${printValue(statement.value)};`];
    case 'note':
      return [`${indent}// ${oneLine(statement.text)}`];
    case 'finite': {
      const value = printValue(statement.value);
      const { quantity, agent } = statement;
      return [
        `${indent}if (!(${value} - ${value} === 0)) throw failure(${quantity}, ${printIndex(agent)}, month, ${value});`,
      ];
    }
    case 'rekey':
      return [`${indent}rekey(${statement.kind}, ${printIndex(statement.place)}, month);`];
    case 'recount':
      return [`${indent}recount(${statement.kind});`];
    case 'when':
      return wrap(`if (${printTest(statement.test)}) {`, statement.body, indent, inner);
    case 'while':
      return wrap(`while (${printTest(statement.test)}) {`, statement.body, indent, inner);
    case 'block':
      return wrap('{', statement.body, indent, inner);
    default:
      return printLoop(statement, indent, inner);
  }
}

/** Exponentials and logarithms are written out. */
function printLet({ local, value }: Extract<Statement, { do: 'let' }>, indent: string): readonly string[] {
  const name = `v${local}`;
  if (value.is === 'sum_of' && value.distribution === 'power_law') {
    return inlinePowerLawSum(powerLawSum(name, value)).map((line) => `${indent}${line}`);
  }
  const [operand] = value.is === 'numerics' ? value.operands : [];
  if (
    value.is !== 'numerics' ||
    operand === undefined ||
    (value.function !== 'exp' && value.function !== 'log')
  ) {
    return [`${indent}let ${name} = ${printValue(value)};`];
  }
  const lines = value.function === 'exp' ? inlineExp(name) : inlineLog(name);
  return [`${indent}let ${name} = ${printValue(operand)};`, ...lines.map((line) => `${indent}${line}`)];
}

const powerLawSum = (name: string, sum: Extract<Value, { is: 'sum_of' }>): PowerLawSum => ({
  name,
  site: sum.site,
  month: sum.when === 'once' ? '0' : 'month',
  key: printValue(sum.key),
  count: printValue(sum.count),
  parameters: sum.parameters.map(printValue),
});

type Loop = Extract<Statement, { do: 'loop' | 'places' | 'members' }>;

function printLoop(loop: Loop, indent: string, inner: string): readonly string[] {
  const name = `i${loop.variable}`;
  if (loop.do === 'loop') {
    return wrap(`for (let ${name} = 0; ${name} < ${loop.count}; ${name}++) {`, loop.body, indent, inner);
  }
  const body = printStatements(loop.body, inner);
  if (loop.do === 'places') {
    // Element 0 of the list is how many places are taken.
    const list = `taken${loop.kind}`;
    const head = `for (let n${name} = 1, e${name} = ${list}[0]; n${name} <= e${name}; n${name}++) {`;
    return [`${indent}${head}`, `${inner}const ${name} = ${list}[n${name}];`, ...body, `${indent}}`];
  }
  if (loop.degree !== null && loop.degree <= MOST_MEMBERS_IN_LINE) {
    return printMembers(loop, loop.degree, indent, inner);
  }
  const of = printIndex(loop.of);
  const [first, end] = [`t${loop.starts}[${of}]`, `t${loop.starts}[${of} + 1]`];
  const head = `for (let n${name} = ${first}, e${name} = ${end}; n${name} < e${name}; n${name}++) {`;
  return [`${indent}${head}`, `${inner}const ${name} = t${loop.list}[n${name}];`, ...body, `${indent}}`];
}

/** Members are written one after the other up to so many. */
const MOST_MEMBERS_IN_LINE = 8;

function printMembers(
  { variable, list, of, body }: Extract<Statement, { do: 'members' }>,
  degree: number,
  indent: string,
  inner: string,
): readonly string[] {
  return Array.from({ length: degree }, (_, order) => [
    `${indent}{`,
    `${inner}const i${variable} = t${list}[${printIndex(of)} * ${degree} + ${order}];`,
    ...printStatements(body, inner),
    `${indent}}`,
  ]).flat();
}

const wrap = (head: string, body: readonly Statement[], indent: string, inner: string): readonly string[] => [
  `${indent}${head}`,
  ...printStatements(body, inner),
  `${indent}}`,
];
