import type { TemplateKind } from '../../types/messages';

/** How an action looks on the bar, where its form is and what is said around it. */
export interface ActionUi {
  label: string;
  tone: 'primary' | 'plain' | 'danger';
  /** `resident`: a form in the residents' package; `staff`: one in the staff package; `each`: one in either, for whoever it is; `survey`: the rating page; `none`: a tap and a question. */
  form: 'resident' | 'staff' | 'each' | 'survey' | 'none';
  /** Asked before what cannot be taken back. */
  ask?: { title: string; body: string };
  /** Said when it is done. */
  done: string;
  /** How it is said to the resident instead, before the own complaint. */
  own?: { label: string; done: string };
  /** Messages to ask consent for at this tap, where the person has no send left (C2). */
  messages?: readonly TemplateKind[];
}
