import { keyed } from './contact';

/** As what somebody is counted among those who want a proposal (§6): nobody can be read off it. */
export const voterOf = (personId: string): string => keyed('vote', personId).slice(0, 16);

/** Under what somebody's questionnaires are kept (§6): nobody can be read off it. */
export const respondentOf = (personId: string): string => keyed('respondent', personId).slice(0, 24);
