/** The page on which somebody who was invited reads to which home, and accepts. */
export const invitationPath = (code: string): string => `/mine/family/index?code=${encodeURIComponent(code)}`;

/** What an invitation says of itself to whoever gets it: nothing of whose home it is. */
export const invitationTitle = '邀请您登记为我家的家庭成员';

/** How an invitation is passed on. */
export interface PassOnProps {
  code: string;
  until: string;
}
