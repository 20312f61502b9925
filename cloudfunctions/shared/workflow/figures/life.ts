import type { Category } from '../../../../types/complaint';
import type { Complaint } from '../complaint';
import type { ComplaintEvent } from '../events';

/** One event with what the complaint was before and is after it. */
export interface Turn {
  before: Complaint | undefined;
  event: ComplaintEvent;
  after: Complaint;
}

/** What counting must remember of a complaint's life that its state does not say. */
export interface Life {
  stageSince: string;
  waitSince: string;
  responded: boolean;
  resolvedOnce: boolean;
  /** Per round: when the resident was asked, and under which keys the answer is counted. */
  asked: Map<number, string>;
  answers: Map<number, readonly string[]>;
  /** The rounds that ended without an answer. */
  silent: Set<number>;
  /** Per round that was opened: when the round before had been asked about, and why it was opened. */
  redone: Map<number, { at: string; why: string }>;
  /** Per clock and round: when it was counted as kept and for which category, and whether it was breached. */
  kept: Map<string, { at: string; category: string }>;
  breached: Set<string>;
  /** Per round: who brought it to a result, what of, and when; and what the resident's answer added. */
  work: Map<number, { by: string; kind: string; at: string }>;
  workSaid: Map<number, readonly string[]>;
  /** Per clock and round: whose own step kept it and when, and which were late. */
  workKept: Map<string, { at: string; by: string }>;
  workLate: Set<string>;
  /** The same for everybody's clocks. */
  handKept: Map<string, { at: string; by: string }>;
  handLate: Set<string>;
  /** Which kind the words suggested, when somebody accepted it first, and how the suggestion is counted. */
  suggested?: Category | undefined;
  acceptedAt?: string;
  fate?: string;
}

/** A life that begins. */
export const born = (at: string): Life => ({
  stageSince: at,
  waitSince: at,
  responded: false,
  resolvedOnce: false,
  asked: new Map(),
  answers: new Map(),
  silent: new Set(),
  redone: new Map(),
  kept: new Map(),
  breached: new Set(),
  work: new Map(),
  workSaid: new Map(),
  workKept: new Map(),
  workLate: new Set(),
  handKept: new Map(),
  handLate: new Set(),
});
