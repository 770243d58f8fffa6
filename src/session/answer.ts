import { type WorldHistory, worldHistories } from '../engine/index.ts';
import type { Counterfactual, Model } from '../language/index.ts';
import { findCell, whyChoice, whyInWorld } from '../words/index.ts';
import type { Answer, Question } from './desk-words.ts';
import { type DriverReader, driverReader } from './drivers.ts';

type Histories = (world: number, otherwise?: readonly Counterfactual[]) => WorldHistory;

/** Answers questions about single worlds and about what drives an outcome; what it compiled or put in order for one it keeps for the next of its kind. */
export function answerAtDesk(): (question: Question) => Answer {
  let model: Model | null = null;
  let compiled: { readonly by: string; readonly histories: Histories } | null = null;
  let ordered: { readonly by: string; readonly read: DriverReader } | null = null;
  return (question) => {
    if (question.model !== null) {
      model = question.model;
      compiled = null;
      ordered = null;
    }
    if (model === null) return { says: 'failed', sentence: 'no model was given' };
    try {
      if (question.asks === 'why') return reasons(model, question);
      if (question.asks === 'drivers') {
        const { seed, fixed, outcome } = question;
        const worlds = outcome.values.length;
        const by = JSON.stringify([seed, worlds, ...fixed]);
        if (ordered?.by !== by) ordered = { by, read: driverReader(model, seed, worlds, new Set(fixed)) };
        return { says: 'drivers', drivers: ordered.read(outcome) };
      }
      const by = `${question.engine} ${question.seed}`;
      if (compiled?.by !== by)
        compiled = { by, histories: worldHistories(model, question.seed, question.engine) };
      return { says: 'story', history: compiled.histories(question.world, question.otherwise) };
    } catch (error) {
      return { says: 'failed', sentence: error instanceof Error ? error.message : String(error) };
    }
  };
}

function reasons(model: Model, { seed, moment, about }: Extract<Question, { asks: 'why' }>): Answer {
  if (about.is === 'choice') {
    const why = whyChoice(model, seed, moment, about.decision, about.alternative);
    return { says: 'why', reasons: { is: 'choice', why } };
  }
  const cell = findCell(model, about.name);
  if (typeof cell === 'string') return { says: 'failed', sentence: cell };
  return { says: 'why', reasons: { is: 'quantity', why: whyInWorld(model, seed, moment, cell) } };
}
