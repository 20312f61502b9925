import { serve } from '../shared/serve';
import { checks } from './checks';
import { report } from './report';

/** What the complaints of a community add up to, for those who answer for it. */
export const main = serve('insight', { report, checks });
