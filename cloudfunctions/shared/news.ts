import type { MessageMeaning, Notice, TemplateKind } from '../../types/messages';
import type { Settings } from '../../types/settings';
import { nameOf } from './contact';
import type { MessageDocument } from './store/documents';
import { insertMessages } from './store/messages';
import { inWords, outOfQuietHours } from './workflow/local-time';
import { soundTemplates } from './workflow/notices/template-check';

/** Something to tell that is about no complaint: a report, an improvement, a proposal, a home, a file that does not hold, a review. */
export interface News {
  /** What it is about, the same for a repeat: nobody is told the same thing twice. */
  about: string;
  notice: Extract<
    Notice,
    'N15' | 'N16' | 'N17' | 'N18' | 'N19' | 'N20' | 'N21' | 'N22' | 'N23' | 'N24' | 'N25'
  >;
  kind: TemplateKind;
  /** Letters, digits and dashes, as WeChat wants a number. */
  no: string;
  /** A page of the app with its query. */
  page: string;
  /** Up to 20 characters, nothing of anybody's. */
  words: string;
  due?: string;
  /** It leaves the last credit to something weightier (B5). */
  yields?: boolean;
}

const valuesOf = (
  { no, words, due }: News,
  now: string,
): NonNullable<Partial<Record<MessageMeaning, string>>> => ({
  number: no,
  category: '投诉管理',
  stage: '待查看',
  time: inWords(now),
  ...(due ? { due: inWords(due) } : {}),
  words,
});

/** The name of the message that brings somebody this news: the same for a repeat, and as short as every name that leaves the cloud, whatever it is about. */
export const newsId = ({ notice, about }: Pick<News, 'notice' | 'about'>, personId: string): string =>
  nameOf('n', notice, about, personId);

/** Writes the same news to several people, into the inbox and for the courier's next run to push outside the quiet hours (C2); whoever has it already gets no second one. */
export const tellNews = async (
  news: News,
  personIds: readonly string[],
  { communityId, templates }: Pick<Settings, 'communityId' | 'templates'>,
  now: string,
): Promise<void> => {
  const template = soundTemplates(templates).find(({ kind }) => kind === news.kind);
  const messages = [...new Set(personIds)].map(
    (personId): MessageDocument => ({
      _id: newsId(news, personId),
      personId,
      communityId,
      no: news.no,
      notice: news.notice,
      kind: news.kind,
      at: now,
      unread: true,
      delivery: template ? 'pending' : 'inAppOnly',
      sendAfter: outOfQuietHours(now),
      yields: news.yields ?? false,
      urgent: false,
      weighty: false,
      owed: false,
      templateId: template?.templateId ?? '',
      page: news.page,
      values: valuesOf(news, now),
    }),
  );
  await insertMessages(messages);
};
