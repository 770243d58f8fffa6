import { expect, it } from 'vitest';
import { bytesHeld, type Shelf } from '../../src/engine/index.ts';
import { request } from '../store/stored.ts';

const shelf: Shelf = { add() {}, table: () => ({ names: [], forms: [], worlds: 0, columns: [] }) };
const ledger = { begin() {}, restore: async () => {}, enter() {}, close: async () => {} };

it('a run holds the outcomes of all its worlds: two numbers, a month and a yes or no here', () => {
  expect(bytesHeld(request(1000))).toBe(1000 * (8 + 8 + 4 + 1));
  expect(bytesHeld({ ...request(1000), ledger: { ...ledger, lacks: () => 'all', shelf: null } })).toBe(
    21_000,
  );
});

it('a run whose outcomes are laid by holds one outcome, as read and as sorted', () => {
  const wide = { ...request(1_000_000), ledger: { ...ledger, lacks: () => 'all' as const, shelf } };
  expect(bytesHeld(wide)).toBe(16_000_000);
});
