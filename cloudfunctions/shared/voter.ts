import { keyed } from './contact';

/** As what somebody is counted among those who want a proposal (§6): nobody can be read off it. */
export const voterOf = (personId: string): string => keyed('vote', personId).slice(0, 16);
