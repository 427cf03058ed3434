/** What can be logged: its icon, its names, and what the toast says. */
import {
  FileText,
  type LucideIcon,
  Mail,
  MessageSquare,
  Phone,
  Reply,
  StickyNote,
  TrendingUp,
  Video,
} from 'lucide-react';
import { m } from '@/lib/i18n/words';
import { TOUCHES, type Touch } from '@/lib/pipeline/records';

/** What a box can write: a note, something done, or an answer. */
export type LogKind = 'note' | Touch | 'reply';

/** In the order of their digits; a note has its own key. */
export const LOGGED = [...TOUCHES, 'reply'] as const satisfies readonly LogKind[];

export const LOG_ICONS: Record<LogKind, LucideIcon> = {
  note: StickyNote,
  call: Phone,
  email: Mail,
  message: MessageSquare,
  meeting: Video,
  proposal: FileText,
  upsell: TrendingUp,
  reply: Reply,
};

/** The kind in one word: "Call", "Proposal". */
export function logWord(kind: LogKind): string {
  return {
    note: m.lead_note,
    call: m.log_call,
    email: m.log_email,
    message: m.log_message,
    meeting: m.log_meeting,
    proposal: m.log_proposal,
    upsell: m.log_upsell,
    reply: m.log_reply,
  }[kind]();
}

/** What happened, as the timeline says it: "E-mail sent". */
export function loggedWords(kind: Touch): string {
  return {
    call: m.entry_call,
    email: m.entry_email,
    message: m.entry_message,
    meeting: m.entry_meeting,
    proposal: m.entry_proposal,
    upsell: m.entry_upsell,
  }[kind]();
}

/** What the button says that logs it: "Log call". */
export function logAction(kind: LogKind): string {
  return kind === 'note' ? m.ui_save() : m.log_do({ what: logWord(kind) });
}
