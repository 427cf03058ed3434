/** The templates a pipeline starts from, in both languages. Short names have at most 12 characters. */
import type { Stage } from './records';
import type { TemplateName } from './template';

type Words = [name: string, shortName: string];

interface Column extends Pick<Stage, 'colour' | 'kind' | 'probability' | 'rottingDays'> {
  en: Words;
  tr: Words;
  questions?: Record<'en' | 'tr', string[]>;
}

interface Template {
  name: Record<'en' | 'tr', string>;
  stages: Column[];
  /** Where a reply moves a lead: it means that we spoke. */
  replyAt: number;
}

const open = (
  colour: Stage['colour'],
  probability: number,
  rottingDays: number,
  en: Words,
  tr: Words,
): Column => ({ colour, kind: 'open', probability, rottingDays, en, tr });

const closed = (en: Words, tr: Words): Column => ({
  colour: 'graphite',
  kind: 'closed',
  probability: 1,
  rottingDays: null,
  en,
  tr,
});

const kept = (en: Words, tr: Words): Column => ({
  colour: 'teal',
  kind: 'retention',
  probability: 1,
  rottingDays: 90,
  en,
  tr,
});

export const TEMPLATES: Record<TemplateName, Template> = {
  sales: {
    name: { en: 'Sales', tr: 'Satış' },
    replyAt: 2,
    stages: [
      {
        ...open('slate', 0.1, 14, ['Prospect', 'Prospect'], ['Aday', 'Aday']),
        questions: {
          en: ['Do they fit?', 'Where did we meet?'],
          tr: ['Bize uygun mu?', 'Nerede tanıştık?'],
        },
      },
      {
        ...open('blue', 0.2, 10, ['Qualified lead', 'Qualified'], ['Nitelikli aday', 'Nitelikli']),
        questions: {
          en: ['What do they need?', 'Is there a budget?', 'Who decides?', 'By when?'],
          tr: ['Neye ihtiyaçları var?', 'Bütçe var mı?', 'Kim karar veriyor?', 'Ne zamana kadar?'],
        },
      },
      {
        ...open(
          'violet',
          0.4,
          7,
          ['Contacted / meeting', 'Contacted'],
          ['Görüşüldü / toplantı', 'Görüşüldü'],
        ),
        questions: {
          en: ['What is the next step, and who does it?'],
          tr: ['Sonraki adım ne, kim atacak?'],
        },
      },
      {
        ...open(
          'pink',
          0.6,
          7,
          ['Proposal requested / sent', 'Proposal'],
          ['Teklif istendi / gönderildi', 'Teklif'],
        ),
        questions: {
          en: ['Who else decides?', 'What stands in the way?'],
          tr: ['Başka kim karar veriyor?', 'Önündeki engel ne?'],
        },
      },
      {
        ...closed(['Closed', 'Closed'], ['Kapandı', 'Kapandı']),
        questions: { en: ['Why did we win or lose?'], tr: ['Neden kazandık ya da kaybettik?'] },
      },
      {
        ...kept(['Retention', 'Retention'], ['Müşteri ilişkisi', 'Müşteri']),
        questions: {
          en: ['Are they getting what they bought?'],
          tr: ['Aldıklarının karşılığını görüyorlar mı?'],
        },
      },
    ],
  },
  recruiting: {
    name: { en: 'Recruiting', tr: 'İşe alım' },
    replyAt: 1,
    stages: [
      open('slate', 0.1, 14, ['Sourced', 'Sourced'], ['Aday havuzu', 'Havuz']),
      open('blue', 0.2, 7, ['First call', 'First call'], ['Ön görüşme', 'Ön görüşme']),
      {
        ...open('violet', 0.4, 7, ['Interview', 'Interview'], ['Mülakat', 'Mülakat']),
        questions: {
          en: ['What do they expect to earn?', 'When can they start?'],
          tr: ['Ücret beklentisi ne?', 'Ne zaman başlayabilir?'],
        },
      },
      open('pink', 0.7, 5, ['Offer made', 'Offer'], ['Teklif yapıldı', 'Teklif']),
      closed(['Decided', 'Decided'], ['Karar verildi', 'Karar']),
      kept(['On the team', 'On the team'], ['Ekipte', 'Ekipte']),
    ],
  },
  partnerships: {
    name: { en: 'Partnerships', tr: 'İş ortaklıkları' },
    replyAt: 1,
    stages: [
      open('slate', 0.1, 21, ['Possible partner', 'Possible'], ['Olası ortak', 'Olası']),
      open('blue', 0.2, 14, ['In talks', 'In talks'], ['Görüşülüyor', 'Görüşülüyor']),
      {
        ...open('violet', 0.4, 14, ['Trying it out', 'Trying out'], ['Deneme aşaması', 'Deneme']),
        questions: {
          en: ['What does each side gain?', 'Who decides on their side?'],
          tr: ['İki taraf ne kazanıyor?', 'Onlarda kim karar veriyor?'],
        },
      },
      open('pink', 0.7, 10, ['Agreement', 'Agreement'], ['Anlaşma', 'Anlaşma']),
      closed(['Closed', 'Closed'], ['Kapandı', 'Kapandı']),
      kept(['Active partner', 'Active'], ['Aktif ortak', 'Aktif']),
    ],
  },
  investors: {
    name: { en: 'Investors', tr: 'Yatırımcılar' },
    replyAt: 2,
    stages: [
      open('slate', 0.05, 21, ['Long list', 'Long list'], ['Uzun liste', 'Uzun liste']),
      open('blue', 0.1, 10, ['Introduction', 'Intro'], ['Tanıştırma', 'Tanıştırma']),
      open('violet', 0.2, 10, ['Meeting', 'Meeting'], ['Görüşme', 'Görüşme']),
      {
        ...open('pink', 0.5, 7, ['Due diligence', 'Diligence'], ['Detaylı inceleme', 'İnceleme']),
        questions: {
          en: ['How much do they usually invest?', 'What would make them say no?'],
          tr: ['Genelde ne kadar yatırıyorlar?', 'Onları ne vazgeçirir?'],
        },
      },
      closed(['Closed', 'Closed'], ['Kapandı', 'Kapandı']),
      kept(['Investor', 'Investor'], ['Yatırımcı', 'Yatırımcı']),
    ],
  },
};

export const LOSS_REASONS: Record<'en' | 'tr', string[]> = {
  en: ['Price', 'No budget', 'Bad timing', 'Chose somebody else', 'No answer', 'Not a fit'],
  tr: ['Fiyat', 'Bütçe yok', 'Zamanı değil', 'Başkasını seçti', 'Yanıt gelmedi', 'Uygun değil'],
};
