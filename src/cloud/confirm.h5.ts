import { escaped, openDialog } from './dialog.h5';

/** A question before what cannot be taken back. */
export interface Question {
  title: string;
  body: string;
  yes: string;
  danger: boolean;
}

const panel = ({ title, body, yes, danger }: Question) => `
  <div class="consent__panel" role="alertdialog" aria-modal="true" aria-labelledby="question-title" aria-describedby="question-body">
    <div class="consent__title" id="question-title">${escaped(title)}</div>
    <div class="consent__body" id="question-body">${escaped(body)}</div>
    <div class="consent__buttons">
      <button type="button" class="consent__button" data-answer="reject">再想想</button>
      <button type="button" class="consent__button consent__button--${danger ? 'danger' : 'allow'}" data-answer="accept">${escaped(yes)}</button>
    </div>
  </div>`;

/** Asks in a dialog that the keyboard reaches too, and tells whether the answer was yes. */
export const confirmed = async (question: Question): Promise<boolean> =>
  (await openDialog(panel(question))).answer === 'accept';
