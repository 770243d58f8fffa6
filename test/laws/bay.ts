import fc from 'fast-check';
import { worldsOf } from '../engine/worlds.ts';
import { chance, seed, whole } from './law.ts';

/** The numbers of a bay, and what a law changes in it. */
export interface Bay {
  readonly room: number;
  readonly storms: number;
  readonly seed: string;
  readonly boats?: number;
  readonly months?: string;
  /** How many of the unit of this text make one of the other. */
  readonly scale?: number;
  /** More of `common`, of `kinds`, and of the file. */
  readonly common?: string;
  readonly kinds?: string;
  readonly more?: string;
}

export const anyBay: fc.Arbitrary<Bay> = fc.record({ room: whole(10, 10_000), storms: chance, seed });

const OUTCOMES = `
outcomes:
  stock: final(fish)
  poor: ever(fish < 0.5 * room)
  storms: sum_over(storm)
  wrecks: sum_over(wrecks)
  lost: "final(count(boat, boat.state == lost))"
`;

/** Two villages fish one bay, under storms that wreck boats. */
export const bay = ({ room, storms, boats = 3, months = '24', scale = 1, ...more }: Bay): string => `
months: ${months}
estimates: {room: ${room * scale}, storms: ${storms}}
common:
  storm: {draw: bernoulli(storms)}
  wrecks: {draw: poisson(3 * storms)}
  fish: {starts: room, between: [0, room], next: {stock: fish, births: 0.2 * fish * (1 - fish / room), catch: "-total(village, village.catch)"}}
${more.common ?? ''}
kinds:
  village:
    agents: {north: {thrift: 0.25}, south: {thrift: 0.5}}
    thrift: {says: How far it holds back.}
    catch: {is: "(1 - storm) * 0.0625 * fish * (1 - thrift * (1 - fish / room))"}
  boat: {count: ${boats}, state: {one_of: [afloat, lost], moves: {afloat: {lost: storms / 8}}}}
${more.kinds ?? ''}
${more.more ?? ''}${OUTCOMES}`;

export const WORLDS = 6;

/** Outcomes of the first worlds of a bay. */
export const worldsOfBay = (given: Bay) => worldsOf(bay(given), WORLDS, 'js', given.seed);

/** Outcomes of the first worlds of any text on this luck. */
export const worldsOfText = (text: string, luck: string) => worldsOf(text, WORLDS, 'js', luck);

/** What can happen more or less often. */
export const EVENTS = ['storms', 'wrecks', 'lost'] as const;
