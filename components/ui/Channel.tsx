import { CalendarClock, type LucideIcon, Mail, MessageSquare, Phone, Video } from 'lucide-react';
import { m } from '@/lib/i18n/words';
import type { Channel } from '@/lib/pipeline/records';

/** The icon of each channel. */
export const CHANNEL_ICONS: Record<Channel, LucideIcon> = {
  message: MessageSquare,
  email: Mail,
  call: Phone,
  meeting: Video,
  other: CalendarClock,
};

/** The channel in one word: "Call", "E-mail". */
export function channelWord(channel: Channel): string {
  return {
    message: m.ui_channelMessage,
    email: m.ui_channelEmail,
    call: m.ui_channelCall,
    meeting: m.ui_channelMeeting,
    other: m.ui_channelOther,
  }[channel]();
}

/** A channel's icon; the word is its title and what a screen reader hears. */
export function ChannelIcon({
  channel,
  size = 16,
  className,
}: {
  channel: Channel;
  size?: number;
  className?: string;
}) {
  const Icon = CHANNEL_ICONS[channel];
  return (
    <span title={channelWord(channel)} className={className}>
      <Icon size={size} aria-hidden />
      <span className="sr-only">{channelWord(channel)}</span>
    </span>
  );
}
