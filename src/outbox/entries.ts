import Taro from '@tarojs/taro';
import type { ErrorCode } from '../../types/errors';
import type { NewComplaint } from '../../types/filing';
import { storageKey } from '../cloud/identity';

/** A complaint on its way: a draft, or, once it was sent without a network, something that waits to be sent (§3.1.2). */
export interface Entry {
  /** Of the intention: however often it is sent, it is filed once. */
  key: string;
  savedAt: string;
  /** The form as it was filled in. */
  value: object;
  /** Pictures kept on this device that have not arrived. */
  unsent: string[];
  /** What is to be sent as soon as there is a network. */
  waiting?: { complaint: NewComplaint; consent?: string };
  /** Why the server did not take it. */
  refused?: ErrorCode;
}

const listeners = new Set<() => void>();

/** All that is on its way, the newest first. */
export const entries = (): Entry[] => Taro.getStorageSync<Entry[] | ''>(storageKey('outbox')) || [];

/** One of them. */
export const entryOf = (key: string): Entry | undefined => entries().find((entry) => entry.key === key);

const save = (all: Entry[]): void => {
  Taro.setStorageSync(storageKey('outbox'), all);
  for (const listener of listeners) listener();
};

/** Forgets one; its pictures are the caller's to remove. */
export const drop = (key: string): void => save(entries().filter((entry) => entry.key !== key));

/** Keeps one, on top. */
export const put = (entry: Entry): void => save([entry, ...entries().filter(({ key }) => key !== entry.key)]);

/** Calls back when anything was put or dropped. */
export function onEntries(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
