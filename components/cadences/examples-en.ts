import type { Example } from './examples';

export const EXAMPLES_EN: Example[] = [
  {
    id: 'first',
    name: 'Four touches',
    about: 'A first contact over LinkedIn and e-mail, in two and a half weeks.',
    restDays: 5,
    steps: [
      {
        days: 0,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'First message',
          moment: 'informing',
          subject: null,
          text: `Hi {firstName|there},

I saw what you do[ as {title}][ at {company}]. How do you handle this today: by hand, or with a tool?

I ask because we help teams like yours with it, and I would rather hear first what is on your mind.

{senderName}`,
        },
      },
      {
        days: 3,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Something useful',
          moment: 'informing',
          subject: 'A short read for {company|your team}',
          text: `Hi {firstName|there},

following up on my message: here are two pages on how others in your field save about a day a week. No form, no call needed.

If one of the points is close to what you see[ at {company}], tell me which, and I will send what fits.

Best,
{senderName}`,
        },
      },
      {
        days: 4,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'One question',
          moment: 'comparing',
          subject: null,
          text: `Hi {firstName|there}, one question only: is this on your list for this quarter, or is it not the time?

Either answer helps me. Thank you!`,
        },
      },
      {
        days: 5,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Last word for now',
          moment: 'comparing',
          subject: 'Shall I leave it here?',
          text: `Hi {firstName|there},

I have written a few times and do not want to fill your inbox. If the subject comes up again, one line is enough and I am there.

All the best[ to everyone at {company}],
{senderName}`,
        },
      },
    ],
  },
  {
    id: 'again',
    name: 'Back in touch',
    about: 'For somebody you spoke with and then heard nothing from.',
    restDays: 7,
    steps: [
      {
        days: 0,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'How did it go?',
          moment: 'informing',
          subject: null,
          text: `Hi {firstName|there}, we last spoke some time ago[ about {memoryTag}]. How did it go since then?

There is something new on our side that may fit now. Shall I send you a short note?`,
        },
      },
      {
        days: 6,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'What is new',
          moment: 'comparing',
          subject: 'What has changed since we spoke',
          text: `Hi {firstName|there},

three things have changed since we spoke, and the first is the one you missed back then.

Would fifteen minutes next week be worth it? Suggest a time, and I will make it work.

Best,
{senderName}`,
        },
      },
      {
        days: 8,
        channel: 'call',
        text: 'Ask whether it is still a subject',
        waits: true,
        template: null,
      },
    ],
  },
  {
    id: 'proposal',
    name: 'After the proposal',
    about: 'From the proposal that went out to a clear yes or no.',
    restDays: 5,
    steps: [
      {
        days: 2,
        channel: 'call',
        text: 'Did it arrive, and what is unclear?',
        waits: true,
        template: null,
      },
      {
        days: 3,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Questions about the proposal',
          moment: 'deciding',
          subject: 'Our proposal for {company|you}',
          text: `Hi {firstName|there},

is there anything in the proposal that stands in the way of a decision: the price, the timing, somebody who has to agree?

Tell me which, and I will see what I can do about it.

Best,
{senderName}`,
        },
      },
      {
        days: 4,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'Who else decides?',
          moment: 'deciding',
          subject: null,
          text: `Hi {firstName|there}, is there somebody[ at {company}] who should see the proposal too? I am glad to go through it with you both, in ten minutes.`,
        },
      },
      {
        days: 5,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Yes, no or later',
          moment: 'deciding',
          subject: 'Yes, no or later?',
          text: `Hi {firstName|there},

so that I can plan: is it a yes, a no, or a "not before a certain date"? One word is enough.

Best,
{senderName}`,
        },
      },
    ],
  },
  {
    id: 'retention',
    name: 'Staying a customer',
    about: 'The first months after the sale: are they getting what they bought?',
    restDays: 20,
    steps: [
      {
        days: 5,
        channel: 'call',
        text: 'Is everything running?',
        waits: true,
        template: null,
      },
      {
        days: 20,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'One month in',
          moment: null,
          subject: 'One month in',
          text: `Hi {firstName|there},

you have been with us for a month. What works well[ at {company}], and what would you change first?

I read every answer myself.

Best,
{senderName}`,
        },
      },
      {
        days: 40,
        channel: 'meeting',
        text: 'Look at the results together, and at what comes next',
        waits: true,
        template: null,
      },
    ],
  },
];
