/** Lucide's paths (ISC), only those the control needs, and our own mark. Inline: the page sees no address of ours. */

type Shape = [tag: string, attributes: Record<string, string>];

export type IconName =
  | 'mark'
  | 'chevron'
  | 'check'
  | 'alert'
  | 'help'
  | 'none'
  | 'message'
  | 'email'
  | 'call'
  | 'meeting'
  | 'other'
  | 'ban'
  | 'trophy'
  | 'lost'
  | 'nurture'
  | 'note'
  | 'reply'
  | 'panel'
  | 'undo'
  | 'news'
  | 'again'
  | 'company';

export const ICONS: Record<IconName, { box?: number; shapes: Shape[] }> = {
  mark: {
    box: 32,
    shapes: [
      [
        'path',
        { d: 'M9.75 25.25V12.25a5.25 5.25 0 0 1 5.25-5.25h1.75a5.75 5.75 0 0 1 3.85 10.02', class: 'pipe' },
      ],
      ['circle', { cx: '15.1', cy: '18.4', r: '3', class: 'drop' }],
    ],
  },
  company: {
    shapes: [
      ['path', { d: 'M10 12h4' }],
      ['path', { d: 'M10 8h4' }],
      ['path', { d: 'M14 21v-3a2 2 0 0 0-4 0v3' }],
      ['path', { d: 'M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2' }],
      ['path', { d: 'M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16' }],
    ],
  },
  chevron: { shapes: [['path', { d: 'm6 9 6 6 6-6' }]] },
  check: { shapes: [['path', { d: 'M20 6 9 17l-5-5' }]] },
  alert: {
    shapes: [
      ['circle', { cx: '12', cy: '12', r: '10' }],
      ['line', { x1: '12', x2: '12', y1: '8', y2: '12' }],
      ['line', { x1: '12', x2: '12.01', y1: '16', y2: '16' }],
    ],
  },
  help: {
    shapes: [
      ['circle', { cx: '12', cy: '12', r: '10' }],
      ['path', { d: 'M9 9.5a3 2.5 0 016 0c0 2-2 2-3 3.5' }],
      ['path', { d: 'M12 17h.01' }],
    ],
  },
  none: {
    shapes: [
      ['path', { d: 'M10.1 2.182a10 10 0 0 1 3.8 0' }],
      ['path', { d: 'M13.9 21.818a10 10 0 0 1-3.8 0' }],
      ['path', { d: 'M17.609 3.721a10 10 0 0 1 2.69 2.7' }],
      ['path', { d: 'M2.182 13.9a10 10 0 0 1 0-3.8' }],
      ['path', { d: 'M20.279 17.609a10 10 0 0 1-2.7 2.69' }],
      ['path', { d: 'M21.818 10.1a10 10 0 0 1 0 3.8' }],
      ['path', { d: 'M3.721 6.391a10 10 0 0 1 2.7-2.69' }],
      ['path', { d: 'M6.391 20.279a10 10 0 0 1-2.69-2.7' }],
    ],
  },
  message: {
    shapes: [
      [
        'path',
        {
          d: 'M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z',
        },
      ],
    ],
  },
  email: {
    shapes: [
      ['path', { d: 'm22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7' }],
      ['rect', { x: '2', y: '4', width: '20', height: '16', rx: '2' }],
    ],
  },
  call: {
    shapes: [
      [
        'path',
        {
          d: 'M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384',
        },
      ],
    ],
  },
  meeting: {
    shapes: [
      ['path', { d: 'm16 13 5.223 3.482a.5.5 0 0 0 .777-.416V7.87a.5.5 0 0 0-.752-.432L16 10.5' }],
      ['rect', { x: '2', y: '6', width: '14', height: '12', rx: '2' }],
    ],
  },
  other: {
    shapes: [
      ['path', { d: 'M8 2v3' }],
      ['path', { d: 'M16 2v3' }],
      ['rect', { x: '3', y: '3', width: '18', height: '18', rx: '2' }],
      ['path', { d: 'M3 9h18' }],
    ],
  },
  ban: {
    shapes: [
      ['circle', { cx: '12', cy: '12', r: '10' }],
      ['path', { d: 'M4.929 4.929 19.07 19.071' }],
    ],
  },
  trophy: {
    shapes: [
      ['path', { d: 'M10 14.66V17a1 1 0 0 1-1 1 2 2 0 0 0-2 2v2' }],
      ['path', { d: 'M14 14.66V17a1 1 0 0 0 1 1 2 2 0 0 1 2 2v2' }],
      ['path', { d: 'M17.916 10H19.5A2.5 2.5 0 0 0 22 7.5V5a1 1 0 0 0-1-1h-3' }],
      ['path', { d: 'M4 22h16' }],
      ['path', { d: 'M6 9a6 6 0 0 0 12 0V3a1 1 0 0 0-1-1H7a1 1 0 0 0-1 1z' }],
      ['path', { d: 'M6.084 10H4.5A2.5 2.5 0 0 1 2 7.5V5a1 1 0 0 1 1-1h3' }],
    ],
  },
  lost: {
    shapes: [
      ['circle', { cx: '12', cy: '12', r: '10' }],
      ['line', { x1: '9', x2: '15', y1: '15', y2: '9' }],
    ],
  },
  nurture: {
    shapes: [
      [
        'path',
        {
          d: 'M14 9.536V7a4 4 0 0 1 4-4h1.5a.5.5 0 0 1 .5.5V5a4 4 0 0 1-4 4 4 4 0 0 0-4 4c0 2 1 3 1 5a5 5 0 0 1-1 3',
        },
      ],
      ['path', { d: 'M4 9a5 5 0 0 1 8 4 5 5 0 0 1-8-4' }],
      ['path', { d: 'M5 21h14' }],
    ],
  },
  note: {
    shapes: [
      [
        'path',
        {
          d: 'M21 9a2.4 2.4 0 0 0-.706-1.706l-3.588-3.588A2.4 2.4 0 0 0 15 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2z',
        },
      ],
      ['path', { d: 'M15 3v5a1 1 0 0 0 1 1h5' }],
    ],
  },
  reply: {
    shapes: [
      ['path', { d: 'M20 18v-2a4 4 0 0 0-4-4H4' }],
      ['path', { d: 'm9 17-5-5 5-5' }],
    ],
  },
  panel: {
    shapes: [
      ['rect', { width: '18', height: '18', x: '3', y: '3', rx: '2' }],
      ['path', { d: 'M15 3v18' }],
    ],
  },
  undo: {
    shapes: [
      ['path', { d: 'M9 14 4 9l5-5' }],
      ['path', { d: 'M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11' }],
    ],
  },
  news: {
    shapes: [
      ['path', { d: 'M8 3 4 7l4 4' }],
      ['path', { d: 'M4 7h16' }],
      ['path', { d: 'm16 21 4-4-4-4' }],
      ['path', { d: 'M20 17H4' }],
    ],
  },
  again: {
    shapes: [
      ['path', { d: 'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8' }],
      ['path', { d: 'M21 3v5h-5' }],
      ['path', { d: 'M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16' }],
      ['path', { d: 'M8 16H3v5' }],
    ],
  },
};
