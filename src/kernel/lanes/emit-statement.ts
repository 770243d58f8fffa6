import type { Statement } from '../program/index.ts';
import type { Variable } from './assembler.ts';
import { isLight } from './dear.ts';
import type { Emission } from './emission.ts';
import { emitPlaces, emitSpot } from './emit-index.ts';
import { emitLoop } from './emit-loop.ts';
import { emitMask, emitTest } from './emit-test.ts';

export function emitStatements<C>(emission: Emission<C>, body: readonly Statement[]): void {
  for (const statement of body) {
    emission.forget();
    emitStatement(emission, statement);
  }
}

function emitStatement<C>(emission: Emission<C>, statement: Statement): void {
  switch (statement.do) {
    case 'let':
      emitLet(emission, statement);
      return;
    case 'assign':
      emitAssign(emission, statement);
      return;
    case 'store':
      emitStore(emission, statement);
      return;
    case 'when':
      emitWhen(emission, statement);
      return;
    case 'while':
      emitWhile(emission, statement);
      return;
    case 'block':
      emitStatements(emission, statement.body);
      return;
    case 'finite':
      emitFinite(emission, statement);
      return;
    case 'rekey': {
      const { assembler } = emission;
      const places = emission.bind('places', emitPlaces(emission, statement.place)).read();
      emission.write(assembler.rekey(statement.kind, places, emission.maskOrAll()));
      return;
    }
    case 'recount':
      emission.write(emission.assembler.recount(statement.kind));
      return;
    case 'note':
      emission.write(emission.assembler.note(statement.text));
      return;
    default:
      emitLoop(emission, statement, (inner) => emitStatements(inner, statement.body));
      return;
  }
}

type Named<D extends Statement['do']> = Extract<Statement, { do: D }>;

function emitLet<C>(emission: Emission<C>, { local, value }: Named<'let'>): void {
  const { variable } = emission.bind('numbers', emission.value(value));
  emission.function.locals.set(local, { variable, mask: emission.mask });
}

/** A local of a stretch that other lanes were at work in keeps its value there. */
function emitAssign<C>(emission: Emission<C>, { local, value }: Named<'assign'>): void {
  const { assembler } = emission;
  const found = emission.function.locals.get(local);
  if (found === undefined) throw new Error(`local ${local} is assigned before it is declared`);
  const code = emission.value(value);
  const isWhole =
    emission.mask === null || emission.mask === found.mask || emission.function.passing.has(local);
  const kept = isWhole ? code : assembler.select(emission.maskOrAll(), code, assembler.get(found.variable));
  emission.write(assembler.set(found.variable, kept));
}

function emitStore<C>(emission: Emission<C>, { address, value }: Named<'store'>): void {
  const { assembler } = emission;
  const { base, moving, places } = emitSpot(emission, address);
  const code = emission.value(value);
  if (places !== null) {
    const bound = emission.bind('numbers', code);
    emission.write(assembler.scatter(base, places, emission.maskOrAll(), bound.read()));
    return;
  }
  const kept =
    emission.mask === null
      ? code
      : assembler.select(emission.maskOrAll(), code, assembler.load(base, moving));
  emission.write(assembler.store(base, moving, kept));
}

function emitWhen<C>(emission: Emission<C>, { test, body }: Named<'when'>): void {
  const { assembler } = emission;
  const verdict = emitTest(emission, test);
  if (verdict.is === 'whole') {
    const code = emission.inside(emission.mask, (inner) => emitStatements(inner, body));
    emission.write(assembler.when(verdict.code, code));
    return;
  }
  const mask = narrowed(emission, verdict.code);
  const code = emission.inside(mask, (inner) => emitStatements(inner, body));
  emission.write(isLight(body) ? code : assembler.when(assembler.any(assembler.get(mask)), code));
}

/** The lanes at work in which a mask holds. */
function narrowed<C>(emission: Emission<C>, mask: C): Variable {
  const { assembler } = emission;
  const both = emission.mask === null ? mask : assembler.both(emission.maskOrAll(), mask);
  return emission.bind('mask', both).variable;
}

/** A lane leaves the loop when its test fails; the loop ends when all have left. */
function emitWhile<C>(emission: Emission<C>, { test, body }: Named<'while'>): void {
  const { assembler } = emission;
  const active = emission.bind('mask', emission.maskOrAll()).variable;
  const still = (): C => assembler.both(assembler.get(active), emitMask(emission, test));
  emission.write(assembler.set(active, still()));
  const code = emission.inside(active, (inner) => {
    emitStatements(inner, body);
    inner.write(assembler.set(active, assembler.both(assembler.get(active), emitMask(inner, test))));
  });
  emission.write(assembler.loop(assembler.any(assembler.get(active)), code));
}

function emitFinite<C>(emission: Emission<C>, { value }: Named<'finite'>): void {
  const { assembler } = emission;
  const code = emission.bind('numbers', emission.value(value));
  const gap = assembler.arithmetic('-', code.read(), code.read());
  emission.write(assembler.sick(emission.mask === null ? gap : assembler.kept(emission.maskOrAll(), gap)));
}
