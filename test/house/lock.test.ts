import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Package = { readonly [field: string]: unknown };
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const about: Package = JSON.parse(read('package.json'));
const lock: { readonly packages: Readonly<Record<string, Package>> } = JSON.parse(read('package-lock.json'));

/** The names that a package asks for in one field of its description, with the versions. */
const asked = (description: Package, field: string): readonly [string, unknown][] =>
  Object.entries(description[field] ?? {});

describe('the lock file', () => {
  it('has every package that another asks for, those of other systems included, or npm ci fails', () => {
    const places = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const missing = Object.entries(lock.packages).flatMap(([path, description]) =>
      ['dependencies', 'optionalDependencies']
        .flatMap((field) => asked(description, field))
        .filter(([name]) => !places.has(name))
        .map(([name]) => `${path} asks for ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that it installs from any', () => {
    const fields = new Set(Object.values(lock.packages).flatMap(Object.keys));
    expect(fields).not.toContain('resolved');
    expect(fields).toContain('integrity');
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const loose = ['dependencies', 'optionalDependencies', 'devDependencies']
      .flatMap((field) => asked(about, field))
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(String(version)));
    expect(loose).toEqual([]);
  });
});
