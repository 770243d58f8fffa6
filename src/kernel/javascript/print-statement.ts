import type { Statement } from '../program/index.ts';
import { printAddress, printIndex, printTest, printValue } from './print-value.ts';

/** Prints statements as lines of JavaScript, indented by two blanks a level. */
export function printStatements(body: readonly Statement[], indent: string): readonly string[] {
  return body.flatMap((statement) => printStatement(statement, indent));
}

function printStatement(statement: Statement, indent: string): readonly string[] {
  const inner = `${indent}  `;
  switch (statement.do) {
    case 'let':
      return [`${indent}let v${statement.local} = ${printValue(statement.value)};`];
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
        `${indent}if (!(${value} - ${value} === 0)) fail(${quantity}, ${printIndex(agent)}, month, ${value});`,
      ];
    }
    case 'rekey':
      return [`${indent}rekey(${statement.kind}, ${printIndex(statement.place)}, month);`];
    case 'when':
      return wrap(`if (${printTest(statement.test)}) {`, statement.body, indent, inner);
    case 'block':
      return wrap('{', statement.body, indent, inner);
    default:
      return printLoop(statement, indent, inner);
  }
}

type Loop = Extract<Statement, { do: 'loop' | 'members' }>;

function printLoop(loop: Loop, indent: string, inner: string): readonly string[] {
  const name = `i${loop.variable}`;
  if (loop.do === 'loop') {
    return wrap(`for (let ${name} = 0; ${name} < ${loop.count}; ${name}++) {`, loop.body, indent, inner);
  }
  const of = printIndex(loop.of);
  const head = `for (let n${name} = t${loop.starts}[${of}], e${name} = t${loop.starts}[${of} + 1]; n${name} < e${name}; n${name}++) {`;
  const member = `${inner}const ${name} = t${loop.list}[n${name}];`;
  return [`${indent}${head}`, member, ...printStatements(loop.body, inner), `${indent}}`];
}

const wrap = (head: string, body: readonly Statement[], indent: string, inner: string): readonly string[] => [
  `${indent}${head}`,
  ...printStatements(body, inner),
  `${indent}}`,
];

/** A formula may stand on several lines; in a comment it stands on one. */
const oneLine = (text: string): string => text.replaceAll(/[\s\u2028\u2029]+/g, ' ').trim();
