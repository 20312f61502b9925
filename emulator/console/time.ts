const ZONE = 'Asia/Shanghai';

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hour12: false, ...options });
  return (at: Date): string => formatter.format(at);
};

/** 14:05 in China. */
export const hourOf = format({ hour: '2-digit', minute: '2-digit' });

const dateOf = format({ month: 'long', day: 'numeric' });
const weekdayOf = format({ weekday: 'short' });

/** 11月23日 周一. */
export const dayOf = (at: Date): string => `${dateOf(at)} ${weekdayOf(at)}`;

/** 11月23日 14:05. */
export const momentOf = format({ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** The same time of day one calendar month later, at most the month's last day (B4). */
export const monthLater = (at: Date): Date => {
  const later = new Date(at);
  later.setUTCMonth(at.getUTCMonth() + 1, 1);
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(at.getUTCDate(), last));
  return later;
};
